package vn.chamdiem.cli;

import java.io.PrintStream;
import java.util.Objects;
import vn.chamdiem.comparison.Comparison;
import vn.chamdiem.comparison.Remarks;
import vn.chamdiem.comparison.Stage;
import vn.chamdiem.words.Words;

/** What stands above and under every comparison: which periods, which rules, and what is true of all of it. */
record ComparisonHeading(Comparison comparison, Terminal terminal) {
    void print() {
        PrintStream out = terminal.out();
        Words words = terminal.words();
        Remarks remarks = new Remarks(comparison, words);
        out.println(words.text("compare.title", comparison.stages().size()));
        for (int at = 0; at < comparison.stages().size(); at++) {
            Stage stage = comparison.stages().get(at);
            out.println("  "
                    + words.text(
                            "compare.stage",
                            remarks.year(at),
                            stage.title(),
                            stage.ruleset().title(),
                            words.text(
                                    stage.toDate() ? "period.toDate" : "period",
                                    stage.period().from(),
                                    stage.period().to())));
        }
        if (comparison.illustrative()) {
            out.println(words.text("illustrative"));
        }
        remarks.ofAll().forEach(remark -> out.println(words.text("score.note", remark)));
    }

    void printFootnotes() {
        PrintStream out = terminal.out();
        Words words = terminal.words();
        out.println();
        comparison.stages().stream()
                .map(Stage::source)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(source -> out.println(words.text("score.source", source)));
        comparison.notes().forEach(note -> out.println(words.text("score.note", note)));
        comparison.rulesets().forEach(rules -> out.println(words.text("score.rules", rules.id(), rules.fingerprint())));
    }
}
