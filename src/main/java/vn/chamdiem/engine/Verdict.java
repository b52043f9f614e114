package vn.chamdiem.engine;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.WhenNothingToMeasure;
import vn.chamdiem.scoring.RuleMatch.Effect;

/**
 * What a rule's verb said.
 *
 * @param nothing what the table says of an empty denominator, where the verb met one
 */
record Verdict(Effect effect, BigDecimal points, @Nullable WhenNothingToMeasure nothing) {
    static Verdict of(Effect effect, BigDecimal points) {
        return new Verdict(effect, points, null);
    }

    static Verdict without(Effect effect) {
        return of(effect, BigDecimal.ZERO);
    }
}
