package vn.chamdiem.improvement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RuleTrial;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Standings;

/** One agency among others, which can be scored with other figures than it has while they stand still. */
public final class Situation {
    private final CompiledRuleset compiled;
    private final Figures figures;
    private final AgencyFacts facts;
    private final Standings standings;

    /** What measures over everyone look at. */
    private final Set<String> measured;

    private Situation(CompiledRuleset compiled, Figures figures, AgencyFacts facts) {
        this.compiled = compiled;
        this.figures = figures;
        this.facts = facts;
        this.measured = compiled.ruleset().rulebook().rules().stream()
                .filter(rule -> rule.measure() != null)
                .flatMap(rule -> rule.looks().stream())
                .map(looking -> looking.look().kind())
                .collect(Collectors.toSet());
        this.standings = compiled.scorer().standings(figures.agencies(), figures.period());
    }

    /**
     * An agency of some figures.
     *
     * @param agency its code
     */
    public static Situation of(CompiledRuleset compiled, Figures figures, String agency) {
        AgencyFacts facts = figures.agencies().stream()
                .filter(one -> one.agency().code().equals(agency))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(agency));
        return new Situation(compiled, figures, facts);
    }

    List<FactKind> kinds() {
        return compiled.kinds();
    }

    /** The agency's facts with some figures changed. */
    AgencyFacts with(Collection<FigureChange> changes) {
        List<Fact> changed = new ArrayList<>(facts.facts());
        for (FigureChange change : changes) {
            Fact fact = changed.get(change.fact());
            SortedMap<String, Object> more = new TreeMap<>(fact.figures());
            more.put(change.field(), change.to());
            changed.set(change.fact(), new Fact(fact.kind(), more, fact.evidence(), fact.inheritedFrom()));
        }
        return new AgencyFacts(facts.agency(), changed);
    }

    /** The figures of all agencies with those of this one changed. */
    Figures everyoneWith(Collection<FigureChange> changes) {
        AgencyFacts changed = with(changes);
        List<AgencyFacts> agencies = figures.agencies().stream()
                .map(one -> one == facts ? changed : one)
                .toList();
        return new Figures(
                figures.id(), figures.title(), figures.period(), figures.toDate(), figures.source(), agencies);
    }

    /** Where the agency stands: what is measured over everyone changes with its own figures, too. */
    private Standings standings(Collection<FigureChange> changes) {
        return changes.stream().noneMatch(change -> measured.contains(change.kind()))
                ? standings
                : compiled.scorer().standings(everyoneWith(changes).agencies(), figures.period());
    }

    ScoreAnalysis score(Collection<FigureChange> changes) {
        return compiled.scorer().score(with(changes), standings(changes), figures.period());
    }

    List<RuleTrial> trials(Collection<FigureChange> changes, Predicate<RuleRef> asked) {
        return compiled.scorer().trials(with(changes), standings(changes), figures.period(), asked);
    }

    /** Which rules speak on a criterion. */
    Predicate<RuleRef> rulesOn(CriterionCode criterion) {
        Set<RuleRef> rules = compiled.ruleset().rulebook().rules().stream()
                .filter(rule -> criterion.equals(rule.criterion()))
                .map(Rule::ref)
                .collect(Collectors.toSet());
        return rules::contains;
    }

    /** A rule as it is read, for what it looks at. */
    Rule rule(RuleRef ref) {
        return compiled.ruleset().rulebook().rules().stream()
                .filter(rule -> rule.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(ref.name()));
    }
}
