package vn.chamdiem.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.cli.TextTable.Column;
import vn.chamdiem.comparison.Comparison;
import vn.chamdiem.comparison.Difference;
import vn.chamdiem.comparison.Move;
import vn.chamdiem.comparison.Remarks;
import vn.chamdiem.comparison.Result;
import vn.chamdiem.comparison.Stop;
import vn.chamdiem.comparison.Trail;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.words.Words;

/** The way of one agency, and of those it comes from, criterion by criterion. */
final class TrailTable {
    private static final int TITLE_WIDTH = 44;
    private static final int REMARKS_WIDTH = 44;

    private final Comparison comparison;
    private final Terminal terminal;
    private final PrintStream out;
    private final Words words;
    private final Remarks remarks;

    TrailTable(Comparison comparison, Terminal terminal) {
        this.comparison = comparison;
        this.terminal = terminal;
        this.out = terminal.out();
        this.words = terminal.words();
        this.remarks = new Remarks(comparison, words);
    }

    void print() {
        ComparisonHeading heading = new ComparisonHeading(comparison, terminal);
        heading.print();
        comparison.trails().forEach(this::print);
        heading.printFootnotes();
    }

    private void print(Trail trail) {
        out.println();
        out.println(trail.last().agency().code() + "  " + trail.last().agency().name() + " · "
                + trail.last().cohort().title());
        Stream.concat(remarks.of(trail).stream(), remarks.ofCohort(List.of(trail)).stream())
                .forEach(remark -> out.println("  " + remark));
        List<Column> columns = new ArrayList<>(List.of(Column.words(TITLE_WIDTH)));
        List<String> head = new ArrayList<>(List.of(words.text("compare.head.line")));
        for (Stop stop : trail.stops()) {
            columns.add(Column.numbers());
            head.add(words.text("compare.head.points", remarks.year(stop.stage())));
            columns.add(Column.numbers());
            head.add(words.text("compare.head.rank", remarks.year(stop.stage())));
        }
        columns.addAll(List.of(Column.numbers(), Column.words(), Column.words(REMARKS_WIDTH)));
        head.addAll(List.of(
                words.text("compare.head.more"), words.text("compare.head.up"), words.text("compare.head.remarks")));
        TextTable table = new TextTable(columns);
        table.add(head);
        codes(trail).forEach(code -> table.add(row(trail, code)));
        table.lines().forEach(out::println);
        if (trail.origin() != null) {
            trail.origin().ancestors().forEach(this::print);
        }
    }

    /** The whole, then every line that any stop has, the last one's first. */
    private static Set<CriterionCode> codes(Trail trail) {
        Set<CriterionCode> codes = new LinkedHashSet<>(List.of(CriteriaSet.TOTAL));
        codes.addAll(trail.last().lines().keySet());
        trail.stops().forEach(stop -> codes.addAll(stop.lines().keySet()));
        return codes;
    }

    private List<String> row(Trail trail, CriterionCode code) {
        boolean whole = code.equals(CriteriaSet.TOTAL);
        Move move = trail.to(trail.last().stage());
        Difference difference =
                move == null ? null : whole ? move.whole() : move.lines().get(code);
        List<String> row = new ArrayList<>();
        row.add(whole ? words.text("head.total") : code + " " + title(trail, code));
        for (Stop stop : trail.stops()) {
            Result result = whole ? stop.whole() : stop.lines().get(code);
            row.add(points(result));
            row.add(result == null || result.rank() == null ? "" : result.rank() + "/" + stop.among());
        }
        row.add(remarks.more(difference, 0));
        row.add(remarks.up(difference));
        row.add(difference == null || whole ? "" : String.join("; ", remarks.caveats(difference)));
        return row;
    }

    /** What the line is called where it is seen last. */
    private static String title(Trail trail, CriterionCode code) {
        String title = "";
        for (Stop stop : trail.stops()) {
            Result result = stop.lines().get(code);
            title = result == null ? title : result.title();
        }
        return title;
    }

    private String points(@Nullable Result result) {
        if (result == null) {
            return "";
        }
        BigDecimal points = result.points();
        return points == null
                ? words.answer("outcome", result.outcome())
                : words.number(points) + "/" + words.number(result.attainable());
    }
}
