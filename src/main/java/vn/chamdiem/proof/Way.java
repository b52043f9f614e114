package vn.chamdiem.proof;

/** How a verdict was reached. */
public enum Way {
    /** Every box of values that no claim tells apart was looked at. */
    CELLS,
    /** Facts with this result were scored. */
    CASE,
    /** Facts on both sides of every threshold were scored. */
    SEARCH,
    /** No verb gives more. */
    VERB,
    /** The line is cut to its maximum, whatever its rules award. */
    CAP,
    /** The parts keep theirs. */
    PARTS,
    /** A bonus goes beyond it, as a bonus is meant to; the awards don't. */
    BONUS,
    /** No figures within their bounds make a rule award it. */
    BOUNDS,
    /** It doesn't survive rounding. */
    ROUNDING,
    /** By the order of the lower bounds, laid beside how the total is rounded. */
    SCALE
}
