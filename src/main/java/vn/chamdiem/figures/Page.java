package vn.chamdiem.figures;

/** The sheets that a workbook of figures has beside those of the kinds of facts. */
public enum Page {
    /** What the figures are about: title, period, source. */
    CARD,
    /** Who is scored. */
    AGENCIES,
    /** What drop-downs offer; nobody reads it. */
    LISTS
}
