package vn.chamdiem.attribution;

import java.util.List;
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
import vn.chamdiem.ruleset.Ruleset;

/**
 * What the rules of one side want to know and the figures of the other were never asked for: the ruleset they were gathered
 * for doesn't declare it, and nobody reported it. What is then said of it is not said of anything, so it is not counted.
 */
final class Unasked {
    private static final String WITHIN = ".";

    private final Ruleset rules;
    private final Set<String> figures;

    private Unasked(Ruleset rules, Set<String> figures) {
        this.rules = rules;
        this.figures = figures;
    }

    /** Where both sides have the same rules, or the same figures. */
    static Unasked nothing(CompiledRuleset rules) {
        return new Unasked(rules.ruleset(), Set.of());
    }

    /**
     * Finds it.
     *
     * @param crossed the figures of the other side, as {@code rules} read them
     * @param own those that {@code rules} score otherwise
     * @param other the ruleset that {@code crossed} were gathered for
     */
    static Unasked of(CompiledRuleset rules, Figures crossed, Figures own, CompiledRuleset other) {
        Set<String> figures = new TreeSet<>(reported(own.agencies()));
        figures.removeAll(reported(crossed.agencies()));
        other.kinds().forEach(kind -> {
            figures.remove(kind.name());
            kind.fieldNames().forEach(field -> figures.remove(kind.name() + WITHIN + field));
        });
        return new Unasked(rules.ruleset(), figures);
    }

    /** The kinds and figures, sorted. */
    Set<String> figures() {
        return figures;
    }

    /** The lines of which nothing can be told for anybody. */
    Set<CriterionCode> lines() {
        return lines(figures);
    }

    /**
     * The lines of which nothing can be told for one agency, because it reported what they look at in a way that these rules
     * don't take.
     *
     * @param crossed what they take of it
     * @param told all that it reported
     */
    Set<CriterionCode> lines(AgencyFacts crossed, AgencyFacts told) {
        Set<String> refused = reported(List.of(told));
        refused.removeAll(reported(List.of(crossed)));
        return lines(refused);
    }

    private Set<CriterionCode> lines(Set<String> unknown) {
        if (unknown.isEmpty()) {
            return Set.of();
        }
        return Stream.concat(
                        Stream.of(CriteriaSet.TOTAL), rules.criteria().all().map(Criterion::code))
                .filter(line -> rules.rulebook().rulesOn(line).stream().anyMatch(rule -> asks(rule, unknown)))
                .collect(Collectors.toSet());
    }

    private static boolean asks(Rule rule, Set<String> figures) {
        return rule.looks().stream()
                .anyMatch(looking -> figures.contains(looking.look().kind())
                        || looking.fields().stream()
                                .anyMatch(
                                        field -> figures.contains(looking.look().kind() + WITHIN + field)));
    }

    /** Every kind of fact that any of them reported, and every figure. */
    private static Set<String> reported(List<AgencyFacts> agencies) {
        return agencies.stream()
                .flatMap(agency -> agency.facts().stream())
                .flatMap(fact -> Stream.concat(
                        Stream.of(fact.kind()),
                        fact.figures().keySet().stream().map(field -> fact.kind() + WITHIN + field)))
                .collect(Collectors.toSet());
    }
}
