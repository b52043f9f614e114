package vn.chamdiem.improvement;

import java.util.List;

/**
 * Why an agency can't have more points by its own figures.
 *
 * @param figures the labels of those that it is about, where it is about some
 */
public record Obstacle(Reason reason, List<String> figures) {
    /** What stands in the way. */
    public enum Reason {
        /** A figure was not reported: to report it is the way. */
        NOT_REPORTED,
        /** The figures are not in the agency's hands. */
        GIVEN,
        /** The figures are wholes, of which others are a part. */
        WHOLE,
        /** The figures are those of the body above. */
        INHERITED,
        /** The rule is for other cohorts. */
        OTHER_COHORT,
        /** There would have to be other facts, or more, or none, and not other figures. */
        ROWS,
        /** The rule would give less than the agency has. */
        LESS,
        /** The rule would give as much as the agency has. */
        SAME,
        /** All figures were tried, and none does it. */
        NOTHING_FOUND,
        /** The figures are more than can be tried. */
        TOO_MANY
    }

    public Obstacle {
        figures = List.copyOf(figures);
    }

    /** One that is about no figure. */
    static Obstacle of(Reason reason) {
        return new Obstacle(reason, List.of());
    }
}
