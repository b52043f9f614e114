package vn.chamdiem.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;

/**
 * What changed on one line of the annex.
 *
 * @param before absent where the earlier rules have no such line
 * @param after absent where the later rules have none
 * @param parts of the move in what the line adds to the total; a line that is no number adds nothing
 * @param onlyReason whether it comes to the same and only the reason reads differently
 * @param figures those its rules look at, as far as they changed
 */
public record LineMove(
        CriterionCode code,
        @Nullable Answer before,
        @Nullable Answer after,
        PointParts parts,
        boolean onlyReason,
        List<FigureMove> figures) {
    public LineMove {
        figures = List.copyOf(figures);
    }

    static LineMove of(
            CriterionCode code,
            @Nullable Answer before,
            @Nullable Answer after,
            PointParts parts,
            List<FigureMove> figures) {
        boolean onlyReason = before != null
                && after != null
                && parts.nothing()
                && before.comesToTheSame(after)
                && !before.readsTheSame(after);
        return new LineMove(code, before, after, parts, onlyReason, figures);
    }

    /** Whether anything is not as it was. */
    boolean changed() {
        return before == null
                || after == null
                || !parts.nothing()
                || !figures.isEmpty()
                || onlyReason
                || !before.comesToTheSame(after);
    }

    /** Whichever answer is later. */
    public Answer last() {
        if (after != null) {
            return after;
        }
        if (before != null) {
            return before;
        }
        throw new IllegalStateException(code + " is a line of neither");
    }
}
