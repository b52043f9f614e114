package vn.chamdiem.cli;

import java.util.List;
import java.util.stream.Stream;
import vn.chamdiem.cli.TextTable.Column;
import vn.chamdiem.coverage.Coverage;
import vn.chamdiem.coverage.Subject;
import vn.chamdiem.coverage.Tally;
import vn.chamdiem.coverage.Target;
import vn.chamdiem.words.Words;

/** Coverage for the terminal: what lacks, then how much of each kind there is. */
record CoverageTable(Coverage coverage, Words words) {
    String text() {
        Stream<String> open = coverage.subjects().stream()
                .filter(subject -> !subject.open().isEmpty())
                .flatMap(this::subject);
        Stream<String> totals = Stream.of(words.text(
                "coverage.cases",
                coverage.ruleset().id(),
                coverage.cases(),
                coverage.failing().size()));
        return String.join(
                        "\n",
                        Stream.of(open, totals, tallies()).flatMap(part -> part).toList()) + "\n";
    }

    private Stream<String> subject(Subject subject) {
        String line = words.text(
                "coverage." + subject.kind(), subject.name(), subject.seen(), subject.wanted(), subject.place());
        return Stream.concat(
                Stream.of(line),
                subject.open().stream().map(target -> "    " + subject.place(target) + "  " + lacking(target)));
    }

    private String lacking(Target target) {
        return target.text() + "  ← " + target.lacks(words);
    }

    private Stream<String> tallies() {
        TextTable table = new TextTable(List.of(Column.words(), Column.numbers(), Column.numbers(), Column.numbers()));
        table.add(List.of(
                words.text("coverage.head.kind"),
                words.text("coverage.head.seen"),
                words.text("coverage.head.of"),
                words.text("coverage.head.percent")));
        coverage.tallies().forEach(tally -> table.add(row(tally)));
        return table.lines().stream();
    }

    private List<String> row(Tally tally) {
        return List.of(
                words.answer("kind", tally.kind()),
                words.show(tally.seen()),
                words.show(tally.of()),
                words.show(tally.percent()) + "%");
    }
}
