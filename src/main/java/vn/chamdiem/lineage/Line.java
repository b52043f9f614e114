package vn.chamdiem.lineage;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What became of one ancestor: each of its heirs, and the steps that led there. */
final class Line {
    private final String ancestor;
    private final SortedMap<String, Set<Step>> heirs = new TreeMap<>();
    private final Set<Step> ends = new LinkedHashSet<>();

    /** Begins with one to whom nothing has happened yet. */
    Line(String ancestor) {
        this.ancestor = ancestor;
        heirs.put(ancestor, Set.of());
    }

    String ancestor() {
        return ancestor;
    }

    SortedSet<String> heirs() {
        return new TreeSet<>(heirs.keySet());
    }

    /** Lets {@code heir} become what the steps of one day make of it; without any it stays. */
    void descend(String heir, List<Step> ofDay) {
        if (ofDay.isEmpty()) {
            return;
        }
        Set<Step> before = Set.copyOf(to(heir));
        heirs.remove(heir);
        for (Step step : ofDay) {
            if (step.to() == null) {
                ends.add(step);
            } else {
                Set<Step> way = new LinkedHashSet<>(before);
                way.add(step);
                heirs.merge(step.to(), way, (one, other) -> {
                    Set<Step> both = new LinkedHashSet<>(one);
                    both.addAll(other);
                    return both;
                });
            }
        }
    }

    /** The steps that led to {@code heir}. */
    Set<Step> to(String heir) {
        return heirs.getOrDefault(heir, Set.of());
    }

    /** All steps that led to those that are left; where nobody is left, those with which it ended. */
    Set<Step> steps() {
        Set<Step> all = new LinkedHashSet<>();
        heirs.values().forEach(all::addAll);
        return heirs.isEmpty() ? ends : all;
    }

    /** Whether anything happened to it. */
    boolean moved() {
        return heirs.isEmpty() || !steps().isEmpty();
    }
}
