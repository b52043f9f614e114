package vn.chamdiem.criteria;

/**
 * How agencies of a cohort are ranked.
 *
 * @param on which points are compared
 * @param ties what follows a tie
 */
public record RankingRule(On on, Ties ties) {
    /** Which points are compared. */
    public enum On {
        ROUNDED,
        RAW
    }

    /** What follows a tie. */
    public enum Ties {
        /** 1, 2, 2, 4. */
        STANDARD,
        /** 1, 2, 2, 3. */
        DENSE
    }
}
