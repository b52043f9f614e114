package vn.chamdiem.scoring;

import java.math.BigDecimal;

/**
 * A line between what rules awarded and what counts, so that the sum of all lines always holds.
 *
 * @param points what it adds, often negative
 */
public record Adjustment(Kind kind, BigDecimal points, String reason) {
    /** What makes the difference. */
    public enum Kind {
        /** No more than the maximum. */
        CAP,
        /** Only the best of several cases. */
        BEST,
        /** Decimals that the legal act doesn't keep. */
        ROUNDING
    }
}
