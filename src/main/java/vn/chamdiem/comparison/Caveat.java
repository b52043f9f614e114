package vn.chamdiem.comparison;

/** Why two numbers that are laid side by side are not simply the same thing at two times. */
public enum Caveat {
    /** The line is another: it is called otherwise. */
    TITLE_CHANGED,
    /** There are other points to be had. */
    MAXIMUM_CHANGED,
    /** It is scored by other rules. */
    RULES_CHANGED,
    /** Other points could be had by this agency, because other lines weren't applicable. */
    ATTAINABLE_CHANGED,
    /** Ranks are given by another rule. */
    RANKING_CHANGED,
    /** Other criteria lack figures: points that could not be given are not points that were lost. */
    FIGURES_MISSING,
    /** The bands of the grades are others. */
    GRADES_CHANGED,
    /** There was no such line before. */
    ONLY_LATER,
    /** There is no such line any more. */
    ONLY_EARLIER,
    /** One of the two is no number. */
    NO_NUMBER,
    /** One of the two periods was still under way. */
    TO_DATE,
    /** The cohort has as many agencies as before, but not the same. */
    MEMBERS_CHANGED,
    /** The cohort has more or fewer agencies; the move in rank is among those that were in it both times. */
    COHORT_CHANGED,
    /** The agency was ranked in another cohort. */
    OTHER_COHORT
}
