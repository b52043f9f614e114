package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Searches for the least effort that reaches a goal.
 *
 * <p>What the parts gain adds up, so that of all their combinations only those are followed that no other gives as much
 * for less; whether one reaches the goal is then asked of the rules, with the whole cohort.
 */
final class Search {
    private static final int MOST_FOLLOWED = 3_000;

    /** Where rounding or a limit makes the sum less than its parts, so many more are asked. */
    private static final int MOST_ASKED = 60;

    /** A combination that goes too far may be the least when it is taken back. */
    private static final int MOST_TRIMMED = 4;

    private static final BigDecimal NO_LIMIT = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Situation situation;
    private final Goal goal;
    private final Runnable tried;
    private final Trim trim;

    /**
     * For a goal.
     *
     * @param tried is told of every figure that is done
     */
    Search(Situation situation, Goal goal, Runnable tried) {
        this.situation = situation;
        this.goal = goal;
        this.tried = tried;
        this.trim = new Trim(situation, this::reached);
    }

    Improvement improvement() {
        Proposal now = situation.proposal(List.of());
        if (reached(List.of())) {
            return new Improvement(situation.agency(), now, now, now);
        }
        Options options = new Options(situation, tried);
        List<Option> frontier = List.of(Option.NOTHING);
        for (List<Option> part : options.all()) {
            frontier = thinned(
                    Option.best(frontier.stream().flatMap(one -> part.stream().map(one::and))));
        }
        Proposal proposal = Stream.concat(alone(options.values()), together(frontier))
                .min(Comparator.comparing(FigureChange::together))
                .map(situation::proposal)
                .orElse(null);
        List<FigureChange> most =
                kept(situation, frontier.get(frontier.size() - 1).changes());
        return new Improvement(situation.agency(), now, proposal, situation.proposal(most));
    }

    /** The least change of a single figure. */
    private Stream<List<FigureChange>> alone(Map<Lever, List<FigureChange>> values) {
        FigureChange least = null;
        for (Map.Entry<Lever, List<FigureChange>> one : values.entrySet()) {
            BigDecimal limit = least == null ? NO_LIMIT : least.effort();
            least = trim.alone(one.getKey(), one.getValue(), limit).orElse(least);
        }
        return Stream.ofNullable(least).map(List::of);
    }

    private static List<Option> thinned(List<Option> options) {
        int every = 1 + options.size() / MOST_FOLLOWED;
        List<Option> some = new ArrayList<>();
        for (int at = 0; at < options.size(); at += every) {
            some.add(options.get(at));
        }
        if (!some.contains(options.get(options.size() - 1))) {
            some.add(options.get(options.size() - 1));
        }
        return some;
    }

    /** Several figures: the first combinations that reach the goal, each no further than it must. */
    private Stream<List<FigureChange>> together(List<Option> frontier) {
        int low = 0;
        int high = frontier.size() - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (reached(frontier.get(middle).changes())) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return frontier.stream()
                .skip(low)
                .limit(MOST_ASKED)
                .map(Option::changes)
                .filter(this::reached)
                .limit(MOST_TRIMMED)
                .map(trim::least);
    }

    /** No further than the same points need. */
    static List<FigureChange> kept(Situation situation, List<FigureChange> changes) {
        BigDecimal points = points(situation, changes);
        return new Trim(situation, some -> points(situation, some).compareTo(points) >= 0).least(changes);
    }

    private static BigDecimal points(Situation situation, List<FigureChange> changes) {
        return Objects.requireNonNullElse(situation.score(changes).points(), BigDecimal.ZERO);
    }

    private boolean reached(List<FigureChange> changes) {
        return goal.reached(situation.ranked(changes));
    }
}
