package vn.chamdiem.engine;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.rule.Rule;

/** What the rules of one criterion would need to know of an agency, and don't. */
final class Unknown {
    private final List<Rule> rules;
    private final Map<String, FactKind> kinds;
    private final Collection<Fact> facts;

    Unknown(List<Rule> rules, Map<String, FactKind> kinds, Collection<Fact> facts) {
        this.rules = rules;
        this.kinds = kinds;
        this.facts = facts;
    }

    /** Whether some rule is there to answer; of bonuses, deductions and limits alone, none need apply. */
    boolean answerExpected() {
        return rules.isEmpty() || rules.stream().anyMatch(rule -> !rule.beside());
    }

    /** The labels of all that is missing. */
    Set<String> all() {
        Set<String> all = labels(rules.stream().filter(rule -> !rule.beside()), true);
        all.addAll(beside());
        return all;
    }

    /** What bonuses and deductions lack: a figure of a fact that is there; that there is no such fact is an answer. */
    Set<String> beside() {
        return labels(rules.stream().filter(Rule::beside), false);
    }

    private Set<String> labels(Stream<Rule> some, boolean withoutFact) {
        return some.flatMap(rule -> rule.looks().stream())
                .flatMap(looking -> Missing.of(looking, kinds, facts, withoutFact).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
