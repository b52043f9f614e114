package vn.chamdiem.criteria;

import java.util.List;

/**
 * How agencies of a cohort are ranked.
 *
 * @param on which points are compared
 * @param by whether points are compared as they are, or as a share of what is attainable
 * @param best which end is the first
 * @param ties what follows a tie
 * @param overall whether agencies are ranked among all cohorts too
 * @param tieBreak lines whose points decide between equals, in this order
 */
public record RankingRule(On on, By by, Best best, Ties ties, boolean overall, List<CriterionCode> tieBreak) {
    /** Which points are compared. */
    public enum On {
        ROUNDED,
        RAW
    }

    /** What is compared. */
    public enum By {
        /** Points as they are. */
        POINTS,
        /** Points as a share of what is attainable. */
        INDEX
    }

    /** Which end is the first. */
    public enum Best {
        HIGHEST,
        LOWEST
    }

    /** What follows a tie. */
    public enum Ties {
        /** 1, 2, 2, 4. */
        STANDARD,
        /** 1, 2, 2, 3. */
        DENSE,
        /** 1, 3, 3, 4. */
        MODIFIED,
        /** 1, 2, 3, 4: equals in the order of their codes. */
        ORDINAL
    }

    public RankingRule {
        tieBreak = List.copyOf(tieBreak);
    }

    /** The highest points are the best, and no line decides between equals. */
    public RankingRule(On on, Ties ties) {
        this(on, By.POINTS, Best.HIGHEST, ties, false, List.of());
    }
}
