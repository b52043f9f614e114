package vn.chamdiem.criteria;

/**
 * How the parts of a group make its points.
 *
 * <p>Sums add points. All others work on what share of its maximum each part has, so that parts of different maxima mix,
 * and award that share of the group's own maximum.
 */
public enum Combine {
    /** What the parts have, added. */
    SUM,
    /** What the parts have, each times its weight, added. */
    WEIGHTED_SUM,
    /** The mean of the shares, each counted by its weight; without weights, by its maximum. */
    WEIGHTED_MEAN,
    /** The mean of the shares. */
    MEAN,
    /** The root of the product of the shares, each counted by its weight: a strong part can't make up for a weak one. */
    GEOMETRIC_MEAN,
    /** The product of the shares. */
    PRODUCT,
    /** The best share. */
    MAX,
    /** The worst share. */
    MIN;

    /** Whether the maximum of the group is what the maxima of its parts make. */
    public boolean additive() {
        return this == SUM || this == WEIGHTED_SUM;
    }

    /** Whether parts may have a weight. */
    public boolean weighted() {
        return this == WEIGHTED_SUM || this == WEIGHTED_MEAN || this == GEOMETRIC_MEAN;
    }

    /** What a part without data does where the table doesn't say: nowhere may nothing decide the whole as if it were 0. */
    public WhenNoData whenNoData() {
        boolean decides = this == GEOMETRIC_MEAN || this == PRODUCT || this == MIN;
        return decides ? WhenNoData.NO_DATA : WhenNoData.COUNT_NOTHING;
    }
}
