package vn.chamdiem.improvement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.improvement.Influence.Read;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.ScoreAnalysis;

/** The values of a figure that are worth a try: where some rule answers otherwise, and some between where points still move. */
final class Ways {
    /** Between two steps points may rise evenly; so many values are tried there. */
    private static final int SAMPLES = 8;

    /** Where there are no more between two steps, all are. */
    private static final int ALL = 16;

    private final Situation situation;
    private final Predicate<RuleRef> asked;
    private final Function<ScoreAnalysis, @Nullable Object> worth;

    /**
     * For what is made of an analysis.
     *
     * @param asked the rules whose answers count
     * @param worth what may move
     */
    Ways(Situation situation, Predicate<RuleRef> asked, Function<ScoreAnalysis, @Nullable Object> worth) {
        this.situation = situation;
        this.asked = asked;
        this.worth = worth;
    }

    /** Where some rule answers otherwise. */
    List<FigureChange> steps(Lever lever, List<FigureChange> before) {
        return new Steps(situation, asked.and(situation.influence().reading(Read.of(lever)))).of(lever, before);
    }

    /** The same, and some between. */
    List<FigureChange> of(Lever lever, List<FigureChange> before) {
        List<FigureChange> changes = steps(lever, before);
        return Stream.concat(changes.stream(), between(lever, changes, before)).toList();
    }

    private Stream<FigureChange> between(Lever lever, List<FigureChange> steps, List<FigureChange> before) {
        Optional<Units> ordered = Units.of(lever);
        if (ordered.isEmpty()) {
            return Stream.empty();
        }
        Units units = ordered.get();
        Fact beside = situation.beside(lever, before);
        TreeSet<BigInteger> marks = new TreeSet<>();
        Stream.ofNullable(lever.from()).map(units::of).forEach(marks::add);
        steps.forEach(step -> marks.add(units.of(step.to())));
        List<BigInteger> values = List.copyOf(marks);
        List<FigureChange> between = new ArrayList<>();
        for (int at = 0; at + 1 < values.size(); at++) {
            BigInteger low = values.get(at);
            BigInteger high = values.get(at + 1);
            if (moves(lever.to(units.value(low), beside), lever.to(units.value(high), beside), before)) {
                samples(low, high).forEach(value -> between.add(lever.to(units.value(value), beside)));
            }
        }
        return between.stream();
    }

    private boolean moves(FigureChange low, FigureChange high, List<FigureChange> before) {
        return !Objects.equals(
                worth.apply(situation.score(Steps.and(before, low))),
                worth.apply(situation.score(Steps.and(before, high))));
    }

    /** Evenly, without the ends. */
    private static Stream<BigInteger> samples(BigInteger low, BigInteger high) {
        BigInteger range = high.subtract(low);
        boolean few = range.compareTo(BigInteger.valueOf(ALL)) <= 0;
        long samples = few ? range.longValueExact() : SAMPLES;
        return LongStream.range(1, samples)
                .mapToObj(at -> low.add(range.multiply(BigInteger.valueOf(at)).divide(BigInteger.valueOf(samples))));
    }
}
