package vn.chamdiem.report;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import vn.chamdiem.explanation.Explanation;
import vn.chamdiem.explanation.GroupRanks;
import vn.chamdiem.explanation.Row;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.workbook.Ledger;

/** The sheet with a row for each agency and line of the annex, and why. */
record DetailsPage(BookWords words, List<Ranked> agencies) {
    /** As much as a cell holds. */
    private static final int LONGEST = 32_000;

    Ledger.Page page() {
        List<Ledger.Column> columns = Stream.concat(
                        words.agencyColumns().stream(),
                        Stream.of(
                                words.column("head.code", 8),
                                words.column("report.head.criterion", 40),
                                words.column("book.outcome", 14),
                                words.points(words.text("book.earned")),
                                words.points(words.text("book.maximum")),
                                words.points(words.text("head.attainable")),
                                words.column("book.reason", 60),
                                words.column("book.evidence", 40),
                                words.column("book.legalBasis", 30)))
                .toList();
        return new Ledger.Page(
                words.text("book.details"),
                words.title(),
                List.of(),
                columns,
                3,
                agencies.stream().flatMap(this::rows).toList());
    }

    private Stream<List<Ledger.Cell>> rows(Ranked ranked) {
        GroupRanks ranks = new GroupRanks(
                ranked.groupRanks(),
                words.reported().evaluation().cohortOf(ranked).agencies().size());
        Explanation explanation = new Explanation(words.reported().rulesFolder(), ranks, words.words());
        return ranked.analysis().criteria().stream()
                .flatMap(CriterionAnalysis::all)
                .map(line -> row(
                        ranked, line, explanation.rows(ranked.analysis(), line).get(0)));
    }

    private List<Ledger.Cell> row(Ranked ranked, CriterionAnalysis line, Row row) {
        return Stream.of(
                        words.agency(ranked).stream(),
                        Stream.of(
                                text(row.code()),
                                text(row.title()),
                                text(words.outcome(line)),
                                line.points() == null ? text("") : new Ledger.Number(line.points()),
                                new Ledger.Number(line.maxPoints()),
                                new Ledger.Number(line.attainable()),
                                text(row.reason()),
                                text(String.join("; ", row.evidence())),
                                text(row.legalBasis())))
                .flatMap(cells -> cells)
                .toList();
    }

    private static Ledger.Cell text(String text) {
        return new Ledger.Text(StringUtils.abbreviate(text, "…", LONGEST));
    }
}
