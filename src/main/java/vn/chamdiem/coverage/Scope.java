package vn.chamdiem.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chamdiem.casebook.Expectation;
import vn.chamdiem.casebook.WorkedCase;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.RuleRef;

/**
 * The rules that a case is about: those of what it expects, of all below that, and of the measures that these look at.
 *
 * <p>What a case runs through without expecting anything of it, it doesn't show.
 *
 * @param speaking on criteria
 * @param measuring what those look at
 */
record Scope(Set<RuleRef> speaking, Set<RuleRef> measuring) {
    static Scope of(WorkedCase worked, Ruleset ruleset) {
        return of(
                worked.expected().stream().map(Expectation::criterion).toList(),
                ruleset.criteria(worked.given().agency().cohort()),
                ruleset);
    }

    /** That of a case which expects something of some lines. */
    static Scope of(List<CriterionCode> lines, CriteriaSet criteria, Ruleset ruleset) {
        Set<CriterionCode> expected = lines.stream()
                .flatMap(code -> code.equals(CriteriaSet.TOTAL)
                        ? Stream.concat(Stream.of(code), codes(criteria.all()))
                        : codes(criteria.find(code).stream().flatMap(Criterion::all)))
                .collect(Collectors.toSet());
        List<Rule> speaking = ruleset.rulebook().rules().stream()
                .filter(rule -> rule.criterion() != null && expected.contains(rule.criterion()))
                .toList();
        return new Scope(refs(speaking), measures(speaking, ruleset.rulebook().rules()));
    }

    /** Whether a rule is among them. */
    boolean has(Rule rule) {
        return speaking.contains(rule.ref()) || measuring.contains(rule.ref());
    }

    private static Stream<CriterionCode> codes(Stream<Criterion> lines) {
        return lines.filter(Criterion::applies).map(Criterion::code);
    }

    /** The rules of all measures that some rules look at, of those that these look at, and so on. */
    private static Set<RuleRef> measures(List<Rule> speaking, List<Rule> all) {
        Set<RuleRef> found = new HashSet<>();
        List<Rule> looking = speaking;
        while (!looking.isEmpty()) {
            Set<String> kinds = looking.stream()
                    .flatMap(rule -> rule.looks().stream())
                    .map(look -> look.look().kind())
                    .collect(Collectors.toSet());
            looking = all.stream()
                    .filter(rule -> kinds.contains(Objects.requireNonNullElse(rule.measure(), "")))
                    .filter(rule -> found.add(rule.ref()))
                    .toList();
        }
        return found;
    }

    private static Set<RuleRef> refs(List<Rule> rules) {
        return rules.stream().map(Rule::ref).collect(Collectors.toSet());
    }
}
