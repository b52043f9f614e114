package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes back of changes whatever something can be had without. */
final class Trim {
    private static final Comparator<FigureChange> CHEAPEST = Comparator.comparing(FigureChange::effort);

    private final Situation situation;
    private final Predicate<List<FigureChange>> enough;

    /**
     * So that what is enough stays enough.
     *
     * @param enough which changes are
     */
    Trim(Situation situation, Predicate<List<FigureChange>> enough) {
        this.situation = situation;
        this.enough = enough;
    }

    /** Less of the same changes: the dearest taken back first, or last, whichever leaves less; the least first. */
    List<FigureChange> least(List<FigureChange> changes) {
        return Stream.of(CHEAPEST.reversed(), CHEAPEST)
                .limit(changes.size())
                .map(order -> less(changes, order))
                .min(Comparator.comparing(FigureChange::together))
                .orElse(List.of());
    }

    private List<FigureChange> less(List<FigureChange> changes, Comparator<FigureChange> order) {
        List<FigureChange> all = new ArrayList<>(changes);
        for (FigureChange change : changes.stream().sorted(order).toList()) {
            List<FigureChange> others =
                    all.stream().filter(other -> other != change).toList();
            if (enough.test(others)) {
                all.remove(change);
            } else {
                all.set(all.indexOf(change), nearest(change, others));
            }
        }
        return all.stream().sorted(CHEAPEST).toList();
    }

    /** A change no further than it must be beside the others. */
    private FigureChange nearest(FigureChange change, List<FigureChange> others) {
        Lever lever = situation.lever(change);
        Optional<Units> units = Units.of(lever);
        Object from = origin(lever);
        return units.isEmpty() || from == null ? change : between(lever, units.get(), from, change, others);
    }

    /** Where a figure starts from: what was not reported starts from nothing. */
    static @Nullable Object origin(Lever lever) {
        return lever.from() == null && lever.field().type().numeric() ? BigDecimal.ZERO : lever.from();
    }

    /**
     * The least change between a value that isn't enough and a change that is.
     *
     * @param from the value
     */
    FigureChange between(Lever lever, Units units, Object from, FigureChange change, List<FigureChange> others) {
        BigInteger near = units.of(from);
        BigInteger far = units.of(change.to());
        FigureChange nearest = change;
        while (far.subtract(near).abs().compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = near.add(far).shiftRight(1);
            FigureChange shorter = lever.to(units.value(middle), situation.beside(lever, others));
            if (enough.test(Steps.and(others, shorter))) {
                far = middle;
                nearest = shorter;
            } else {
                near = middle;
            }
        }
        return nearest;
    }

    /** The least change of one figure that is enough by itself, among values and whatever lies between them. */
    Optional<FigureChange> alone(Lever lever, List<FigureChange> values, BigDecimal limit) {
        Optional<Units> units = Units.of(lever);
        Object origin = origin(lever);
        if (units.isEmpty() || origin == null) {
            return values.stream()
                    .filter(value -> value.effort().compareTo(limit) < 0)
                    .filter(value -> enough.test(List.of(value)))
                    .min(CHEAPEST);
        }
        return Stream.of(1, -1)
                .flatMap(way ->
                        first(lever, units.get(), origin, limit, ahead(units.get(), origin, values, way)).stream())
                .min(CHEAPEST);
    }

    /** The values on one side of where a figure starts, the nearest first. */
    private static List<FigureChange> ahead(Units units, Object origin, List<FigureChange> values, int way) {
        BigInteger start = units.of(origin);
        Function<FigureChange, BigInteger> distance =
                value -> units.of(value.to()).subtract(start).multiply(BigInteger.valueOf(way));
        return values.stream()
                .filter(value -> distance.apply(value).signum() >= 0)
                .sorted(Comparator.comparing(distance))
                .toList();
    }

    private Optional<FigureChange> first(
            Lever lever, Units units, Object origin, BigDecimal limit, List<FigureChange> values) {
        Object before = origin;
        for (FigureChange value : values) {
            if (enough.test(List.of(value))) {
                FigureChange least = between(lever, units, before, value, List.of());
                return Optional.of(least).filter(found -> found.effort().compareTo(limit) < 0);
            }
            if (value.effort().compareTo(limit) >= 0) {
                return Optional.empty();
            }
            before = value.to();
        }
        return Optional.empty();
    }
}
