package vn.chamdiem.source;

/** What there can be too much of; its words stand in the catalogue, under {@code quantity.NAME}. */
public enum Quantity {
    FILES,
    BYTES,
    SIGNS_OF_A_TEXT,
    SIGNS_OF_A_NAME,
    LEVELS,
    PARTS_OF_A_CONDITION,
    PARTS_OF_A_RULE,
    LOOKS_OF_A_RULE,
    RULES,
    KINDS,
    FIGURES_OF_A_KIND,
    MEASURES,
    CRITERIA,
    COHORTS,
    HOLIDAYS,
    COLUMNS,
    CELLS,
    AGENCIES,
    ROWS_OF_AN_AGENCY,
    ROWS
}
