package vn.chamdiem.proof;

/** What should hold of every ruleset. */
public enum Law {
    /** Some facts earn all of the maximum. */
    MAXIMUM_REACHED,
    /** No facts earn more than the maximum. */
    MAXIMUM_KEPT,
    /** Whatever is reported, a rule answers, and no two that exclude each other. */
    ONE_ANSWER,
    /** More of a good thing never costs points. */
    MORE_OF_A_GOOD_THING,
    /** Every value is in one band, and every band can be reached. */
    BANDS
}
