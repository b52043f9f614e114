package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.scoring.ClaimTrial;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RuleTrial;

/**
 * Finds where a figure makes a difference: the values at which some claim of some rule changes its answer.
 *
 * <p>The rules themselves are asked, at the ends of what the figure can be, at what its claims compare it with, and then
 * halfway between two values that they answer differently, until the two stand next to each other.
 */
final class Steps {
    /** A figure without an end is followed so many times as far as anything that it is compared with. */
    private static final BigDecimal FAR = BigDecimal.valueOf(1000);

    private final Situation situation;
    private final Predicate<RuleRef> asked;

    /**
     * For some rules.
     *
     * @param asked which
     */
    Steps(Situation situation, Predicate<RuleRef> asked) {
        this.situation = situation;
        this.asked = asked;
    }

    /** What a figure could be instead, each value the nearest with its answers, least effort first. */
    List<FigureChange> of(Lever lever, List<FigureChange> before) {
        AgencyFacts facts = situation.with(before);
        Fact beside = facts.facts().get(lever.fact());
        return values(lever, beside, before)
                .filter(value -> !value.equals(lever.from()))
                .map(value -> lever.to(value, beside))
                .sorted(Comparator.comparing(FigureChange::effort))
                .toList();
    }

    private Stream<Object> values(Lever lever, Fact beside, List<FigureChange> before) {
        return switch (lever.field().type()) {
            case COUNT, NUMBER -> numbers(lever, beside, before);
            case YES_NO -> Stream.of(Boolean.TRUE, Boolean.FALSE);
            case TEXT -> lever.field().oneOf().stream().map(Object.class::cast);
            case DATE -> lever.from() instanceof LocalDate day ? days(lever, beside, before, day) : Stream.empty();
        };
    }

    private List<RuleTrial> trials(Lever lever, Fact beside, List<FigureChange> before, Object value) {
        return situation.trials(and(before, lever.to(value, beside)), asked);
    }

    static List<FigureChange> and(List<FigureChange> before, FigureChange change) {
        return Stream.concat(before.stream(), Stream.of(change)).toList();
    }

    /** Within a year of the day that it is, but never before the period: what is past can't be done in time any more. */
    private Stream<Object> days(Lever lever, Fact beside, List<FigureChange> before, LocalDate day) {
        BigInteger now = BigInteger.valueOf(day.toEpochDay());
        BigInteger year = BigInteger.valueOf(366);
        BigInteger first =
                BigInteger.valueOf(situation.period().from().toEpochDay()).max(now.subtract(year));
        return edges(List.of(first.min(now), now, now.add(year)), units(lever), lever, beside, before);
    }

    private static Units units(Lever lever) {
        return Units.of(lever).orElseThrow();
    }

    private Stream<Object> edges(
            List<BigInteger> marks, Units units, Lever lever, Fact beside, List<FigureChange> before) {
        return edges(marks, at -> answers(trials(lever, beside, before, units.value(at))))
                .map(units::value);
    }

    private Stream<Object> numbers(Lever lever, Fact beside, List<FigureChange> before) {
        BigDecimal from = Objects.requireNonNullElse(Lever.number(lever.from()), BigDecimal.ZERO);
        List<BigDecimal> compared = compared(lever, before);
        BigDecimal furthest =
                compared.stream().map(BigDecimal::abs).reduce(from.abs().max(BigDecimal.ONE), BigDecimal::max);
        BigDecimal least = Objects.requireNonNullElse(
                lever.least(beside), furthest.multiply(FAR).negate());
        BigDecimal most = Objects.requireNonNullElse(lever.most(beside), furthest.multiply(FAR));
        if (least.compareTo(most) > 0) {
            return Stream.empty();
        }
        Units units = units(lever);
        TreeSet<BigInteger> marks = new TreeSet<>();
        marks.add(units.of(least, RoundingMode.CEILING));
        marks.add(units.of(most, RoundingMode.FLOOR));
        Stream.concat(compared.stream(), Stream.of(from))
                .map(one -> units.of(one, RoundingMode.FLOOR))
                .flatMap(one -> Stream.of(one.subtract(BigInteger.ONE), one, one.add(BigInteger.ONE)))
                .filter(one -> one.compareTo(marks.first()) > 0 && one.compareTo(marks.last()) < 0)
                .toList()
                .forEach(marks::add);
        return edges(List.copyOf(marks), units, lever, beside, before);
    }

    /** What claims about the figure compare it with. */
    private List<BigDecimal> compared(Lever lever, List<FigureChange> before) {
        return situation.trials(before, asked).stream()
                .flatMap(trial -> trial.claims().stream())
                .filter(claim -> reads(claim, lever.kind(), lever.field().name()))
                .flatMap(claim -> Stream.of(claim.left(), claim.right()))
                .flatMap(side -> Stream.ofNullable(Lever.number(side)))
                .distinct()
                .toList();
    }

    private static boolean reads(ClaimTrial claim, FactKind kind, String field) {
        return claim.figures().stream()
                .anyMatch(figure ->
                        figure.kind().equals(kind.name()) && figure.field().equals(field));
    }

    private static List<ClaimTrial.Answer> answers(List<RuleTrial> trials) {
        return trials.stream()
                .flatMap(trial -> trial.claims().stream())
                .map(ClaimTrial::answer)
                .toList();
    }

    /** The marks, and between them the last value with one answer and the first with another. */
    private static <A> Stream<BigInteger> edges(List<BigInteger> marks, Function<BigInteger, A> answer) {
        Map<BigInteger, A> known = new TreeMap<>();
        marks.forEach(mark -> known.put(mark, answer.apply(mark)));
        for (int at = 0; at + 1 < marks.size(); at++) {
            between(marks.get(at), marks.get(at + 1), known, answer);
        }
        return List.copyOf(known.keySet()).stream();
    }

    private static <A> void between(
            BigInteger low, BigInteger high, Map<BigInteger, A> known, Function<BigInteger, A> answer) {
        BigInteger middle = low.add(high).shiftRight(1);
        if (middle.equals(low) || Objects.equals(known.get(low), known.get(high))) {
            return;
        }
        known.put(middle, answer.apply(middle));
        between(low, middle, known, answer);
        between(middle, high, known, answer);
    }
}
