package vn.chamdiem.improvement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.UsedFigure;

/** Which figures tell on which rules, by themselves or by what is measured with them. */
final class Influence {
    private final List<Rule> rules;
    private final Map<RuleRef, Set<Read>> reads = new HashMap<>();

    Influence(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        rules.forEach(rule -> {
            Set<Read> some = new LinkedHashSet<>();
            gather(rule, new HashSet<>(), some);
            reads.put(rule.ref(), some);
        });
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

    /** Which rules read a figure, or what is measured with it. */
    Predicate<RuleRef> reading(Read read) {
        return rule -> readBy(rule).contains(read);
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
        return Objects.requireNonNull(reads.get(ref));
    }

    /** The same of a claim of a rule. */
    Set<Read> readBy(List<UsedFigure> figures) {
        Set<Read> some = new LinkedHashSet<>();
        figures.forEach(figure -> add(new Read(figure.kind(), figure.field()), new HashSet<>(), some));
        return some;
    }

    private void gather(Rule rule, Set<Rule> before, Set<Read> some) {
        if (before.add(rule)) {
            rule.looks()
                    .forEach(looking -> looking.fields()
                            .forEach(field -> add(new Read(looking.look().kind(), field), before, some)));
        }
    }

    private void add(Read read, Set<Rule> before, Set<Read> some) {
        List<Rule> measuring = rules.stream()
                .filter(rule -> read.kind().equals(rule.measure()))
                .toList();
        measuring.forEach(rule -> gather(rule, before, some));
        if (measuring.isEmpty()) {
            some.add(read);
        }
    }
}
