package vn.chamdiem.criteria;

/** What becomes of a criterion on which more than one rule awards points. */
public enum WhenSeveralSpeak {
    /** The rules exclude each other: two that speak are a mistake in the ruleset. */
    BROKEN,
    /** The rules are parts of one sum. */
    ADD,
    /** The best case counts. */
    BEST
}
