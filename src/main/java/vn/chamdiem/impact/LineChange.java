package vn.chamdiem.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.comparison.Caveat;
import vn.chamdiem.criteria.CriterionCode;

/**
 * A line of the annex that is not as it was, whether anybody has other points by it or not.
 *
 * @param titleBefore absent where there was no such line
 * @param titleAfter absent where there is none any more
 * @param maxBefore absent where there was no such line
 * @param maxAfter absent where there is none any more
 * @param changes how it differs for any cohort: another title or maximum, other rules, only on one side
 */
public record LineChange(
        CriterionCode code,
        @Nullable String titleBefore,
        @Nullable String titleAfter,
        @Nullable BigDecimal maxBefore,
        @Nullable BigDecimal maxAfter,
        List<Caveat> changes) {
    public LineChange {
        changes = List.copyOf(changes);
    }

    /** Whether it differs in nothing but what others cause: a group has more points where one of its parts has. */
    boolean onlyMaximum() {
        return Set.copyOf(changes).equals(Set.of(Caveat.MAXIMUM_CHANGED));
    }
}
