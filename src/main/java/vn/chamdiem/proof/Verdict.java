package vn.chamdiem.proof;

/** What became of one law at one place. */
public enum Verdict {
    /** It holds whatever is reported. */
    PROVED,
    /** So many facts were tried, and none speaks against it. */
    SEARCHED,
    /** It doesn't hold. */
    REFUTED,
    /** Neither a proof was found nor facts that speak against it. */
    NOT_DECIDED
}
