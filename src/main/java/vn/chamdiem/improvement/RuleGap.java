package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.scoring.RuleTrial;

/**
 * What stands between an agency and a rule.
 *
 * @param changes the least effort with which the rule would speak; empty where it speaks, or nothing is found
 * @param pointsThen what the criterion would have after the changes; absent where nothing is found, or it is no number
 * @param forgone how many points more that is; absent where either is no number
 */
public record RuleGap(
        RuleTrial trial,
        List<FigureChange> changes,
        @Nullable BigDecimal pointsThen,
        @Nullable BigDecimal forgone) {
    public RuleGap {
        changes = List.copyOf(changes);
    }

    /** All that would have to change, taken together. */
    public BigDecimal effort() {
        return FigureChange.together(changes);
    }
}
