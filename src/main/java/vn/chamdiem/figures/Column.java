package vn.chamdiem.figures;

import java.util.Locale;

/** What a table of figures says beside the figures. */
public enum Column {
    /** Of an agency, as the state's own register writes it. */
    CODE,
    /** Of an agency. */
    NAME,
    /** That an agency is ranked in. */
    COHORT,
    /** The agency above, whose figures may be inherited. */
    PARENT,
    /** Whose figures a line holds. */
    AGENCY,
    /** The documents that prove a line. */
    EVIDENCE;

    /** As files and programs write it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
