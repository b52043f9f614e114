package vn.chamdiem.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Agency;

/**
 * What the change does to one agency.
 *
 * @param points that it has more or fewer; absent where it has no number on either side
 * @param up by how many ranks it rises, negative where it falls; absent where it has no rank on either side
 * @param lines that changed for it
 */
public record AgencyImpact(
        Agency agency,
        Touch touch,
        Whole before,
        Whole after,
        @Nullable BigDecimal points,
        @Nullable Integer up,
        List<LineImpact> lines) {
    /** How far the change reaches an agency. */
    public enum Touch {
        /** Its points, its rank or its grade are others. */
        MOVED,
        /** Some criterion comes to something else, and nothing moves. */
        CHANGED,
        /** Only reasons read differently. */
        REWORDED,
        /** Not at all. */
        UNTOUCHED
    }

    public AgencyImpact {
        lines = List.copyOf(lines);
    }

    static AgencyImpact of(Agency agency, Whole before, Whole after, List<LineImpact> lines) {
        BigDecimal points = before.points() == null || after.points() == null
                ? null
                : after.points().subtract(before.points());
        Integer up = before.rank() == null || after.rank() == null ? null : before.rank() - after.rank();
        return new AgencyImpact(agency, touch(before, after, points, lines), before, after, points, up, lines);
    }

    private static Touch touch(Whole before, Whole after, @Nullable BigDecimal points, List<LineImpact> lines) {
        boolean moved = points == null ? before.outcome() != after.outcome() : points.signum() != 0;
        if (moved || !Objects.equals(before.rank(), after.rank()) || !Objects.equals(before.grade(), after.grade())) {
            return Touch.MOVED;
        }
        if (lines.stream().anyMatch(LineImpact::comesToElse)
                || before.attainable().compareTo(after.attainable()) != 0) {
            return Touch.CHANGED;
        }
        return lines.isEmpty() ? Touch.UNTOUCHED : Touch.REWORDED;
    }

    /** Whether it had a number, and has none any more. */
    public boolean lostItsNumber() {
        return before.points() != null && after.points() == null;
    }

    /** Whether it has no number on one side at least. */
    public boolean withoutNumber() {
        return points == null;
    }
}
