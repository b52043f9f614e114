package vn.chamdiem.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.workbook.Ledger;

/**
 * The sheet with a row for each agency and a column for each criterion, and formulas that add them up.
 *
 * <p>What a group or the whole has beyond the sum of its parts, such as a rounding, has a column of its own, so that the
 * sum of a row is the total whatever the ruleset does.
 */
final class PointsPage {
    /** More decimals than a ruleset keeps, and few enough that a spreadsheet rounds to them as people do. */
    static final int PLACES = 10;

    /** Before the points stand cohort, code and name. */
    private static final int FIRST = 3;

    private final BookWords words;
    private final List<Ranked> agencies;
    private final List<Part> parts;

    /**
     * A column.
     *
     * @param code of its line; absent for what is done to the whole
     * @param leaf whether rules speak on it; if not, the column holds what it has beyond its parts
     * @param top the line at the top of the annex that it stands in; absent for the whole
     */
    private record Part(
            @Nullable CriterionCode code,
            String label,
            boolean leaf,
            @Nullable CriterionCode top) {}

    PointsPage(BookWords words, List<Ranked> agencies) {
        this.words = words;
        this.agencies = List.copyOf(agencies);
        this.parts = parts();
    }

    private List<Part> parts() {
        List<Part> all = new ArrayList<>();
        agencies.stream()
                .limit(1)
                .forEach(first -> first.analysis()
                        .criteria()
                        .forEach(top -> top.all().forEach(line -> {
                            String label = line.code() + " " + line.title();
                            boolean leaf = line.parts().isEmpty();
                            all.add(new Part(line.code(), leaf ? label : words.beyond(label), leaf, top.code()));
                        })));
        all.add(new Part(null, words.beyond(words.total()), false, null));
        return all.stream()
                .filter(part -> part.leaf()
                        || agencies.stream().anyMatch(one -> beyond(one, part).signum() != 0))
                .toList();
    }

    /** What a group or the whole has beyond the sum of its parts; one without a number takes away what they have. */
    private static BigDecimal beyond(Ranked ranked, Part part) {
        ScoreAnalysis analysis = ranked.analysis();
        if (part.code() == null) {
            return beyond(analysis.points(), analysis.criteria());
        }
        CriterionAnalysis line = analysis.find(part.code()).orElseThrow();
        return beyond(line.points(), line.parts());
    }

    private static BigDecimal beyond(@Nullable BigDecimal points, List<CriterionAnalysis> parts) {
        BigDecimal sum = parts.stream()
                .map(CriterionAnalysis::points)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return (points == null ? BigDecimal.ZERO : points).subtract(sum);
    }

    Ledger.Page page() {
        List<Ledger.Column> columns = new ArrayList<>(words.agencyColumns());
        parts.forEach(part -> columns.add(words.points(part.label())));
        columns.addAll(List.of(
                words.points(words.total()),
                words.points(words.text("book.published")),
                words.points(words.text("book.check"))));
        return new Ledger.Page(
                words.sheet(),
                words.title(),
                notes(),
                columns,
                FIRST,
                IntStream.range(0, agencies.size()).mapToObj(this::row).toList());
    }

    private List<String> notes() {
        return List.of(words.text("book.points.note"), words.text("book.beyond.note"));
    }

    private List<Ledger.Cell> row(int at) {
        Ranked ranked = agencies.get(at);
        int row = rowOf(at);
        List<Ledger.Cell> cells = new ArrayList<>(words.agency(ranked));
        parts.forEach(part -> cells.add(cell(ranked, part)));
        BigDecimal total = ranked.analysis().points();
        if (total == null) {
            cells.addAll(List.of(words.outcome(ranked), words.outcome(ranked), new Ledger.Text("")));
            return cells;
        }
        String sum =
                "ROUND(SUM(" + cellAt(FIRST, row) + ":" + cellAt(FIRST + parts.size() - 1, row) + ")," + PLACES + ")";
        cells.add(new Ledger.Formula(sum, rounded(total)));
        cells.add(new Ledger.Number(rounded(total)));
        cells.add(new Ledger.Formula(
                cellAt(FIRST + parts.size(), row) + "-" + cellAt(FIRST + parts.size() + 1, row), BigDecimal.ZERO));
        return cells;
    }

    private Ledger.Cell cell(Ranked ranked, Part part) {
        if (!part.leaf() || part.code() == null) {
            return new Ledger.Number(beyond(ranked, part));
        }
        CriterionAnalysis line = ranked.analysis().find(part.code()).orElseThrow();
        return line.points() == null ? new Ledger.Text(words.outcome(line)) : new Ledger.Number(line.points());
    }

    /** Where the total of an agency stands. */
    String total(int at) {
        return words.sheetReference() + cellAt(FIRST + parts.size(), rowOf(at));
    }

    /** What adds up to the points of a line at the top of the annex, for an agency. */
    String group(int at, CriterionCode top) {
        List<Integer> columns = IntStream.range(0, parts.size())
                .filter(part -> top.equals(parts.get(part).top()))
                .boxed()
                .toList();
        int first = columns.get(0) + FIRST;
        int last = columns.get(columns.size() - 1) + FIRST;
        String range = words.sheetReference() + cellAt(first, rowOf(at)) + ":" + cellAt(last, rowOf(at));
        return "ROUND(SUM(" + range + ")," + PLACES + ")";
    }

    private int rowOf(int at) {
        return Ledger.Page.firstRow(notes()) + at;
    }

    static BigDecimal rounded(BigDecimal number) {
        return number.setScale(PLACES, RoundingMode.HALF_UP);
    }

    static String cellAt(int column, int row) {
        return BookWords.letters(column) + row;
    }

    /** Whether totals can be compared in a spreadsheet as they are here: nothing is cut off them. */
    boolean exact() {
        return agencies.stream()
                .flatMap(ranked -> Stream.ofNullable(ranked.analysis().points()))
                .allMatch(total -> total.stripTrailingZeros().scale() <= PLACES);
    }
}
