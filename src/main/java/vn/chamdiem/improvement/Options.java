package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * What an agency could change, in parts that have nothing to do with each other.
 *
 * <p>Changes that touch the same criterion belong to one part, and are scored together; what two parts gain adds up.
 */
final class Options {
    /** Between two steps points may rise evenly; so many values of a figure are tried there. */
    private static final int SAMPLES = 16;

    /** So many combinations of one part are scored. */
    private static final int MOST_TOGETHER = 500;

    /** Of the options of one part, so many are combined; what lies between is found when a proposal is trimmed. */
    private static final int MOST_COMBINED = 24;

    private static final int MOST_CHANGES = 3;

    private final Situation situation;
    private final ScoreAnalysis now;
    private final List<Part> parts = new ArrayList<>();

    /** Some options, and the criteria that they touch. */
    private record Part(Set<CriterionCode> touched, List<Option> options) {}

    Options(Situation situation) {
        this.situation = situation;
        this.now = situation.score(List.of());
        situation.levers().forEach(this::single);
        for (CriterionAnalysis group : now.criteria()) {
            WhyNot.of(situation, group, true).stream()
                    .flatMap(line -> line.rules().stream())
                    .filter(gap -> gap.changes().size() > 1)
                    .forEach(gap -> add(Stream.of(gap.changes())));
        }
    }

    /** The options of each part, best first, nothing included. */
    List<List<Option>> all() {
        return parts.stream()
                .map(part -> Option.best(Stream.concat(Stream.of(Option.NOTHING), together(part.options()).stream())))
                .toList();
    }

    private void single(Lever lever) {
        Steps steps = new Steps(situation, situation.rulesAt(lever.kind().name()));
        Fact beside = situation.with(List.of()).facts().get(lever.fact());
        List<FigureChange> changes = steps.of(lever, List.of());
        add(Stream.concat(changes.stream(), between(lever, beside, changes)).map(List::of));
    }

    /** Values between two steps where points still rise; most figures have none, for their points rise at steps alone. */
    private Stream<FigureChange> between(Lever lever, Fact beside, List<FigureChange> steps) {
        if (!lever.field().type().numeric()) {
            return Stream.empty();
        }
        List<BigDecimal> values = Stream.concat(
                        Stream.ofNullable(Lever.number(lever.from())),
                        steps.stream().map(step -> Objects.requireNonNull(Lever.number(step.to()))))
                .sorted()
                .toList();
        List<FigureChange> between = new ArrayList<>();
        for (int at = 0; at + 1 < values.size(); at++) {
            BigDecimal low = values.get(at);
            BigDecimal high = values.get(at + 1);
            if (!points(lever, beside, low).equals(points(lever, beside, high))) {
                samples(lever, low, high).forEach(value -> between.add(lever.to(value, beside)));
            }
        }
        return between.stream();
    }

    private BigDecimal points(Lever lever, Fact beside, BigDecimal number) {
        return points(situation.score(List.of(lever.to(lever.value(number), beside))));
    }

    /** Evenly, without the ends. */
    private static Stream<Object> samples(Lever lever, BigDecimal low, BigDecimal high) {
        BigDecimal range = high.subtract(low);
        int places = lever.value(BigDecimal.ONE) instanceof Long ? 0 : low.scale();
        BigDecimal samples =
                BigDecimal.valueOf(SAMPLES).min(range.movePointRight(places).max(BigDecimal.ONE));
        return LongStream.range(1, samples.longValue())
                .mapToObj(at ->
                        low.add(range.multiply(BigDecimal.valueOf(at)).divide(samples, places, RoundingMode.FLOOR)))
                .map(lever::value);
    }

    /** Adds what is worth it to the part that it touches; parts that it joins become one. */
    private void add(Stream<List<FigureChange>> changes) {
        Set<CriterionCode> touched = new HashSet<>();
        List<Option> options = Option.best(changes.map(one -> option(one, touched))
                .filter(option -> option.gain().signum() > 0));
        if (options.isEmpty()) {
            return;
        }
        List<Option> joined = new ArrayList<>(options);
        parts.removeIf(part -> {
            boolean joins = part.touched().stream().anyMatch(touched::contains);
            if (joins) {
                touched.addAll(part.touched());
                joined.addAll(part.options());
            }
            return joins;
        });
        parts.add(new Part(touched, joined));
    }

    private Option option(List<FigureChange> changes, Set<CriterionCode> touched) {
        ScoreAnalysis then = situation.score(changes);
        now.all()
                .filter(line -> line.parts().isEmpty())
                .filter(line -> !same(
                        line.points(),
                        then.find(line.code()).map(CriterionAnalysis::points).orElse(null)))
                .forEach(line -> touched.add(line.code()));
        return new Option(changes, FigureChange.together(changes), points(then).subtract(points(now)));
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static BigDecimal points(ScoreAnalysis analysis) {
        return Objects.requireNonNullElse(analysis.points(), BigDecimal.ZERO);
    }

    private static List<Option> thinned(List<Option> options) {
        int every = 1 + options.size() / MOST_COMBINED;
        return IntStream.range(0, options.size())
                .filter(at -> at % every == 0 || at == options.size() - 1)
                .mapToObj(options::get)
                .toList();
    }

    /** The options of one part by themselves and with each other. */
    private List<Option> together(List<Option> options) {
        List<Option> all = new ArrayList<>(options);
        List<Option> few = thinned(options);
        List<Option> last = few;
        int scored = 0;
        for (int size = 2; size <= MOST_CHANGES && options.size() > 1; size++) {
            List<Option> next = new ArrayList<>();
            for (Option one : last) {
                for (Option other : few) {
                    if (scored++ < MOST_TOGETHER && !one.shares(other)) {
                        next.add(option(one.and(other).changes(), new HashSet<>()));
                    }
                }
            }
            last = Option.best(next.stream());
            all.addAll(last);
        }
        return all;
    }
}
