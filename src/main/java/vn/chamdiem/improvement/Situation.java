package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.rule.Verb;
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
    private final Evaluation evaluation;
    private final long until;
    private final Influence influence;
    private final Supposed supposed;

    /** What measures over everyone look at. */
    private final Set<String> measured;

    /** What others have taken over from the agency. */
    private final Set<String> lent;

    private final Memory<Standings> standings = new Memory<>();
    private final Memory<ScoreAnalysis> scores = new Memory<>();
    private final Memory<Ranked> places = new Memory<>();
    private final Memory<Map<RuleRef, RuleTrial>> trials = new Memory<>();

    private Situation(
            CompiledRuleset compiled, Figures figures, Evaluation evaluation, AgencyFacts facts, Duration most) {
        this.compiled = compiled;
        this.figures = figures;
        this.evaluation = evaluation;
        this.facts = facts;
        this.until = System.nanoTime() + most.toNanos();
        this.influence = new Influence(compiled.ruleset().rulebook().rules());
        this.measured = influence.measured();
        this.supposed = new Supposed(figures, facts);
        this.lent = supposed.lent();
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
        return of(compiled, figures, Evaluation.of(compiled, figures, () -> {}), asked, most);
    }

    /** An agency of figures that are scored already. */
    public static Situation of(CompiledRuleset compiled, Figures figures, Evaluation evaluation, String asked) {
        return of(compiled, figures, evaluation, asked, Duration.ofMinutes(MOST_MINUTES));
    }

    private static Situation of(
            CompiledRuleset compiled, Figures figures, Evaluation evaluation, String asked, Duration most) {
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

    Period period() {
        return figures.period();
    }

    Influence influence() {
        return influence;
    }

    /** How many figures a search tries one after the other. */
    public int toTry() {
        return allLevers().size();
    }

    /** The agency's facts with some figures changed. */
    AgencyFacts with(Collection<FigureChange> changes) {
        return supposed.with(changes);
    }

    /** The figures of all agencies with those of this one changed. */
    Figures everyoneWith(Collection<FigureChange> changes) {
        return supposed.everyoneWith(changes);
    }

    /** Where the agency stands: what is measured over everyone changes with its own figures, too. */
    private Standings standings(Collection<FigureChange> changes) {
        List<FigureChange> telling = changes.stream()
                .filter(change -> measured.contains(change.kind()))
                .toList();
        return standings.of(
                telling, some -> compiled.scorer().standings(everyoneWith(some).agencies(), figures.period()));
    }

    ScoreAnalysis score(Collection<FigureChange> changes) {
        stillInTime();
        return scores.of(changes, some -> compiled.scorer().score(with(some), standings(some), figures.period()));
    }

    /**
     * The figures that the agency has in its hands.
     *
     * @throws ProblemsFound if they are more than can be tried
     */
    List<Lever> levers() {
        List<Lever> levers = allLevers();
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

    /** The same, however many they are. */
    List<Lever> allLevers() {
        return Lever.of(facts, kinds(), figures.period());
    }

    /** What the claims of rules come to, each tried once. */
    List<RuleTrial> trials(Collection<FigureChange> changes, Predicate<RuleRef> asked) {
        stillInTime();
        Map<RuleRef, RuleTrial> known = trials.of(changes, some -> new HashMap<>());
        List<RuleRef> rules = influence.rules(asked);
        if (!known.keySet().containsAll(rules)) {
            compiled.scorer()
                    .trials(
                            with(changes),
                            standings(changes),
                            figures.period(),
                            asked.and(rule -> !known.containsKey(rule)))
                    .forEach(trial -> known.put(trial.rule(), trial));
        }
        return rules.stream().map(known::get).map(Objects::requireNonNull).toList();
    }

    @Nullable
    GradeScale scale() {
        return compiled.ruleset().card().gradeScale(facts.agency().cohort());
    }

    public Agency agency() {
        return facts.agency();
    }

    /** The most points that anybody of the cohort can have; nothing where some come on top of it. */
    Optional<BigDecimal> limit() {
        boolean more = compiled.ruleset().rulebook().rules().stream().anyMatch(rule -> rule.verb() == Verb.BONUS);
        return more ? Optional.empty() : Optional.of(score(List.of()).maxPoints());
    }

    /** The agency's place in its cohort, with some figures changed. */
    Ranked ranked(List<FigureChange> changes) {
        stillInTime();
        return changes.isEmpty() ? evaluation.get(facts.agency().code()) : places.of(changes, this::place);
    }

    private Ranked place(List<FigureChange> changes) {
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
        Ranked ranked = ranked(changes);
        return new Proposal(
                changes,
                FigureChange.together(changes),
                ranked.analysis().points(),
                ranked.rank(),
                ranked.analysis().grade());
    }

    /** The figure of a change. */
    Lever lever(FigureChange change) {
        return allLevers().stream()
                .filter(lever -> lever.moves(change))
                .findFirst()
                .orElseThrow();
    }

    /** The fact that a figure belongs to, with some figures changed. */
    Fact beside(Lever lever, List<FigureChange> changes) {
        return with(changes).facts().get(lever.fact());
    }
}
