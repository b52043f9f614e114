package vn.chamdiem.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.cli.TextTable.Column;
import vn.chamdiem.comparison.Comparison;
import vn.chamdiem.comparison.Move;
import vn.chamdiem.comparison.Remarks;
import vn.chamdiem.comparison.Result;
import vn.chamdiem.comparison.Stop;
import vn.chamdiem.comparison.Trail;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.words.Words;

/** A comparison as tables, one per cohort: agency by agency, with the ranks of its groups of criteria. */
final class ComparisonTable {
    private static final int REMARKS_WIDTH = 48;

    private final Comparison comparison;
    private final Terminal terminal;
    private final PrintStream out;
    private final Words words;
    private final Remarks remarks;
    private final int places;
    private final int last;

    ComparisonTable(Comparison comparison, Terminal terminal) {
        this.comparison = comparison;
        this.terminal = terminal;
        this.out = terminal.out();
        this.words = terminal.words();
        this.remarks = new Remarks(comparison, words);
        this.places = remarks.places();
        this.last = comparison.stages().size() - 1;
    }

    void print() {
        ComparisonHeading heading = new ComparisonHeading(comparison, terminal);
        heading.print();
        comparison
                .cohorts()
                .forEach(cohort -> print(
                        words.text(
                                "compare.cohort",
                                cohort.title(),
                                cohort.trails().size()),
                        cohort.trails()));
        if (!comparison.gone().isEmpty()) {
            print(words.text("compare.gone.title"), comparison.gone());
        }
        out.println();
        out.println(words.text("compare.marks"));
        groups(comparison.trails()).forEach((code, title) -> out.println("  " + code + "  " + title));
        heading.printFootnotes();
    }

    /** The groups that have ranks of their own, with their titles. */
    private static Map<CriterionCode, String> groups(List<Trail> trails) {
        Map<CriterionCode, String> groups = new LinkedHashMap<>();
        trails.stream()
                .limit(1)
                .flatMap(trail -> trail.last().lines().entrySet().stream())
                .forEach(line -> {
                    boolean top = !line.getKey().value().contains(".");
                    if (top && line.getValue().rank() != null) {
                        groups.putIfAbsent(line.getKey(), line.getValue().title());
                    }
                });
        return groups;
    }

    private void print(String title, List<Trail> trails) {
        out.println();
        out.println(title);
        remarks.ofCohort(trails).forEach(remark -> out.println(words.text("score.note", remark)));
        List<CriterionCode> groups = List.copyOf(groups(trails).keySet());
        List<Column> columns = new ArrayList<>();
        List<String> head = new ArrayList<>();
        stages().forEach(stage ->
                column(Column.numbers(), words.text("compare.head.rank", remarks.year(stage)), columns, head));
        column(Column.words(), words.text("compare.head.up"), columns, head);
        column(Column.words(), words.text("head.agency"), columns, head);
        stages().forEach(stage ->
                column(Column.numbers(), words.text("compare.head.points", remarks.year(stage)), columns, head));
        column(Column.numbers(), words.text("compare.head.more"), columns, head);
        column(Column.words(), words.text("head.grade"), columns, head);
        groups.forEach(code -> column(Column.words(), code.value(), columns, head));
        column(Column.words(REMARKS_WIDTH), words.text("compare.head.remarks"), columns, head);
        TextTable table = new TextTable(columns);
        table.add(head);
        trails.stream().flatMap(trail -> remarks.family(trail).stream()).forEach(kin -> table.add(row(kin, groups)));
        table.lines().forEach(out::println);
    }

    private static void column(Column column, String title, List<Column> columns, List<String> head) {
        columns.add(column);
        head.add(title);
    }

    private Stream<Integer> stages() {
        return IntStream.rangeClosed(0, last).boxed();
    }

    private List<String> row(Remarks.Kin kin, List<CriterionCode> groups) {
        Trail trail = kin.trail();
        Move move = trail.to(trail.last().stage());
        List<String> row = new ArrayList<>();
        stages().forEach(stage -> row.add(rank(trail.at(stage))));
        row.add(remarks.up(move == null ? null : move.whole()));
        row.add("↳ ".repeat(kin.depth()) + trail.last().agency().name());
        stages().forEach(stage -> row.add(points(trail.at(stage))));
        row.add(remarks.more(move == null ? null : move.whole(), places));
        row.add(trail.last().grade() == null ? "" : trail.last().grade());
        groups.forEach(code -> row.add(group(trail.last().lines().get(code), move, code)));
        row.add(kin.depth() == 0 ? String.join("; ", remarks.of(trail)) : "");
        return row;
    }

    private static String rank(@Nullable Stop stop) {
        Integer rank = stop == null ? null : stop.whole().rank();
        return stop == null ? "" : (rank == null ? "–" : rank.toString()) + "/" + stop.among();
    }

    private String points(@Nullable Stop stop) {
        if (stop == null) {
            return "";
        }
        BigDecimal points = stop.whole().points();
        return points == null ? words.answer("outcome", stop.whole().outcome()) : words.number(points, places);
    }

    private String group(@Nullable Result result, @Nullable Move move, CriterionCode code) {
        Integer rank = result == null ? null : result.rank();
        return rank == null
                ? ""
                : (rank + " " + remarks.up(move == null ? null : move.lines().get(code))).strip();
    }
}
