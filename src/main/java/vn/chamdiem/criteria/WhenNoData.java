package vn.chamdiem.criteria;

/** What a part without data does to its group. */
public enum WhenNoData {
    /** It adds nothing, and its maximum stays. */
    COUNT_NOTHING,
    /** It is left out, as if it weren't applicable. */
    LEAVE_OUT,
    /** The group has no data either. */
    NO_DATA
}
