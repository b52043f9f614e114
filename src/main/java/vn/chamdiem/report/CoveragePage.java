package vn.chamdiem.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.chamdiem.coverage.Coverage;
import vn.chamdiem.coverage.Subject;
import vn.chamdiem.coverage.Target;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.words.Words;

/** The text of a ruleset with a sign at everything that its worked cases leave open, to be read and printed. */
public final class CoveragePage {
    private static final String STYLE = """
            pre { font: 0.8125rem/1.6 ui-monospace, "DejaVu Sans Mono", monospace; white-space: pre-wrap; margin: 0; }
            .open { border-bottom: 2px solid #a61b1b; background: #fdecea; }
            .seen { border-bottom: 1px dotted #1b6e3c; }
            .lack { display: block; margin: 0 0 0 4rem; color: #a61b1b; font-family: sans-serif; white-space: normal; }
            .line { display: inline-block; width: 3.5rem; color: #566072; user-select: none; }
            """;

    private final Coverage coverage;
    private final Ruleset ruleset;
    private final Words words;

    private CoveragePage(Coverage coverage, Ruleset ruleset, Words words) {
        this.coverage = coverage;
        this.ruleset = ruleset;
        this.words = words;
    }

    /** One page that needs no other file and runs nothing. */
    public static String of(Coverage coverage, Ruleset ruleset, Words words) {
        return new CoveragePage(coverage, ruleset, words).page();
    }

    private String page() {
        String title = words.text("coverage.title", ruleset.card().title());
        String files = ruleset.drl().stream().map(this::file).collect(Collectors.joining());
        return Html.page(
                words.language(),
                title,
                Html.element("style", STYLE)
                        + Html.says("h1", title)
                        + Html.says(
                                "p.lead",
                                words.text(
                                        "coverage.cases",
                                        coverage.ruleset().id(),
                                        coverage.cases(),
                                        coverage.failing().size()))
                        + tallies()
                        + Html.says("p", words.text("coverage.legend"))
                        + files
                        + others(Subject.Kind.CRITERION)
                        + others(Subject.Kind.GRADE)
                        + Html.element(
                                "footer",
                                Html.says(
                                        "p.fingerprint",
                                        words.text(
                                                "score.rules",
                                                coverage.ruleset().id(),
                                                coverage.ruleset().fingerprint()))));
    }

    private String tallies() {
        String rows = coverage.tallies().stream()
                .map(tally -> Html.element(
                        "tr",
                        Html.says("th", words.answer("kind", tally.kind())),
                        Html.says("td.n", words.text("coverage.share", tally.seen(), tally.of())),
                        Html.says("td.n", words.show(tally.percent()) + "%")))
                .collect(Collectors.joining());
        return Html.element("table", rows);
    }

    /** A file of rules, line by line; what lacks stands below the line that it lacks of. */
    private String file(SourceFile file) {
        List<Target> targets = coverage.subjects().stream()
                .filter(subject ->
                        subject.kind() == Subject.Kind.RULE && subject.file().equals(file.name()))
                .flatMap(subject -> subject.targets().stream())
                .toList();
        if (targets.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        int number = 0;
        for (String line : file.text().lines().toList()) {
            int current = ++number;
            text.append(line(
                    current,
                    line,
                    targets.stream().filter(target -> target.line() == current).toList()));
        }
        return Html.element("section", Html.says("h2", file.name()), Html.element("pre", text.toString()));
    }

    private String line(int number, String line, List<Target> targets) {
        List<Target> placed = new ArrayList<>(targets);
        placed.sort(Comparator.comparing(Target::column));
        StringBuilder text = new StringBuilder("<span class=\"line\">" + number + "</span>");
        int at = 0;
        for (Target target : placed) {
            int from = Math.max(0, target.column() - 1);
            // What stands at one place, as a comparison that is claim and bound, is marked once.
            if (target.column() > 0 && from >= at) {
                int to = Math.min(line.length(), from + length(target));
                text.append(Html.text(line.substring(at, from)))
                        .append(mark(line.substring(from, to), at(target, placed)));
                at = to;
            }
        }
        text.append(Html.text(line.substring(at))).append('\n');
        placed.stream()
                .filter(target -> !target.lacking().isEmpty())
                .forEach(target ->
                        text.append(Html.says("span.lack", "▲ " + target.text() + ": " + target.lacks(words))));
        return text.toString();
    }

    /** How much is marked: of a boundary that is no claim by itself, the bound alone. */
    private static int length(Target target) {
        String bound = target.bound();
        return bound != null && target.text().endsWith(")") && !target.text().startsWith("(")
                ? bound.length()
                : target.text().length();
    }

    private static List<Target> at(Target target, List<Target> all) {
        return all.stream().filter(other -> other.column() == target.column()).toList();
    }

    private String mark(String text, List<Target> targets) {
        List<Target> open =
                targets.stream().filter(target -> !target.lacking().isEmpty()).toList();
        String title = open.isEmpty()
                ? words.text("coverage.covered")
                : open.stream().map(target -> target.lacks(words)).distinct().collect(Collectors.joining("; "));
        return "<span class=\"" + (open.isEmpty() ? "seen" : "open") + "\" title=\"" + Html.text(title) + "\">"
                + (open.isEmpty() ? "✓" : "▲") + Html.text(text) + "</span>";
    }

    private String others(Subject.Kind kind) {
        String rows = coverage.subjects().stream()
                .filter(subject -> subject.kind() == kind && !subject.open().isEmpty())
                .flatMap(subject -> subject.open().stream()
                        .map(target -> Html.element(
                                "tr",
                                Html.says("th", subject.name()),
                                Html.says("td", target.text()),
                                Html.says("td", "▲ " + target.lacks(words)))))
                .collect(Collectors.joining());
        return rows.isEmpty()
                ? ""
                : Html.element(
                        "section", Html.says("h2", words.text("coverage.open." + kind)), Html.element("table", rows));
    }
}
