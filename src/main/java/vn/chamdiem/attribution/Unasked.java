package vn.chamdiem.attribution;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.CompiledRuleset;

/**
 * What the rules of one side want to know and the figures of the other were never asked for: the ruleset they were gathered
 * for doesn't declare it, and nobody reported it. What is then said of it is not said of anything, so it is not counted.
 */
final class Unasked {
    private static final String WITHIN = ".";

    private final Set<String> figures;
    private final Set<CriterionCode> lines;

    private Unasked(Set<String> figures, Set<CriterionCode> lines) {
        this.figures = figures;
        this.lines = lines;
    }

    static Unasked nothing() {
        return new Unasked(Set.of(), Set.of());
    }

    /**
     * Finds it.
     *
     * @param crossed the figures of the other side, as {@code rules} read them
     * @param own those that {@code rules} score otherwise
     * @param other the ruleset that {@code crossed} were gathered for
     */
    static Unasked of(CompiledRuleset rules, Figures crossed, Figures own, CompiledRuleset other) {
        Set<String> figures = new TreeSet<>(reported(own));
        figures.removeAll(reported(crossed));
        other.kinds().forEach(kind -> {
            figures.remove(kind.name());
            kind.fieldNames().forEach(field -> figures.remove(kind.name() + WITHIN + field));
        });
        Set<CriterionCode> lines = Stream.concat(
                        Stream.of(CriteriaSet.TOTAL),
                        rules.ruleset().criteria().all().map(Criterion::code))
                .filter(line ->
                        rules.ruleset().rulebook().rulesOn(line).stream().anyMatch(rule -> asks(rule, figures)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Unasked(figures, lines);
    }

    private static boolean asks(Rule rule, Set<String> figures) {
        return rule.looks().stream()
                .anyMatch(looking -> figures.contains(looking.look().kind())
                        || looking.fields().stream()
                                .anyMatch(
                                        field -> figures.contains(looking.look().kind() + WITHIN + field)));
    }

    /** Every kind of fact that anybody reported, and every figure. */
    private static Set<String> reported(Figures figures) {
        return figures.agencies().stream()
                .map(AgencyFacts::facts)
                .flatMap(facts -> facts.stream())
                .flatMap(fact -> Stream.concat(
                        Stream.of(fact.kind()),
                        fact.figures().keySet().stream().map(field -> fact.kind() + WITHIN + field)))
                .collect(Collectors.toSet());
    }

    /** The kinds and figures, sorted. */
    Set<String> figures() {
        return figures;
    }

    /** The lines whose rules want to know them. */
    Set<CriterionCode> lines() {
        return lines;
    }
}
