package vn.chamdiem.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;

/**
 * One agency on one line of the annex, beside its cohort and its own year before.
 *
 * @param cohort the same line of the whole cohort
 * @param share of what the agency could have; absent where it has no number
 * @param earlierShare the same in an earlier evaluation; absent where there is none, or it can't be compared
 */
public record OwnLine(
        LineProfile cohort,
        CriterionAnalysis analysis,
        @Nullable BigDecimal share,
        @Nullable BigDecimal earlierShare) {

    /** How far the share is above the median of the cohort, negative below it; absent where either is no number. */
    public @Nullable BigDecimal ahead() {
        Spread spread = cohort.spread();
        return share == null || spread == null ? null : share.subtract(spread.median());
    }

    /** The same in points of this agency. */
    public @Nullable BigDecimal pointsAhead() {
        BigDecimal ahead = ahead();
        return ahead == null ? null : ahead.multiply(analysis.attainable());
    }

    /** How far the share grew since the earlier evaluation, negative where it shrank; absent where either is no number. */
    public @Nullable BigDecimal grown() {
        return share == null || earlierShare == null ? null : share.subtract(earlierShare);
    }

    /** The points that were left: all of them where there is no number, none where the line isn't the agency's to earn. */
    public BigDecimal left() {
        if (analysis.outcome() == Outcome.NOT_APPLICABLE) {
            return BigDecimal.ZERO;
        }
        BigDecimal points = analysis.points();
        return points == null ? analysis.attainable() : analysis.attainable().subtract(points);
    }
}
