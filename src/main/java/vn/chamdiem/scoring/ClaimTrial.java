package vn.chamdiem.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one claim of a rule comes to with the figures of one agency.
 *
 * @param text as the rule writes it, on one line
 * @param line in the rule's file
 * @param column in that line
 * @param left the value on the left of a comparison; absent where there is none, or it can't be told
 * @param right the value on its right
 * @param figures that the claim reads; of several facts, those of the fact that comes nearest
 * @param holding of how many facts of the kind it holds
 * @param of how many there are; 0 where it is not about each of them: about results, or that there is none
 */
public record ClaimTrial(
        String text,
        int line,
        int column,
        Answer answer,
        @Nullable Object left,
        @Nullable Object right,
        List<UsedFigure> figures,
        int holding,
        int of) {
    /** What a claim can come to. */
    public enum Answer {
        /** It holds. */
        TRUE,
        /** It doesn't. */
        FALSE,
        /** A figure that it needs was not reported. */
        MISSING,
        /** It is about a fact that isn't there, because of a claim before it. */
        UNTRIED
    }

    public ClaimTrial {
        figures = List.copyOf(figures);
    }
}
