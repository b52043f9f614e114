package vn.chamdiem.wording;

/** How a text that is written into a rule is read, by what it is laid beside. */
enum Reading {
    AS_WRITTEN,
    /** As the day that it writes. */
    DATE,
    /** As the cohort whose id it is. */
    COHORT
}
