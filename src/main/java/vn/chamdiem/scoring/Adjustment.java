package vn.chamdiem.scoring;

import java.math.BigDecimal;

/**
 * A line between what rules awarded and what counts, so that the sum of all lines always holds.
 *
 * @param points what it adds, often negative
 * @param calculation how the points came about, such as {@code 100 × (40/50 + 60/100) / 2}; empty where nothing was
 *     calculated
 */
public record Adjustment(Kind kind, BigDecimal points, String calculation, String reason) {
    /** What makes the difference. */
    public enum Kind {
        /** What the parts make together, where that isn't their sum. */
        COMBINED,
        /** No more than the maximum. */
        CAP,
        /** Only the best of several cases. */
        BEST,
        /** No less than the minimum. */
        FLOOR,
        /** No more than a rule allows. */
        LIMIT,
        /** No more than a line below allows, which has too few points. */
        GATE,
        /** Decimals that the legal act doesn't keep. */
        ROUNDING
    }

    /** A line for which nothing was calculated. */
    public Adjustment(Kind kind, BigDecimal points, String reason) {
        this(kind, points, "", reason);
    }
}
