package vn.chamdiem.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.cli.TextTable.Column;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.words.Words;

/** An evaluation as tables, one per cohort. */
final class ScoreTable {
    private final Evaluation evaluation;
    private final Ruleset ruleset;
    private final Terminal terminal;
    private final PrintStream out;
    private final Words words;
    private final int places;

    ScoreTable(Evaluation evaluation, Ruleset ruleset, Terminal terminal) {
        this.evaluation = evaluation;
        this.ruleset = ruleset;
        this.terminal = terminal;
        this.out = terminal.out();
        this.words = terminal.words();
        this.places = ruleset.card().places();
    }

    void print() {
        new Heading(evaluation, terminal).print(ruleset.card().title());
        evaluation.cohorts().forEach(this::print);
        out.println();
        ruleset.criteria()
                .groups()
                .forEach(group ->
                        out.println("  " + group.code() + "  " + group.title() + " (" + maxima(group.code()) + ")"));
        footnotes();
    }

    /** The maximum of a group; where cohorts have their own, all of them, in the order of the cohorts. */
    private String maxima(CriterionCode group) {
        return evaluation.cohorts().stream()
                .flatMap(ranking -> ruleset.criteria(ranking.cohort().id()).find(group).stream())
                .map(criterion -> words.number(criterion.maxPoints()))
                .distinct()
                .collect(Collectors.joining(" · "));
    }

    private void print(Ranking ranking) {
        out.println();
        out.println(words.text(
                "score.cohort",
                ranking.cohort().title(),
                ranking.agencies().size(),
                words.answer("ranked.on", ranking.on())));
        TextTable table = new TextTable(columns());
        table.add(head(ranking.cohort()));
        ranking.agencies().forEach(agency -> table.add(row(agency)));
        table.lines().forEach(out::println);
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(Column.numbers(), Column.words(), Column.words()));
        ruleset.criteria().groups().forEach(group -> columns.add(Column.numbers()));
        columns.addAll(List.of(Column.numbers(), Column.numbers(), Column.words()));
        return columns;
    }

    private List<String> head(Cohort cohort) {
        List<String> head = new ArrayList<>(List.of(
                words.text(ruleset.card().ranking().overall() ? "head.ranks" : "head.rank"),
                words.text("head.code"),
                words.text("head.agency")));
        ruleset.criteria().groups().stream().map(Criterion::code).forEach(code -> head.add(code.value()));
        GradeScale scale = ruleset.card().gradeScale(cohort.id());
        head.addAll(List.of(
                words.text("head.total"),
                words.text("head.attainable"),
                scale == null ? "" : words.text("head.grade") + (scale.illustrative() ? " *" : "")));
        return head;
    }

    private List<String> row(Ranked ranked) {
        ScoreAnalysis analysis = ranked.analysis();
        List<String> row = new ArrayList<>(List.of(
                rank(ranked), analysis.agency().code(), analysis.agency().name()));
        analysis.criteria().stream().map(this::points).forEach(row::add);
        row.add(points(analysis.points(), analysis.outcome()));
        row.add(words.number(analysis.attainable()));
        row.add(analysis.grade() == null ? "" : analysis.grade());
        return row;
    }

    /** {@code 3}, or {@code 3 · 17} where the ruleset ranks among all cohorts too. */
    private String rank(Ranked ranked) {
        String own = ranked.rank() == null ? "–" : ranked.rank().toString();
        return ranked.overallRank() == null ? own : own + " · " + ranked.overallRank();
    }

    private String points(CriterionAnalysis criterion) {
        return points(criterion.points(), criterion.outcome());
    }

    private String points(@Nullable BigDecimal points, Outcome outcome) {
        return points == null ? words.answer("outcome", outcome) : words.number(points, places);
    }

    private void footnotes() {
        out.println();
        if (ruleset.card().gradesIllustrative()) {
            out.println("* " + words.text("score.illustrative"));
        }
        new Footnotes(evaluation, terminal).print();
    }
}
