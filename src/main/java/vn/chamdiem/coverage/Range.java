package vn.chamdiem.coverage;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * From where to where a number can be.
 *
 * @param least absent where there is no end
 * @param leastOut whether the least itself is out of the range
 * @param most absent where there is no end
 * @param mostOut whether the most itself is out of the range
 */
record Range(
        @Nullable BigDecimal least,
        boolean leastOut,
        @Nullable BigDecimal most,
        boolean mostOut) {
    static final Range ANY = of(null, null);

    static Range of(@Nullable BigDecimal least, @Nullable BigDecimal most) {
        return new Range(least, false, most, false);
    }

    static Range from(BigDecimal least) {
        return of(least, null);
    }

    boolean positive() {
        return least != null && least.signum() >= 0;
    }

    /** The numbers of this range that also are in the other. */
    Range and(Range other) {
        Range low = lower(other) ? other : this;
        Range high = higher(other) ? other : this;
        return new Range(low.least, low.leastOut, high.most, high.mostOut);
    }

    private boolean lower(Range other) {
        if (least == null || other.least == null) {
            return least == null;
        }
        int compared = least.compareTo(other.least);
        return compared < 0 || (compared == 0 && other.leastOut);
    }

    private boolean higher(Range other) {
        if (most == null || other.most == null) {
            return most == null;
        }
        int compared = most.compareTo(other.most);
        return compared > 0 || (compared == 0 && other.mostOut);
    }

    /** From the least that is in either to the most. */
    Range or(Range other) {
        BigDecimal low = least == null || other.least == null ? null : least.min(other.least);
        BigDecimal high = most == null || other.most == null ? null : most.max(other.most);
        return of(low, high);
    }

    Range plus(Range other) {
        return of(both(least, other.least, BigDecimal::add), both(most, other.most, BigDecimal::add));
    }

    Range minus(Range other) {
        return of(both(least, other.most, BigDecimal::subtract), both(most, other.least, BigDecimal::subtract));
    }

    /** Of numbers that aren't below zero; of others nothing is said. */
    Range times(Range other) {
        return positive() && other.positive()
                ? of(both(least, other.least, BigDecimal::multiply), both(most, other.most, BigDecimal::multiply))
                : ANY;
    }

    private static @Nullable BigDecimal both(
            @Nullable BigDecimal one, @Nullable BigDecimal other, BinaryOperator<BigDecimal> made) {
        return one == null || other == null ? null : made.apply(one, other);
    }

    /** On which sides of a bound in {@code bound} a number of this range can be. */
    Set<Sight> sides(Range bound) {
        Set<Sight> sides = EnumSet.noneOf(Sight.class);
        if (reachesBelow(bound)) {
            sides.add(Sight.BELOW);
        }
        if (!endsBefore(bound) && !bound.endsBefore(this)) {
            sides.add(Sight.AT);
        }
        if (bound.reachesBelow(this)) {
            sides.add(Sight.ABOVE);
        }
        return sides;
    }

    /** Whether some number of this range is less than some of the other. */
    private boolean reachesBelow(Range other) {
        return least == null || other.most == null || least.compareTo(other.most) < 0;
    }

    /** Whether all of this range is less than all of the other. */
    private boolean endsBefore(Range other) {
        if (most == null || other.least == null) {
            return false;
        }
        int compared = most.compareTo(other.least);
        return compared < 0 || (compared == 0 && (mostOut || other.leastOut));
    }
}
