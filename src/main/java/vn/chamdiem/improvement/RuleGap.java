package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.scoring.RuleTrial;

/**
 * What stands between an agency and a rule.
 *
 * @param changes the least effort with which the rule would speak, where that gives more; otherwise empty
 * @param pointsThen what the criterion would have after the changes; absent where there are none, or it is no number
 * @param forgone how many points more that is; absent where either is no number
 * @param obstacle why there are no changes; absent where there are, or where it speaks
 */
public record RuleGap(
        RuleTrial trial,
        List<FigureChange> changes,
        @Nullable BigDecimal pointsThen,
        @Nullable BigDecimal forgone,
        @Nullable Obstacle obstacle) {
    public RuleGap {
        changes = List.copyOf(changes);
    }

    /** All that would have to change, taken together. */
    public BigDecimal effort() {
        return FigureChange.together(changes);
    }

    /** The same without changes, and why. */
    RuleGap without(Obstacle why) {
        return new RuleGap(trial, List.of(), null, null, why);
    }
}
