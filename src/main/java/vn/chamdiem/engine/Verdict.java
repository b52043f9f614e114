package vn.chamdiem.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.WhenNothingToMeasure;
import vn.chamdiem.scoring.RuleMatch.Effect;

/**
 * What a rule's verb said.
 *
 * @param calculation how the points came about, such as {@code 20 × 1689/1840}; empty where nothing was calculated
 * @param nothing what the table says of an empty denominator, where the verb met one
 */
record Verdict(
        Effect effect,
        BigDecimal points,
        String calculation,
        @Nullable WhenNothingToMeasure nothing) {
    static Verdict of(Effect effect, BigDecimal points) {
        return new Verdict(effect, points, "", null);
    }

    static Verdict award(BigDecimal points, String calculation) {
        return new Verdict(Effect.AWARD, points, calculation, null);
    }

    static Verdict nothing(Effect effect, BigDecimal points, WhenNothingToMeasure meaning) {
        return new Verdict(effect, points, "", meaning);
    }

    static Verdict without(Effect effect) {
        return of(effect, BigDecimal.ZERO);
    }
}
