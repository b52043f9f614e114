package vn.chamdiem.criteria;

/** What a share earns whose denominator is 0, as the legal act says for each criterion. */
public enum WhenNothingToMeasure {
    /** No points. */
    ZERO,
    /** All points: nothing was there to be done wrong. */
    FULL,
    /** The criterion leaves the denominator of the total. */
    NOT_APPLICABLE,
    /** No number at all, and the maximum stays where it is. */
    NO_DATA
}
