package vn.chamdiem.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.ScoreAnalysis;

/** An evaluation as one table for a spreadsheet: a line per agency, a column per line of the annex. */
final class ScoreCsv {
    private final Evaluation evaluation;
    private final Ruleset ruleset;

    ScoreCsv(Evaluation evaluation, Ruleset ruleset) {
        this.evaluation = evaluation;
        this.ruleset = ruleset;
    }

    void print(PrintStream out) {
        try {
            Spreadsheet sheet = new Spreadsheet(out);
            sheet.row(head());
            for (Ranking ranking : evaluation.cohorts()) {
                for (Ranked ranked : ranking.agencies()) {
                    sheet.row(row(ranking, ranked));
                }
            }
            sheet.end();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> head() {
        List<String> head = new ArrayList<>(List.of("cohort", "rank", "agency", "name"));
        ruleset.criteria().all().forEach(criterion -> head.add(criterion.code().value()));
        head.addAll(List.of("points", "attainable", "index", "grade", "outcome"));
        groups().forEach(group -> head.add("rank " + group.code()));
        if (ruleset.card().ranking().overall()) {
            head.add("overall rank");
        }
        if (evaluation.ruleset().illustrative()) {
            head.add("illustrative");
        }
        return head;
    }

    /** The lines that have ranks of their own. */
    private Stream<Criterion> groups() {
        return ruleset.criteria().all().filter(Criterion::group);
    }

    private List<String> row(Ranking ranking, Ranked ranked) {
        ScoreAnalysis analysis = ranked.analysis();
        List<String> row = new ArrayList<>(List.of(
                ranking.cohort().id(),
                rank(ranked.rank()),
                analysis.agency().code(),
                analysis.agency().name()));
        analysis.all().forEach(criterion -> row.add(value(criterion.points(), criterion.outcome())));
        row.addAll(List.of(
                value(analysis.points(), analysis.outcome()),
                plain(analysis.attainable()),
                analysis.index() == null ? "" : plain(analysis.index()),
                analysis.grade() == null ? "" : analysis.grade(),
                analysis.outcome().name()));
        groups().forEach(group -> row.add(rank(ranked.groupRanks().get(group.code()))));
        if (ruleset.card().ranking().overall()) {
            row.add(rank(ranked.overallRank()));
        }
        if (evaluation.ruleset().illustrative()) {
            row.add("true");
        }
        return row;
    }

    /** The points; where there are none, the outcome by its name, so that no sum takes it for 0. */
    private static String value(@Nullable BigDecimal points, Outcome outcome) {
        return points == null ? outcome.name() : plain(points);
    }

    private static String rank(@Nullable Integer rank) {
        return rank == null ? "" : rank.toString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
