package vn.chamdiem.improvement;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RuleTrial;
import vn.chamdiem.scoring.UsedFigure;

/** Which figures tell on which rules, by themselves or by what is measured with them. */
final class Influence {
    private final List<Rule> rules;

    Influence(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** A figure of some kind of fact. */
    record Read(String kind, String field) {
        static Read of(Lever lever) {
            return new Read(lever.kind().name(), lever.field().name());
        }
    }

    /** The rules that answer. */
    List<RuleRef> rules(Predicate<RuleRef> asked) {
        return rules.stream().map(Rule::ref).filter(asked).toList();
    }

    /** The kinds of fact that measures look at. */
    Set<String> measured() {
        return rules.stream()
                .filter(rule -> rule.measure() != null)
                .flatMap(Influence::kinds)
                .collect(Collectors.toSet());
    }

    private static Stream<String> kinds(Rule rule) {
        return rule.looks().stream().map(looking -> looking.look().kind());
    }

    /** Which rules look at a kind of fact, or at what is measured of it. */
    Predicate<RuleRef> rulesAt(String kind) {
        Set<String> looked = new HashSet<>(Set.of(kind));
        Set<RuleRef> found = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Rule rule : rules) {
                if (kinds(rule).anyMatch(looked::contains) && found.add(rule.ref())) {
                    more = true;
                    Stream.ofNullable(rule.measure()).forEach(looked::add);
                }
            }
        }
        return found::contains;
    }

    /** Which rules speak on a criterion. */
    Predicate<RuleRef> speakingOn(CriterionCode criterion) {
        Set<RuleRef> found = rules.stream()
                .filter(rule -> criterion.equals(rule.criterion()))
                .map(Rule::ref)
                .collect(Collectors.toSet());
        return found::contains;
    }

    /** The figures that a rule reads; instead of what is measured, the figures that it is measured with. */
    Set<Read> readBy(RuleRef ref) {
        Set<Read> reads = new LinkedHashSet<>();
        rules.stream().filter(rule -> rule.ref().equals(ref)).forEach(rule -> gather(rule, new HashSet<>(), reads));
        return reads;
    }

    /** The same of a claim of a rule. */
    Set<Read> readBy(List<UsedFigure> figures) {
        Set<Read> reads = new LinkedHashSet<>();
        figures.forEach(figure -> add(new Read(figure.kind(), figure.field()), new HashSet<>(), reads));
        return reads;
    }

    private void gather(Rule rule, Set<Rule> before, Set<Read> reads) {
        if (before.add(rule)) {
            rule.looks()
                    .forEach(looking -> looking.fields()
                            .forEach(field -> add(new Read(looking.look().kind(), field), before, reads)));
        }
    }

    private void add(Read read, Set<Rule> before, Set<Read> reads) {
        List<Rule> measuring = rules.stream()
                .filter(rule -> read.kind().equals(rule.measure()))
                .toList();
        measuring.forEach(rule -> gather(rule, before, reads));
        if (measuring.isEmpty()) {
            reads.add(read);
        }
    }

    /** The kinds of fact that a rule looks at. */
    Set<String> kinds(RuleTrial trial) {
        return rules.stream()
                .filter(rule -> rule.ref().equals(trial.rule()))
                .flatMap(Influence::kinds)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
