package vn.chamdiem.impact;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;

/**
 * One law with its limit.
 *
 * @param most that is allowed; absent for {@link Law#ONLY_CRITERIA}
 * @param only criteria that may change; empty for all other laws
 * @param place where the policy says so
 */
public record Limit(Law law, @Nullable BigDecimal most, List<CriterionCode> only, String place) {
    public Limit {
        only = List.copyOf(only);
    }
}
