package vn.chamdiem.profile;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Settled;
import vn.chamdiem.scoring.Exact;

/** Points as a share of what could be had, 1 being all of it. */
public final class Shares {
    private Shares() {}

    /** The share; nothing where there are no points, or nothing could be had. */
    public static @Nullable BigDecimal of(@Nullable BigDecimal points, BigDecimal attainable) {
        return points == null || attainable.signum() <= 0
                ? null
                : Settled.of(points.divide(attainable, Exact.WORKING)).stripTrailingZeros();
    }
}
