package vn.chamdiem.coverage;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.Measure;
import vn.chamdiem.rule.Vocabulary;

/**
 * What figures are declared to be, those of measures included.
 *
 * @param kinds by name
 */
record Declared(Map<String, FactKind> kinds, Vocabulary vocabulary) {
    /** What of a measure lies between its lowest and its highest. */
    private static final Set<String> BETWEEN = Set.of("value", "best", "worst", "highest", "lowest", "mean", "median");

    Optional<FactKind> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    private Optional<FigureField> field(String kind, String name) {
        return kind(kind).flatMap(one -> one.field(name));
    }

    /** From where to where a figure can be. */
    Range range(String kind, String name) {
        boolean counted = name.equals("rank") || name.equals("count");
        return counted && vocabulary.measure(kind).isPresent()
                ? Range.from(BigDecimal.ONE)
                : field(kind, name)
                        .map(field -> Range.of(field.least(), field.max()))
                        .orElse(Range.ANY);
    }

    /** Whether one figure of a fact can never be greater than another. */
    boolean within(String kind, String part, String whole) {
        return field(kind, part).filter(field -> whole.equals(field.atMost())).isPresent()
                || vocabulary
                        .measure(kind)
                        .filter(measure -> standing(measure, part, whole))
                        .isPresent();
    }

    /** Of a measure, nobody is beyond the highest and the lowest, and no rank is beyond how many there are. */
    private static boolean standing(Measure measure, String less, String more) {
        String lowest = measure.lowestIsBest() ? "best" : "worst";
        String highest = measure.lowestIsBest() ? "worst" : "best";
        boolean between = BETWEEN.contains(less) && BETWEEN.contains(more);
        return (between && Set.of("lowest", lowest).contains(less))
                || (between && Set.of("highest", highest).contains(more))
                || (less.equals("rank") && more.equals("count"));
    }
}
