package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RuleTrial;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Standings;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** One agency among others, which can be scored with other figures than it has while they stand still. */
public final class Situation {
    /** Three times as many as the longest shipped questionnaire asks. */
    private static final int MOST_LEVERS = 600;

    /** Some seconds are enough for every shipped ruleset; rules that take their time a thousand times over end here. */
    private static final int MOST_MINUTES = 5;

    private final CompiledRuleset compiled;
    private final Figures figures;
    private final AgencyFacts facts;
    private final Standings standings;
    private final Evaluation evaluation;
    private final long until;

    /** What measures over everyone look at. */
    private final Set<String> measured;

    /** What others have taken over from the agency. */
    private final Set<String> lent;

    private Situation(
            CompiledRuleset compiled, Figures figures, Evaluation evaluation, AgencyFacts facts, Duration most) {
        this.compiled = compiled;
        this.figures = figures;
        this.evaluation = evaluation;
        this.facts = facts;
        this.until = System.nanoTime() + most.toNanos();
        this.measured = compiled.ruleset().rulebook().rules().stream()
                .filter(rule -> rule.measure() != null)
                .flatMap(rule -> rule.looks().stream())
                .map(looking -> looking.look().kind())
                .collect(Collectors.toSet());
        this.lent = figures.agencies().stream()
                .flatMap(one -> one.facts().stream())
                .filter(this::own)
                .map(Fact::kind)
                .collect(Collectors.toSet());
        this.standings = compiled.scorer().standings(figures.agencies(), figures.period());
    }

    /**
     * An agency of some figures.
     *
     * @param asked its code or its name
     * @throws ProblemsFound if there is no such agency
     */
    public static Situation of(CompiledRuleset compiled, Figures figures, String asked) {
        return of(compiled, figures, asked, Duration.ofMinutes(MOST_MINUTES));
    }

    /** The same, with so much time to look for anything. */
    static Situation of(CompiledRuleset compiled, Figures figures, String asked, Duration most) {
        Evaluation evaluation = Evaluation.of(compiled, figures, () -> {});
        Agency agency = evaluation.get(asked).analysis().agency();
        AgencyFacts facts = figures.agencies().stream()
                .filter(one -> one.agency().equals(agency))
                .findFirst()
                .orElseThrow();
        return new Situation(compiled, figures, evaluation, facts, most);
    }

    /** All agencies as they are. */
    public Evaluation evaluation() {
        return evaluation;
    }

    /** The agency as it is. */
    public Ranked ranked() {
        return evaluation.get(agency().code());
    }

    public Ruleset ruleset() {
        return compiled.ruleset();
    }

    private void stillInTime() {
        if (System.nanoTime() > until) {
            throw ProblemsFound.one(
                    ProblemKind.SEARCH_OUT_OF_TIME, Place.of(figures.id()), agency().name(), MOST_MINUTES);
        }
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
                .map(one -> one == facts ? changed : lent(one, changed))
                .toList();
        return new Figures(
                figures.id(), figures.title(), figures.period(), figures.toDate(), figures.source(), agencies);
    }

    /** Another agency, which may have taken over what has changed. */
    private AgencyFacts lent(AgencyFacts other, AgencyFacts changed) {
        if (other.facts().stream().noneMatch(this::own)) {
            return other;
        }
        List<Fact> taken = new ArrayList<>();
        for (Fact fact : other.facts()) {
            int at = own(fact) ? facts.facts().indexOf(original(fact)) : -1;
            taken.add(at < 0 ? fact : changed.facts().get(at).inherited(facts.agency()));
        }
        return new AgencyFacts(other.agency(), taken);
    }

    private boolean own(Fact taken) {
        return facts.agency().equals(taken.inheritedFrom());
    }

    private static Fact original(Fact taken) {
        return new Fact(taken.kind(), taken.figures(), taken.evidence(), null);
    }

    /** Where the agency stands: what is measured over everyone changes with its own figures, too. */
    private Standings standings(Collection<FigureChange> changes) {
        return changes.stream().noneMatch(change -> measured.contains(change.kind()))
                ? standings
                : compiled.scorer().standings(everyoneWith(changes).agencies(), figures.period());
    }

    ScoreAnalysis score(Collection<FigureChange> changes) {
        stillInTime();
        return compiled.scorer().score(with(changes), standings(changes), figures.period());
    }

    /**
     * The figures that the agency has in its hands.
     *
     * @throws ProblemsFound if they are more than can be tried
     */
    List<Lever> levers() {
        List<Lever> levers = Lever.of(facts, kinds());
        if (levers.size() > MOST_LEVERS) {
            throw ProblemsFound.one(
                    ProblemKind.SEARCH_TAKES_TOO_LONG,
                    Place.of(figures.id()),
                    facts.agency().name(),
                    levers.size(),
                    MOST_LEVERS);
        }
        return levers;
    }

    List<RuleTrial> trials(Collection<FigureChange> changes, Predicate<RuleRef> asked) {
        stillInTime();
        return compiled.scorer().trials(with(changes), standings(changes), figures.period(), asked);
    }

    @Nullable
    GradeScale scale() {
        return compiled.ruleset().card().gradeScale(facts.agency().cohort());
    }

    public Agency agency() {
        return facts.agency();
    }

    /** The agency's place in its cohort, with some figures changed. */
    Ranked ranked(List<FigureChange> changes) {
        stillInTime();
        if (changes.stream().anyMatch(change -> measured.contains(change.kind()) || lent.contains(change.kind()))) {
            // The others are judged beside it, or have taken the figure over, so that their points change too.
            return Evaluation.of(compiled, everyoneWith(changes), () -> {})
                    .get(facts.agency().code());
        }
        ScoreAnalysis then = score(changes);
        Ranking cohort = evaluation.cohortOf(ranked());
        List<ScoreAnalysis> analyses = cohort.agencies().stream()
                .map(Ranked::analysis)
                .map(one -> one.agency().equals(facts.agency()) ? then : one)
                .toList();
        return Ranking.of(cohort.cohort(), compiled.ruleset().card().ranking(), Map.of(), analyses).agencies().stream()
                .filter(one -> one.analysis() == then)
                .findFirst()
                .orElseThrow();
    }

    /** What the rules make of the whole cohort with some figures of this agency changed. */
    Proposal proposal(List<FigureChange> changes) {
        Ranked ranked = Evaluation.of(compiled, everyoneWith(changes), () -> {})
                .get(facts.agency().code());
        return new Proposal(
                changes,
                FigureChange.together(changes),
                ranked.analysis().points(),
                ranked.rank(),
                ranked.analysis().grade());
    }

    /** The same figure changed to another number. */
    FigureChange at(FigureChange change, BigDecimal number) {
        return Lever.of(facts, kinds()).stream()
                .filter(lever -> lever.moves(change))
                .findFirst()
                .map(lever -> lever.to(lever.value(number), facts.facts().get(change.fact())))
                .orElseThrow();
    }

    /** Which rules look at a kind of fact. */
    Predicate<RuleRef> rulesAt(String kind) {
        Set<RuleRef> rules = compiled.ruleset().rulebook().rules().stream()
                .filter(rule -> rule.looks().stream()
                        .anyMatch(looking -> looking.look().kind().equals(kind)))
                .map(Rule::ref)
                .collect(Collectors.toSet());
        return rules::contains;
    }

    /** Which rules speak on a criterion. */
    Predicate<RuleRef> speakingOn(CriterionCode criterion) {
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
