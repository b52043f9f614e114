package vn.chamdiem.improvement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What came of changes once, lest it be worked out twice. */
final class Memory<T> {
    /** An analysis has hundreds of lines, and whoever searches asks again soon or never. */
    private static final int MOST_KEPT = 1_000;

    private final Map<Set<Moved>, T> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Set<Moved>, T> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** A figure and its other value: how far it came doesn't matter. */
    private record Moved(int fact, String field, Object to) {}

    <C extends Collection<FigureChange>> T of(C changes, Function<C, T> make) {
        Set<Moved> moved = changes.stream()
                .map(change -> new Moved(change.fact(), change.field(), change.to()))
                .collect(Collectors.toSet());
        T before = known.get(moved);
        if (before != null) {
            return before;
        }
        T made = make.apply(changes);
        known.put(moved, made);
        return made;
    }
}
