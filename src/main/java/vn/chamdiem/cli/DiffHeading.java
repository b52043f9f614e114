package vn.chamdiem.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import vn.chamdiem.attribution.Attribution;
import vn.chamdiem.attribution.Order;
import vn.chamdiem.comparison.Stage;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.words.Words;

/**
 * What stands above and under every difference: the two sides, and how their difference was divided.
 *
 * @param asked how the sides were named
 */
record DiffHeading(Attribution attribution, List<String> asked, Terminal terminal) {
    void print() {
        PrintStream out = terminal.out();
        Words words = terminal.words();
        out.println(words.text("diff.title"));
        out.println("  " + words.text("diff.before") + " " + asked.get(0) + " · " + stage(attribution.before()));
        out.println("  " + words.text("diff.after") + " " + asked.get(1) + " · " + stage(attribution.after()));
        if (attribution.illustrative()) {
            out.println(words.text("illustrative"));
        }
    }

    private String stage(Stage stage) {
        Words words = terminal.words();
        return words.text(
                "diff.side",
                stage.title(),
                stage.ruleset().title(),
                words.text(
                        stage.toDate() ? "period.toDate" : "period",
                        stage.period().from(),
                        stage.period().to()));
    }

    void printFootnotes() {
        PrintStream out = terminal.out();
        Words words = terminal.words();
        out.println();
        boolean usual = attribution.order() == Order.FIGURES_FIRST;
        String other = usual ? " " + words.text("diff.order.other") : "";
        out.println(words.answer("diff.order", attribution.order()) + other);
        out.println(words.text("diff.rank"));
        if (!attribution.crossed()) {
            out.println(words.text("diff.uncrossed"));
        }
        if (!attribution.unasked().isEmpty()) {
            out.println(words.text("diff.unasked", String.join(", ", attribution.unasked())));
        }
        sides().map(Stage::source)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(source -> out.println(words.text("score.source", source)));
        attribution.notes().forEach(note -> out.println(words.text("score.note", note)));
        sides().map(Stage::ruleset)
                .distinct()
                .forEach((RulesetRef rules) -> out.println(words.text("score.rules", rules.id(), rules.fingerprint())));
    }

    private Stream<Stage> sides() {
        return Stream.of(attribution.before(), attribution.after());
    }
}
