package vn.chamdiem.cli;

/** How a result is written. */
enum Format {
    /** For people. */
    TABLE,
    /** For spreadsheets. */
    CSV,
    /** For programs; the published contract. */
    JSON
}
