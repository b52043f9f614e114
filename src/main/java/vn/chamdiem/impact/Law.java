package vn.chamdiem.impact;

import org.apache.commons.text.CaseUtils;

/** What a policy can hold a change of rules to. */
public enum Law {
    /** How many agencies may lose a grade; one that can't be told to be no worse counts, and so does having none. */
    MOST_GRADES_LOST,
    /** By how many ranks any agency may move, up or down; one that loses its rank goes beyond every limit. */
    MOST_RANKS_MOVED,
    /** By how many points any agency may move, up or down; one that loses its number goes beyond every limit. */
    MOST_POINTS_MOVED,
    /** How many ranks may be shared that were not shared before. */
    MOST_TIES_MADE,
    /** How many agencies may have no number any more, or not be scored at all. */
    MOST_NUMBERS_LOST,
    /** Which criteria may change and nothing beside them; reasons may. */
    ONLY_CRITERIA;

    /** What it is called in a file. */
    public String key() {
        return CaseUtils.toCamelCase(name(), false, '_');
    }
}
