package vn.chamdiem.criteria;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A condition that a line sets for what stands above it: too few points here, and only so many there.
 *
 * @param below closed with fewer points than this; absent where it closes only without any
 * @param line whose points it limits; absent where it limits the grade alone
 * @param atMost what that line then has at most
 * @param grade what the whole is then called at most; absent where the grade isn't limited
 */
public record Gate(
        @Nullable BigDecimal below,
        @Nullable CriterionCode line,
        BigDecimal atMost,
        @Nullable String grade) {
    /** Whether {@code points} are too few; absent ones are. */
    public boolean closedBy(@Nullable BigDecimal points) {
        if (points == null) {
            return true;
        }
        return below == null ? points.signum() <= 0 : Settled.compare(points, below) < 0;
    }
}
