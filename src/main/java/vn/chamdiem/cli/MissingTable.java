package vn.chamdiem.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.cli.TextTable.Column;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.outlook.CohortOutlook;
import vn.chamdiem.outlook.Outlook;
import vn.chamdiem.outlook.WaitingLine;
import vn.chamdiem.words.Words;

/** What is missing: of everybody, an agency a row; or of one agency, a criterion a row. */
final class MissingTable {
    private static final int CODES_WIDTH = 48;
    private static final int WORDS_WIDTH = 56;

    private final Evaluation evaluation;
    private final Terminal terminal;
    private final PrintStream out;
    private final Words words;

    MissingTable(Evaluation evaluation, Terminal terminal) {
        this.evaluation = evaluation;
        this.terminal = terminal;
        this.out = terminal.out();
        this.words = terminal.words();
    }

    void print(List<CohortOutlook> cohorts) {
        new Heading(evaluation, terminal).print(evaluation.ruleset().title());
        cohorts.forEach(this::print);
        out.println();
        new Footnotes(evaluation, terminal).print();
    }

    private void print(CohortOutlook cohort) {
        out.println();
        out.println(words.text(
                "missing.cohort",
                cohort.cohort().title(),
                cohort.complete(),
                cohort.agencies().size()));
        if (cohort.complete() == cohort.agencies().size()) {
            return;
        }
        TextTable table = new TextTable(List.of(
                Column.words(),
                Column.words(),
                Column.numbers(),
                Column.numbers(),
                Column.numbers(),
                Column.words(CODES_WIDTH)));
        table.add(List.of(
                words.text("head.code"),
                words.text("head.agency"),
                words.text("missing.head.points"),
                words.text("head.attainable"),
                words.text("missing.head.waiting"),
                words.text("missing.head.lines")));
        cohort.agencies().stream()
                .filter(agency -> !agency.waiting().isEmpty())
                .forEach(agency -> table.add(List.of(
                        agency.agency().code(),
                        agency.agency().name(),
                        points(agency.points()),
                        words.number(agency.attainable()),
                        words.number(agency.attainableWaiting()),
                        agency.waiting().stream()
                                .map(line -> line.code().value())
                                .collect(Collectors.joining(" ")))));
        table.lines().forEach(out::println);
    }

    void print(Outlook agency) {
        new Heading(evaluation, terminal)
                .print(agency.agency().code() + "  " + agency.agency().name());
        out.println(words.text(
                "missing.agency",
                points(agency.points()),
                words.number(agency.attainable()),
                agency.rank() == null ? "–" : words.show(agency.rank()),
                agency.waiting().size(),
                words.number(agency.attainableWaiting())));
        if (!agency.waiting().isEmpty()) {
            out.println();
            TextTable table =
                    new TextTable(List.of(Column.numbers(), Column.words(WORDS_WIDTH), Column.words(WORDS_WIDTH)));
            table.add(List.of(
                    words.text("head.attainable"), words.text("row.criterion"), words.text("missing.head.reason")));
            agency.waiting().forEach(line -> table.add(row(line)));
            table.lines().forEach(out::println);
        }
        out.println();
        new Footnotes(evaluation, terminal).print();
    }

    private List<String> row(WaitingLine line) {
        return List.of(words.number(line.attainable()), line.code() + " " + line.title(), line.reason());
    }

    private String points(@Nullable BigDecimal points) {
        return points == null ? "–" : words.number(points);
    }
}
