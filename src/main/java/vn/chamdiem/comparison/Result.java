package vn.chamdiem.comparison;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Settled;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Exact;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * What one agency had on one line, or as a whole, in one stage.
 *
 * @param points absent where the outcome is no number
 * @param rank in its cohort; absent where the line isn't ranked
 */
public record Result(
        String title,
        Outcome outcome,
        @Nullable BigDecimal points,
        BigDecimal maxPoints,
        BigDecimal attainable,
        @Nullable Integer rank) {
    private static final int PERCENT_PLACES = 4;

    static Result of(ScoreAnalysis analysis, @Nullable Integer rank) {
        return new Result(
                analysis.ruleset().title(),
                analysis.outcome(),
                analysis.points(),
                analysis.maxPoints(),
                analysis.attainable(),
                rank);
    }

    static Result of(CriterionAnalysis line, @Nullable Integer rank) {
        return new Result(line.title(), line.outcome(), line.points(), line.maxPoints(), line.attainable(), rank);
    }

    /** Points in percent of what could be had, to four decimals; nothing where either is no number. */
    @Nullable
    BigDecimal percent() {
        return points == null || attainable.signum() == 0
                ? null
                : Settled.of(points.movePointRight(2).divide(attainable, Exact.WORKING))
                        .setScale(PERCENT_PLACES, RoundingMode.HALF_UP);
    }
}
