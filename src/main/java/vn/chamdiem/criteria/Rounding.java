package vn.chamdiem.criteria;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * How points are rounded.
 *
 * @param places decimals that remain
 */
public record Rounding(int places, Mode mode) {
    /** What is rounded. */
    public enum At {
        /** Each criterion, before criteria are added. */
        CRITERION,
        /** Each line that has parts. */
        GROUP,
        /** The whole. */
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
        return Settled.of(points).setScale(places, mode.java).subtract(points);
    }

    /** The quotient, rounded. */
    public BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        return Settled.of(dividend.divide(divisor, MathContext.DECIMAL128)).setScale(places, mode.java);
    }
}
