package vn.chamdiem.lineage;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.chamdiem.lineage.Link.Event;
import vn.chamdiem.lineage.Link.Kind;

/** Ancestors that share an heir, and what became of them. */
final class Family {
    private final SortedSet<String> ancestors = new TreeSet<>();
    private final SortedSet<String> heirs = new TreeSet<>();
    private final Set<Step> steps = new HashSet<>();

    /** Begins with one on its own, to whom nothing has happened yet. */
    Family(String ancestor) {
        ancestors.add(ancestor);
        heirs.add(ancestor);
    }

    SortedSet<String> ancestors() {
        return ancestors;
    }

    SortedSet<String> heirs() {
        return heirs;
    }

    /** Lets {@code heir} become what the steps of one day make of it; without any it stays. */
    void descend(String heir, List<Step> ofDay) {
        if (ofDay.isEmpty()) {
            return;
        }
        heirs.remove(heir);
        for (Step step : ofDay) {
            steps.add(step);
            if (step.to() != null) {
                heirs.add(step.to());
            }
        }
    }

    void join(Family kin) {
        ancestors.addAll(kin.ancestors);
        heirs.addAll(kin.heirs);
        steps.addAll(kin.steps);
    }

    /**
     * How the ones became the others.
     *
     * @param kept whether all heirs are still there
     */
    Kind kind(boolean kept) {
        if (steps.isEmpty()) {
            return kept ? Kind.SAME : Kind.UNEXPLAINED;
        }
        if (heirs.isEmpty()) {
            return Kind.ABOLISHED;
        }
        if (ancestors.size() > 1) {
            return heirs.size() > 1 ? Kind.REORGANISED : Kind.MERGED;
        }
        return heirs.size() > 1 ? Kind.SPLIT : Kind.RENAMED;
    }

    List<Event> events() {
        return events(steps);
    }

    static List<Event> events(Collection<Step> steps) {
        return steps.stream()
                .map(step -> new Event(step.date().toString(), step.act()))
                .distinct()
                .sorted(Comparator.comparing(Event::date).thenComparing(Event::act))
                .toList();
    }
}
