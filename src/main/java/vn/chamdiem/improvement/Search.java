package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    private final Situation situation;
    private final Goal goal;

    Search(Situation situation, Goal goal) {
        this.situation = situation;
        this.goal = goal;
    }

    Improvement improvement() {
        Proposal now = situation.proposal(List.of());
        List<Option> frontier = List.of(Option.NOTHING);
        for (List<Option> part : new Options(situation).all()) {
            frontier = thinned(
                    Option.best(frontier.stream().flatMap(one -> part.stream().map(one::and))));
        }
        Proposal most = situation.proposal(frontier.get(frontier.size() - 1).changes());
        return new Improvement(situation.agency(), now, cheapest(frontier), most);
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

    private @Nullable Proposal cheapest(List<Option> frontier) {
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
                .filter(option -> reached(option.changes()))
                .findFirst()
                .map(option -> situation.proposal(trimmed(option.changes())))
                .orElse(null);
    }

    private boolean reached(List<FigureChange> changes) {
        return goal.reached(situation.ranked(changes));
    }

    /** The same changes, each no further than the goal needs. */
    private List<FigureChange> trimmed(List<FigureChange> changes) {
        List<FigureChange> trimmed = new ArrayList<>(changes);
        for (FigureChange change : changes.stream()
                .sorted(Comparator.comparing(FigureChange::effort).reversed())
                .toList()) {
            int at = trimmed.indexOf(change);
            trimmed.set(at, shortest(change, trimmed, at));
        }
        return trimmed.stream()
                .filter(change -> !change.to().equals(change.from()))
                .sorted(Comparator.comparing(FigureChange::effort))
                .toList();
    }

    private FigureChange shortest(FigureChange change, List<FigureChange> all, int at) {
        BigDecimal from = Lever.number(change.from());
        BigDecimal to = Lever.number(change.to());
        if (from == null || to == null) {
            return change;
        }
        int scale = Math.max(0, Math.max(from.scale(), to.scale()));
        BigInteger near = from.movePointRight(scale).toBigInteger();
        BigInteger far = to.movePointRight(scale).toBigInteger();
        FigureChange shortest = change;
        while (far.subtract(near).abs().compareTo(BigInteger.ONE) > 0) {
            BigInteger middle = near.add(far).shiftRight(1);
            FigureChange shorter = situation.at(change, new BigDecimal(middle, scale));
            List<FigureChange> with = new ArrayList<>(all);
            with.set(at, shorter);
            if (reached(with)) {
                far = middle;
                shortest = shorter;
            } else {
                near = middle;
            }
        }
        return shortest;
    }
}
