package vn.chamdiem.impact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.attribution.AgencyMove;
import vn.chamdiem.attribution.Answer;
import vn.chamdiem.scoring.Outcome;

/**
 * What one ruleset makes of an agency as a whole.
 *
 * @param points absent where the outcome is no number
 * @param rank in its cohort; absent without points
 * @param grade absent without points, or without a scale
 */
public record Whole(
        Outcome outcome,
        @Nullable BigDecimal points,
        BigDecimal attainable,
        @Nullable Integer rank,
        @Nullable String grade) {
    static Whole before(AgencyMove move) {
        return of(move.wholeBefore(), move.rank().before(), move.gradeBefore());
    }

    static Whole after(AgencyMove move) {
        return of(move.wholeAfter(), move.rank().after(), move.gradeAfter());
    }

    private static Whole of(Answer answer, @Nullable Integer rank, @Nullable String grade) {
        return new Whole(answer.outcome(), answer.points(), answer.attainable(), rank, grade);
    }
}
