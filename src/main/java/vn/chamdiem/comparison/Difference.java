package vn.chamdiem.comparison;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a line, or the whole, moved from one stage to the next.
 *
 * @param points how many more; absent where either is no number, or another maximum makes them another measure
 * @param percent how many percentage points more of what could be had; absent where either is no number
 * @param up how many ranks better; negative where it fell; absent where the two can't be compared
 * @param caveats what a reader has to know of it
 */
public record Difference(
        @Nullable BigDecimal points,
        @Nullable BigDecimal percent,
        @Nullable Integer up,
        Set<Caveat> caveats) {
    public Difference {
        EnumSet<Caveat> ordered = EnumSet.noneOf(Caveat.class);
        ordered.addAll(caveats);
        caveats = Collections.unmodifiableSet(ordered);
    }

    /** Of a line that only one of the two stages has. */
    static Difference ofOne(Caveat caveat) {
        return new Difference(null, null, null, EnumSet.of(caveat));
    }

    static Difference between(Result before, Result after, @Nullable Integer up, Set<Caveat> known) {
        EnumSet<Caveat> caveats = EnumSet.noneOf(Caveat.class);
        caveats.addAll(known);
        BigDecimal points = null;
        if (before.points() == null || after.points() == null) {
            caveats.add(Caveat.NO_NUMBER);
        } else if (!caveats.contains(Caveat.MAXIMUM_CHANGED)) {
            if (before.attainable().compareTo(after.attainable()) == 0) {
                points = after.points().subtract(before.points());
            } else {
                caveats.add(Caveat.ATTAINABLE_CHANGED);
            }
        }
        BigDecimal earlier = before.percent();
        BigDecimal later = after.percent();
        return new Difference(points, earlier == null || later == null ? null : later.subtract(earlier), up, caveats);
    }
}
