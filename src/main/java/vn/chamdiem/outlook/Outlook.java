package vn.chamdiem.outlook;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleMatch.Effect;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * Where one agency stands by the figures to date.
 *
 * @param rank in its cohort; absent where the total is no number
 * @param points to date; absent where the total is no number
 * @param waiting the criteria whose figures are missing, in the order of the annex; not those that are only tracked
 */
public record Outlook(
        Agency agency,
        @Nullable Integer rank,
        @Nullable BigDecimal points,
        BigDecimal attainable,
        List<WaitingLine> waiting) {
    public Outlook {
        waiting = List.copyOf(waiting);
    }

    /** The outlook of an agency that has been scored and ranked. */
    public static Outlook of(Ranked ranked) {
        ScoreAnalysis analysis = ranked.analysis();
        return new Outlook(
                analysis.agency(),
                ranked.rank(),
                analysis.points(),
                analysis.attainable(),
                analysis.criteria().stream()
                        .flatMap(Outlook::waiting)
                        .map(line -> new WaitingLine(line.code(), line.title(), line.attainable(), line.reason()))
                        .toList());
    }

    private static Stream<CriterionAnalysis> waiting(CriterionAnalysis line) {
        if (line.parts().isEmpty()) {
            return waits(line) ? Stream.of(line) : Stream.empty();
        }
        return takenOver(line) ? Stream.empty() : line.parts().stream().flatMap(Outlook::waiting);
    }

    /** No rule has said that there is nothing to measure: one that should have spoken could not. */
    private static boolean waits(CriterionAnalysis line) {
        return line.outcome() == Outcome.NO_DATA
                && line.matches().stream().noneMatch(match -> match.effect() == Effect.NO_DATA)
                && line.attainable().signum() > 0;
    }

    /** Whether the points of a group were stated as a whole, so that nothing is missing below it. */
    private static boolean takenOver(CriterionAnalysis group) {
        return group.outcome().scored()
                && !group.matches().isEmpty()
                && group.parts().stream()
                        .flatMap(CriterionAnalysis::all)
                        .noneMatch(line -> line.outcome().scored());
    }

    /** What can be had on the criteria whose figures are missing. */
    public BigDecimal attainableWaiting() {
        return waiting.stream().map(WaitingLine::attainable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
