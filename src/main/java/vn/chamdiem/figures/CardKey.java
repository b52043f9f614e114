package vn.chamdiem.figures;

import org.apache.commons.text.CaseUtils;

/** What figures say about themselves, on the card sheet of a workbook. */
public enum CardKey {
    /** As people read it. */
    TITLE,
    /** The first day measured. */
    FROM,
    /** The last day measured. */
    TO,
    /** Whether the time measured is still under way. */
    TO_DATE,
    /** Where the figures come from. */
    SOURCE,
    /** How numbers are written that are text. */
    NUMBERS,
    /** How dates are written that are text. */
    DATES;

    /** As files and programs write it. */
    public String id() {
        return CaseUtils.toCamelCase(name(), false, '_');
    }
}
