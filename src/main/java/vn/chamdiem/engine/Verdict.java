package vn.chamdiem.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.WhenNothingToMeasure;
import vn.chamdiem.scoring.RuleMatch.Effect;

/**
 * What a rule's verb said.
 *
 * @param attainable what the agency can have at most, where that isn't the maximum
 * @param atMost what the line has at most, where the verb limits it
 * @param gradeAtMost what the whole is called at most, where the verb limits it
 * @param calculation how the points came about, such as {@code 20 × 1689/1840}; empty where nothing was calculated
 * @param nothing what the table says of an empty denominator, where the verb met one
 */
record Verdict(
        Effect effect,
        BigDecimal points,
        @Nullable BigDecimal attainable,
        @Nullable BigDecimal atMost,
        @Nullable String gradeAtMost,
        String calculation,
        @Nullable WhenNothingToMeasure nothing) {
    /** The same without digits that only divisions left behind; a measure keeps them for what is worked out of it. */
    Verdict settled() {
        if (effect == Effect.MEASURED || points.precision() <= Measures.PRECISION.getPrecision()) {
            return this;
        }
        BigDecimal shortest = points.round(Measures.PRECISION).stripTrailingZeros();
        return new Verdict(effect, shortest, attainable, atMost, gradeAtMost, calculation, nothing);
    }

    static Verdict of(Effect effect, BigDecimal points) {
        return new Verdict(effect, points, null, null, null, "", null);
    }

    static Verdict award(BigDecimal points, String calculation) {
        return new Verdict(Effect.AWARD, points, null, null, null, calculation, null);
    }

    static Verdict nothing(Effect effect, BigDecimal points, WhenNothingToMeasure meaning) {
        return new Verdict(effect, points, null, null, null, "", meaning);
    }

    static Verdict without(Effect effect) {
        return of(effect, BigDecimal.ZERO);
    }

    static Verdict outOf(BigDecimal points, BigDecimal attainable, String calculation) {
        return new Verdict(Effect.AWARD, points, attainable, null, null, calculation, null);
    }

    static Verdict limit(BigDecimal atMost) {
        return new Verdict(Effect.LIMIT, BigDecimal.ZERO, null, atMost, null, "", null);
    }

    static Verdict gradeLimit(String grade) {
        return new Verdict(Effect.GRADE_LIMIT, BigDecimal.ZERO, null, null, grade, "", null);
    }
}
