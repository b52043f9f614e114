package vn.chamdiem.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Settled;
import vn.chamdiem.scoring.Exact;

/**
 * All numbers that a quantity can be, or more: it is never too narrow, so that what lies outside can't happen.
 *
 * @param low its lower end; nothing where it has no number
 * @param none whether it may have no number, as a share of nothing
 */
record Range(@Nullable End low, @Nullable End high, boolean none) {
    /** What may be anything. */
    static final Range ANY = new Range(End.LEAST, End.MOST, true);

    /** What has no number. */
    static final Range NONE = new Range(null, null, true);

    /**
     * One end.
     *
     * @param value nothing where there is no end
     * @param side which way it goes on, without a value
     * @param in whether the value itself belongs to it
     */
    record End(@Nullable BigDecimal value, int side, boolean in) {
        static final End LEAST = new End(null, -1, false);
        static final End MOST = new End(null, 1, false);

        static End at(BigDecimal value, boolean in) {
            return new End(value, 0, in);
        }

        static int compare(End one, End other) {
            return one.value != null && other.value != null
                    ? Settled.compare(one.value, other.value)
                    : Integer.compare(one.side, other.side);
        }

        int sign() {
            return value == null ? side : value.signum();
        }

        private End plus(End other) {
            if (value != null && other.value != null) {
                return at(value.add(other.value), in && other.in);
            }
            return value == null ? this : other;
        }

        private End times(End other) {
            if (sign() == 0 || other.sign() == 0) {
                return at(BigDecimal.ZERO, (sign() == 0 && in) || (other.sign() == 0 && other.in));
            }
            return value == null || other.value == null
                    ? endless(sign() * other.sign())
                    : at(value.multiply(other.value), in && other.in);
        }

        /** Divided by an end of numbers that all have the sign {@code side}. */
        private End over(End other, int divisorSide) {
            if (sign() == 0) {
                return this;
            }
            if (other.value == null) {
                return value == null ? at(BigDecimal.ZERO, false) : at(BigDecimal.ZERO, false);
            }
            if (other.value.signum() == 0) {
                return endless(sign() * divisorSide);
            }
            return value == null
                    ? endless(sign() * divisorSide)
                    : at(value.divide(other.value, Exact.WORKING), in && other.in);
        }

        private static End endless(int side) {
            return side < 0 ? LEAST : MOST;
        }
    }

    static Range point(BigDecimal value) {
        return new Range(End.at(value, true), End.at(value, true), false);
    }

    static Range between(@Nullable BigDecimal low, @Nullable BigDecimal high, boolean in) {
        return new Range(low == null ? End.LEAST : End.at(low, in), high == null ? End.MOST : End.at(high, in), false);
    }

    boolean some() {
        return low != null;
    }

    /** Its only number; nothing where it may be several, or none. */
    @Nullable
    BigDecimal only() {
        return low != null
                        && high != null
                        && low.value != null
                        && high.value != null
                        && !none
                        && End.compare(low, high) == 0
                ? low.value
                : null;
    }

    Range orNone(boolean may) {
        return may && !none ? new Range(low, high, true) : this;
    }

    Range sure() {
        return none ? new Range(low, high, false) : this;
    }

    /** The numbers of both; without a number only where both may be. */
    Range and(Range other) {
        boolean neither = none && other.none;
        if (low == null || high == null || other.low == null || other.high == null) {
            return new Range(null, null, neither);
        }
        End least = narrower(low, other.low, true);
        End most = narrower(high, other.high, false);
        int order = End.compare(least, most);
        boolean empty = order > 0 || (order == 0 && !(least.in && most.in));
        return empty ? new Range(null, null, neither) : new Range(least, most, neither);
    }

    private static End narrower(End one, End other, boolean low) {
        int order = End.compare(one, other);
        if (order == 0) {
            return one.in ? other : one;
        }
        return (order > 0) == low ? one : other;
    }

    /** The numbers of either. */
    Range or(Range other) {
        if (low == null || high == null) {
            return other.orNone(none);
        }
        if (other.low == null || other.high == null) {
            return orNone(other.none);
        }
        return hull(List.of(low, other.low), List.of(high, other.high), none || other.none);
    }

