package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * What an agency could change, in parts that have nothing to do with each other.
 *
 * <p>Changes that touch the same criterion belong to one part, and are scored together; what two parts gain adds up.
 */
final class Options {
    /** So many combinations of one part are scored. */
    private static final int MOST_TOGETHER = 200;

    /** Of the options of one part, so many are combined; what lies between is found when a proposal is trimmed. */
    private static final int MOST_COMBINED = 12;

    private static final int MOST_CHANGES = 3;

    private final Situation situation;
    private final ScoreAnalysis now;
    private final Map<Lever, List<FigureChange>> values = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    /** Some options, and the criteria that they touch. */
    private record Part(Set<CriterionCode> touched, List<Option> options) {}

    /**
     * Of an agency.
     *
     * @param tried is told of every figure that is done
     */
    Options(Situation situation, Runnable tried) {
        this.situation = situation;
        this.now = situation.score(List.of());
        situation.levers().forEach(lever -> {
            single(lever);
            tried.run();
        });
        now.all()
                .filter(line -> line.parts().isEmpty() && !Raises.full(line))
                .forEach(line -> Reach.gaps(situation, line)
                        .map(RuleGap::changes)
                        .filter(changes -> changes.size() > 1)
                        .forEach(changes -> add(Stream.of(changes))));
    }

    /** The options of each part, best first, nothing included. */
    List<List<Option>> all() {
        return parts.stream()
                .map(part -> Option.best(Stream.concat(Stream.of(Option.NOTHING), together(part.options()).stream())))
                .toList();
    }

    /** What each figure could be instead, whether or not it raises anything. */
    Map<Lever, List<FigureChange>> values() {
        return values;
    }

    private void single(Lever lever) {
        List<FigureChange> changes = new Ways(situation, any -> true, ScoreAnalysis::points).of(lever, List.of());
        values.put(lever, changes);
        add(changes.stream().map(List::of));
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
