package vn.chamdiem.mutation;

import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.source.Place;

/**
 * One fault: a few characters of one file replaced by others, as a hand may slip.
 *
 * @param before what is replaced
 * @param after what is written instead
 * @param line the line as it is, without its indentation
 * @param changedLine the line as it becomes
 * @param criterion whose points it can move; absent where it can move those of any
 * @param rule in which it is planted; absent in card and table
 */
public record Mutation(
        Kind kind,
        Place place,
        String before,
        String after,
        String line,
        String changedLine,
        @Nullable CriterionCode criterion,
        @Nullable RuleRef rule) {
    /** What kind of slip it is. */
    public enum Kind {
        /** A number that something is compared with, off by one of its last digit. */
        THRESHOLD,
        /** A comparison, a connective or a sign of calculation taken for its neighbour. */
        OPERATOR,
        /** A number of points or percent that a rule awards. */
        POINTS,
        /** A condition left out. */
        CONDITION,
        /** An answer, a category or a cohort taken for another. */
        VALUE,
        /** Two values swapped, such as a part and its whole. */
        SWAP,
        /** A figure taken for one beside it. */
        FIGURE,
        /** Two figures of a reason swapped. */
        REASON,
        /** A function taken for another. */
        FUNCTION,
        /** A verb taken for another. */
        VERB,
        /** Whom a measure is compared with, and whether less is better. */
        MEASURE,
        /** The bound of a grade. */
        BAND,
        /** A maximum, a weight, a rounding or a choice of the table. */
        TABLE
    }
}
