package vn.chamdiem.attribution;

/** What moves points and ranks. */
enum Cause {
    /** The agency's own figures: what it reported or inherited, its cohort, and the time they measure. */
    OWN_FIGURES,
    /** The figures of all others, those who came and those who are gone included. */
    OTHERS_FIGURES,
    /** Rules, table and card. */
    RULES
}
