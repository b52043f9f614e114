package vn.chamdiem.mutation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Rule.Looking;

/**
 * The figure that a hand takes for another: of the same kind of fact, of the same type and unit.
 *
 * @param kinds all that rules look at, by their names
 */
record NeighbouringFigures(Rule rule, Map<String, FactKind> kinds) {
    /** What is known of a measure is confused in pairs. */
    private static final Map<String, String> STANDINGS = Map.ofEntries(
            Map.entry("value", "mean"),
            Map.entry("mean", "median"),
            Map.entry("median", "mean"),
            Map.entry("best", "highest"),
            Map.entry("highest", "best"),
            Map.entry("worst", "lowest"),
            Map.entry("lowest", "worst"),
            Map.entry("spread", "sampleSpread"),
            Map.entry("sampleSpread", "spread"),
            Map.entry("total", "highest"),
            Map.entry("count", "rank"),
            Map.entry("rank", "count"));

    /** The next one below it that the rule doesn't read, in its turn from the top; or else the next that it does. */
    Optional<String> of(Looking looking, String figure) {
        FactKind kind = kinds.get(looking.look().kind());
        FigureField field = kind == null ? null : kind.field(figure).orElse(null);
        if (kind == null || field == null) {
            return Optional.empty();
        }
        if (measured(kind)) {
            return Optional.ofNullable(STANDINGS.get(figure));
        }
        int at = kind.fields().indexOf(field);
        List<String> others = kind.fields().stream()
                .filter(other -> !other.equals(field) && alike(field, other))
                .sorted((one, other) -> Boolean.compare(
                        kind.fields().indexOf(one) < at, kind.fields().indexOf(other) < at))
                .map(FigureField::name)
                .toList();
        Set<String> read =
                rule.looks().stream().flatMap(look -> look.fields().stream()).collect(Collectors.toSet());
        return others.stream()
                .filter(other -> !read.contains(other))
                .findFirst()
                .or(() -> others.stream().findFirst());
    }

    private static boolean measured(FactKind kind) {
        return kind.fieldNames().containsAll(STANDINGS.keySet());
    }

    private static boolean alike(FigureField one, FigureField other) {
        return one.type() == other.type() && Objects.equals(one.unit(), other.unit());
    }
}
