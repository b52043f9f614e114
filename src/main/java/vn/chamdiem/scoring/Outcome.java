package vn.chamdiem.scoring;

/** How a criterion ended. Six answers, because “nothing” has four different reasons. */
public enum Outcome {
    /** All that can be had. */
    FULL,
    /** Some of it. */
    PARTIAL,
    /** A rule spoke and awarded nothing. */
    NONE,
    /** It isn't this agency's to earn: it leaves the denominator. */
    NOT_APPLICABLE,
    /**
     * There is no number: a figure is missing, or nothing was there to measure and the table says so. The maximum stays
     * in the denominator.
     */
    NO_DATA,
    /** The ruleset gives no answer, or more than one: nothing may be published. */
    BROKEN;

    /** Whether the outcome comes with points. */
    public boolean scored() {
        return this == FULL || this == PARTIAL || this == NONE;
    }
}
