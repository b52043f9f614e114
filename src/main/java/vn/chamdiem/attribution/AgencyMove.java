package vn.chamdiem.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Agency;

/**
 * What changed for one agency.
 *
 * @param before who it was
 * @param after who it is: perhaps under another name, or in another cohort
 * @param wholeBefore its total, and the rules that spoke on the whole
 * @param wholeAfter the same after
 * @param points the parts of the move of the total; absent where it is no number before or after
 * @param lines those on which anything changed: the later annex in its order, then lines it doesn't have any more
 */
public record AgencyMove(
        Agency before,
        Agency after,
        Answer wholeBefore,
        Answer wholeAfter,
        @Nullable PointParts points,
        @Nullable String gradeBefore,
        @Nullable String gradeAfter,
        RankMove rank,
        List<LineMove> lines) {
    public AgencyMove {
        lines = List.copyOf(lines);
    }

    /** Whether its total, its rank or any part of their moves is not as it was. */
    public boolean moved() {
        return points == null
                || rank.parts() == null
                || !points.nothing()
                || !rank.parts().nothing();
    }
}
