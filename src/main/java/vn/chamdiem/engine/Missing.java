package vn.chamdiem.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.rule.Condition.Gather;
import vn.chamdiem.rule.Gathering;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Rule.Manner;
import vn.chamdiem.rule.Vocabulary;

/** Tells what an agency would have to report for a rule's look at it to be judged. */
final class Missing {
    private Missing() {}

    /**
     * The labels of the figures that {@code looking} needs and {@code facts} lack.
     *
     * @param withoutFact whether a kind without any fact is missing too
     */
    static List<String> of(Looking looking, Map<String, FactKind> kinds, Collection<Fact> facts, boolean withoutFact) {
        FactKind kind = Objects.requireNonNull(kinds.get(looking.look().kind()), "rules look at declared kinds");
        if (kind.name().equals(Vocabulary.AGENCY)) {
            // Who has no parent is not short of a figure.
            return List.of();
        }
        List<Fact> known =
                facts.stream().filter(fact -> fact.kind().equals(kind.name())).toList();
        if (known.isEmpty()) {
            return answeredByNone(looking) || !withoutFact ? List.of() : List.of(kind.label());
        }
        Set<String> needs = new LinkedHashSet<>(looking.needs());
        looking.needsOneOf().stream()
                .filter(oneOf ->
                        known.stream().anyMatch(fact -> oneOf.stream().allMatch(field -> fact.figure(field) == null)))
                .forEach(needs::addAll);
        return kind.fields().stream()
                .filter(field -> needs.contains(field.name()))
                .filter(field -> known.stream().anyMatch(fact -> fact.figure(field.name()) == null))
                .map(FigureField::label)
                .toList();
    }

    /** That there is none is what a denial asks for, and none are counted as 0; but none have no average. */
    private static boolean answeredByNone(Looking looking) {
        Gather gather = looking.gather();
        return looking.manner() == Manner.NONE
                || (gather != null
                        && gather.results().stream()
                                .allMatch(result -> Gathering.of(result.gathering())
                                        .orElseThrow()
                                        .ofNothing()));
    }
}
