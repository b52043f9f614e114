package vn.chamdiem.proof;

/** What more of a figure does to the points of a criterion. */
public enum Direction {
    RISES,
    FALLS,
    /** It moves nothing. */
    NEITHER,
    /** Now this, now that. */
    BOTH
}
