package vn.chamdiem.cli;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.cli.TextTable.Column;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.explanation.Explanation;
import vn.chamdiem.explanation.GroupRanks;
import vn.chamdiem.explanation.Row;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.words.Words;

/** One agency's explanation: a row per criterion for everyone, then rules and figures for those who ask how. */
final class ExplanationTable {
    private static final int POINTS_WIDTH = 24;

    private final Ruleset ruleset;
    private final String rulesFolder;
    private final Terminal terminal;
    private final PrintStream out;
    private final Words words;

    ExplanationTable(Ruleset ruleset, String rulesFolder, Terminal terminal) {
        this.ruleset = ruleset;
        this.terminal = terminal;
        this.words = terminal.words();
        this.out = terminal.out();
        this.rulesFolder = rulesFolder;
    }

    void print(Evaluation evaluation, Ranked ranked, @Nullable CriterionAnalysis asked) {
        ScoreAnalysis analysis = ranked.analysis();
        Ranking cohort = evaluation.cohortOf(ranked);
        GroupRanks ranks = new GroupRanks(ranked.groupRanks(), cohort.agencies().size());
        Explanation explanation = new Explanation(rulesFolder, ranks, words);
        new Heading(evaluation, terminal)
                .print(analysis.agency().code() + "  " + analysis.agency().name());
        out.println(total(ranked, cohort, explanation));
        if (analysis.gradeReason() != null) {
            out.println(words.text("explain.grade", String.valueOf(analysis.grade()), analysis.gradeReason()));
        }
        out.println();
        List<Row> rows = asked == null ? explanation.rows(analysis) : explanation.rows(analysis, asked);
        print(rows);
        how(rows);
        out.println();
        out.println(ruleset.card().legalAct().text(words));
        new Footnotes(evaluation, terminal).print();
    }

    private String total(Ranked ranked, Ranking cohort, Explanation explanation) {
        ScoreAnalysis analysis = ranked.analysis();
        String points = explanation.points(analysis.points(), analysis.attainable(), analysis.outcome());
        String rank = ranked.rank() == null ? "–" : words.show(ranked.rank());
        String grade = analysis.grade() == null ? "–" : analysis.grade();
        GradeScale scale = ruleset.card().gradeScale(cohort.cohort().id());
        boolean illustrative = scale != null && scale.illustrative();
        return words.text(
                        "explain.total",
                        points,
                        rank,
                        cohort.agencies().size(),
                        cohort.cohort().title(),
                        grade)
                + (illustrative ? "  (" + words.text("score.illustrative") + ")" : "");
    }

    private void print(List<Row> rows) {
        int rest = Terminal.width() - POINTS_WIDTH;
        TextTable table = new TextTable(List.of(
                Column.words(POINTS_WIDTH),
                Column.words(rest * 25 / 100),
                Column.words(rest * 31 / 100),
                Column.words(rest * 20 / 100),
                Column.words(rest * 18 / 100)));
        table.add(List.of(
                words.text("row.points"),
                words.text("row.criterion"),
                words.text("row.reason"),
                words.text("row.evidence"),
                words.text("row.legalBasis")));
        for (Row row : rows) {
            table.add(List.of(
                    "  ".repeat(row.depth()) + row.points(),
                    row.code() + " " + row.title(),
                    row.rank().isEmpty() ? row.reason() : row.reason() + " · " + row.rank(),
                    String.join("; ", row.evidence()),
                    row.legalBasis()));
        }
        table.lines().forEach(out::println);
    }

    private void how(List<Row> rows) {
        out.println();
        out.println(words.text("explain.how"));
        for (Row row : rows) {
            if (row.steps().isEmpty() && row.note() == null) {
                continue;
            }
            out.println();
            out.println(row.code() + "  " + row.points() + "  " + row.title());
            row.steps().forEach(this::step);
            if (row.note() != null) {
                out.println("    " + words.text("explain.note", row.note()));
            }
        }
    }

    private void step(Row.Step step) {
        if (step.place() == null) {
            // What an adjustment adds is a difference; the calculation says what it leads to.
            String leads = step.calculation().isEmpty() ? "" : "  → " + step.calculation();
            out.println("    " + step.points() + "  " + step.name() + ": " + step.reason() + leads);
            return;
        }
        String calculation = step.calculation().isEmpty() ? "" : " = " + step.calculation();
        out.println("    " + step.points() + calculation + "  " + step.place() + "  «" + step.name() + "»");
        step.figures().forEach(figure -> out.println("        " + figure));
    }
}