    private static Range hull(List<End> lows, List<End> highs, boolean none) {
        Comparator<End> byIn = Comparator.comparing(End::in);
        Comparator<End> order = End::compare;
        End low = lows.stream().min(order.thenComparing(byIn.reversed())).orElseThrow();
        End high = highs.stream().max(order.thenComparing(byIn)).orElseThrow();
        return new Range(low, high, none);
    }

    Range plus(Range other) {
        return ends(other, (one, second) -> one.plus(second), true);
    }

    Range minus(Range other) {
        return plus(other.times(point(BigDecimal.ONE.negate())));
    }

    Range times(Range other) {
        return ends(other, End::times, false);
    }

    private Range ends(Range other, BinaryOperator<End> both, boolean sameEnds) {
        boolean may = none || other.none;
        if (low == null || high == null || other.low == null || other.high == null) {
            return NONE;
        }
        if (sameEnds) {
            return new Range(both.apply(low, other.low), both.apply(high, other.high), may);
        }
        List<End> all = List.of(
                both.apply(low, other.low),
                both.apply(low, other.high),
                both.apply(high, other.low),
                both.apply(high, other.high));
        return hull(all, all, may);
    }

    /** Divided by another, which has no answer for 0. */
    Range over(Range other) {
        Range positive = other.sure().and(new Range(End.at(BigDecimal.ZERO, false), End.MOST, false));
        Range negative = other.sure().and(new Range(End.LEAST, End.at(BigDecimal.ZERO, false), false));
        boolean zero = other.sure().and(point(BigDecimal.ZERO)).some();
        Range quotient = overSigned(positive, 1).or(overSigned(negative, -1));
        return quotient.orNone(zero || none || other.none || !quotient.some());
    }

    private Range overSigned(Range other, int side) {
        if (low == null || high == null || other.low == null || other.high == null) {
            return new Range(null, null, false);
        }
        List<End> all = Stream.of(low, high)
                .flatMap(one ->
                        Stream.of(other.low, other.high).map(second -> one.over(Objects.requireNonNull(second), side)))
                .toList();
        return hull(all, all, false);
    }

    /** What a rising function makes of it. */
    Range rising(UnaryOperator<BigDecimal> function) {
        return low == null || high == null ? this : new Range(mapped(low, function), mapped(high, function), none);
    }

    /** Ends are taken as its own, for a function that has steps may reach them from outside. */
    private static End mapped(End end, UnaryOperator<BigDecimal> function) {
        return end.value == null ? end : End.at(function.apply(end.value), true);
    }

    Range negated() {
        return times(point(BigDecimal.ONE.negate()));
    }

    Range least(Range other) {
        return negated().most(other.negated()).negated();
    }

    /** The greater of both. */
    Range most(Range other) {
        if (low == null || high == null || other.low == null || other.high == null) {
            return NONE;
        }
        End least = End.compare(low, other.low) >= 0 ? low : other.low;
        End most = End.compare(high, other.high) >= 0 ? high : other.high;
        // Where ends meet, either may bring the number itself.
        boolean meet = End.compare(high, other.high) == 0 && high.value != null;
        return new Range(least, meet ? new End(high.value, 0, high.in || other.high.in) : most, none || other.none);
    }

    boolean positive() {
        return low != null && (low.sign() > 0 || (low.sign() == 0 && !low.in));
    }

    boolean notNegative() {
        return low != null && low.sign() >= 0;
    }

    boolean notPositive() {
        return high != null && high.sign() <= 0;
    }

    /** Whether a whole number is among its numbers. */
    boolean holdsWhole() {
        if (low == null || high == null) {
            return false;
        }
        if (low.value == null || high.value == null) {
            return true;
        }
        BigDecimal first = low.value.setScale(0, RoundingMode.CEILING);
        if (!low.in && first.compareTo(low.value) == 0) {
            first = first.add(BigDecimal.ONE);
        }
        int order = first.compareTo(high.value);
        return order < 0 || (order == 0 && high.in);
    }
}
