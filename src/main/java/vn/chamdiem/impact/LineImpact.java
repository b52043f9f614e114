package vn.chamdiem.impact;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.Outcome;

/**
 * What changed for one agency on one line by the rules of that line; what its parts bring to a group is told with them.
 *
 * @param points that the line adds by itself, more or fewer than before
 * @param before absent where the earlier rules have no such line
 * @param after absent where the later rules have none
 */
public record LineImpact(
        CriterionCode code,
        String title,
        Kind kind,
        BigDecimal points,
        @Nullable Said before,
        @Nullable Said after) {
    /** What kind of change it is, the gravest first. */
    public enum Kind {
        /** It adds more or fewer points. */
        POINTS,
        /** It ends otherwise, or is there on one side only, without adding other points. */
        OUTCOME,
        /** It comes to the same outcome and points in another way: another maximum, other parts of the sum. */
        TERMS,
        /** Only the reason reads differently. */
        REASON
    }

    /** Whether more than a reason changed. */
    public boolean comesToElse() {
        return kind != Kind.REASON;
    }

    /** How it ended before; nothing where there was no such line. */
    @Nullable
    Outcome outcomeBefore() {
        return before == null ? null : before.outcome();
    }

    /** How it ends after; nothing where there is no such line any more. */
    @Nullable
    Outcome outcomeAfter() {
        return after == null ? null : after.outcome();
    }
}
