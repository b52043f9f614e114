package vn.chamdiem.criteria;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How and where points are rounded: once, and nowhere else.
 *
 * @param at what is rounded
 * @param places decimals that remain
 */
public record Rounding(At at, int places, Mode mode) {
    /** What is rounded. */
    public enum At {
        /** Each criterion, before criteria are added. */
        CRITERION,
        /** The sum of all criteria. */
        TOTAL
    }

    /** To which side. */
    public enum Mode {
        HALF_UP(RoundingMode.HALF_UP),
        HALF_EVEN(RoundingMode.HALF_EVEN),
        TRUNCATE(RoundingMode.DOWN);

        private final RoundingMode java;

        Mode(RoundingMode java) {
            this.java = java;
        }
    }

    /** What rounding adds to {@code points}, often negative, so that the sum of the lines still holds. */
    public BigDecimal difference(BigDecimal points) {
        return points.setScale(places, mode.java).subtract(points);
    }
}
