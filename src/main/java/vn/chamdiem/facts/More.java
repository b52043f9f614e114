package vn.chamdiem.facts;

/** What more of a figure should mean for points. */
public enum More {
    /** It never costs any. */
    BETTER,
    /** It never earns any. */
    WORSE
}
