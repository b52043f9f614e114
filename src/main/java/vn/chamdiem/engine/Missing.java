package vn.chamdiem.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;

/** Tells what an agency would have to report for a pattern to be judged. */
final class Missing {
    private Missing() {}

    /**
     * The labels of the figures that {@code pattern} needs and {@code facts} lack.
     *
     * @param withoutFact whether a kind without any fact is missing too
     */
    static List<String> of(
            PatternText pattern, Map<String, FactKind> kinds, Collection<Fact> facts, boolean withoutFact) {
        FactKind kind = Objects.requireNonNull(kinds.get(pattern.kind()), "patterns are of declared kinds");
        List<Fact> known =
                facts.stream().filter(fact -> fact.kind().equals(kind.name())).toList();
        if (known.isEmpty()) {
            // That there is none is what a denied pattern asks for.
            return pattern.denied() || !withoutFact ? List.of() : List.of(kind.label());
        }
        return kind.fields().stream()
                .filter(field -> pattern.needs(field.name()))
                .filter(field -> known.stream().anyMatch(fact -> fact.figure(field.name()) == null))
                .map(FigureField::label)
                .toList();
    }
}
