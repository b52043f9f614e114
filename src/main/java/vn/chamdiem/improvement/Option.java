package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Changes that raise the total, and by how much.
 *
 * @param effort of all changes together
 * @param gain in points of the total
 */
record Option(List<FigureChange> changes, BigDecimal effort, BigDecimal gain) {
    static final Option NOTHING = new Option(List.of(), BigDecimal.ZERO, BigDecimal.ZERO);

    private static final Comparator<Option> CHEAPEST =
            Comparator.comparing(Option::effort).thenComparing(Option::gain, Comparator.reverseOrder());

    Option {
        changes = List.copyOf(changes);
    }

    /** Both, where they don't touch each other's criteria. */
    Option and(Option other) {
        return new Option(
                Stream.concat(changes.stream(), other.changes.stream()).toList(),
                effort.add(other.effort),
                gain.add(other.gain));
    }

    /** Whether both change the same figure. */
    boolean shares(Option other) {
        return changes.stream()
                .anyMatch(one -> other.changes.stream()
                        .anyMatch(two -> one.fact() == two.fact() && one.field().equals(two.field())));
    }

    /** Those that no other gives as much for less effort, cheapest first. */
    static List<Option> best(Stream<Option> options) {
        List<Option> best = new ArrayList<>();
        options.sorted(CHEAPEST).forEach(option -> {
            if (best.isEmpty()
                    || option.gain().compareTo(best.get(best.size() - 1).gain()) > 0) {
                best.add(option);
            }
        });
        return best;
    }
}
