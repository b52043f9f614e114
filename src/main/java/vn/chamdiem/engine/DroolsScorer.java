package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import vn.chamdiem.engine.Budget.Overrun;
import vn.chamdiem.engine.build.KieBases.Ready;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.Period;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.MeasureAnalysis;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RuleTrial;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Scorer;
import vn.chamdiem.scoring.Standings;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Words;

/** Runs one session over one agency's facts: a fresh one each time, for a used one remembers. */
final class DroolsScorer implements Scorer {
    /** Whatever order facts come in, they are told to the engine in this one. */
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::kind)
            .thenComparing(fact -> fact.figures().toString())
            .thenComparing(fact -> String.valueOf(fact.evidence()));

    private final KieBase base;
    private final Ruleset ruleset;
    private final List<Rule> rules;
    private final Map<String, FactKind> kinds;
    private final Words words;
    private final FactObjects objects;
    private final Supplier<Ready> compiledForTrials;
    private @Nullable Trials trials;

    /**
     * Scores by a ruleset.
     *
     * @param trials compiles the rules once more, so that they can be tried; most evaluations never ask
     */
    DroolsScorer(KieBase base, Ruleset ruleset, Supplier<Ready> trials) {
        objects = new FactObjects(base);
        this.compiledForTrials = trials;
        this.base = base;
        this.ruleset = ruleset;
        rules = ruleset.rulebook().rules();
        words = Words.in(ruleset.card().language());
        kinds = ruleset.rulebook().vocabulary().kinds(words);
    }

    @Override
    public Standings standings(List<AgencyFacts> everyone, Period period) {
        return new FirstPass(ruleset, kinds, words).standings(everyone, period, this::run);
    }

    @Override
    public ScoreAnalysis score(AgencyFacts facts, Standings standings, Period period) {
        List<Fact> known = Known.facts(facts, standings, period);
        List<Spoken> spoken = run(facts, known, rule -> rule.criterion() != null);
        List<MeasureAnalysis> measures = standings.of(facts.agency().code());
        return new Assessment(ruleset, kindsWith(measures), facts.agency(), known, spoken).analysis(period, measures);
    }

    @Override
    public List<RuleTrial> trials(AgencyFacts facts, Standings standings, Period period, Predicate<RuleRef> asked) {
        return trials().of(Known.facts(facts, standings, period), asked);
    }

    private synchronized Trials trials() {
        if (trials == null) {
            trials = new Trials(compiledForTrials.get(), ruleset, kinds);
        }
        return trials;
    }

    /** The kinds by name; what could not be measured has its reason in its label, for it will be told as missing. */
    private Map<String, FactKind> kindsWith(List<MeasureAnalysis> measures) {
        Map<String, FactKind> with = new HashMap<>(kinds);
        measures.stream()
                .filter(measure -> measure.value() == null)
                .forEach((MeasureAnalysis measure) -> with.computeIfPresent(
                        measure.measure(),
                        (name, kind) -> kind.labelled(kind.label() + " (" + measure.reason() + ")")));
        return with;
    }

    /** Everything that some rules say of an agency of which {@code known} is known. */
    private List<Spoken> run(AgencyFacts facts, List<Fact> known, Predicate<Rule> asked) {
        Budget budget = Budget.begin();
        KieSession session = base.newKieSession();
        try {
            Award award = new Award();
            session.setGlobal(Prelude.AWARD, award);
            Map<Object, Fact> told = new IdentityHashMap<>();
            Trace trace =
                    new Trace(award, rules, ruleset.criteria(facts.agency().cohort()), kinds, told, words);
            session.addEventListener(trace);
            List<Fact> ordered = new ArrayList<>(known);
            ordered.sort(ORDER);
            for (Fact fact : ordered) {
                Object object = objects.of(fact);
                told.put(object, fact);
                session.insert(object);
            }
            session.fireAllRules(match -> {
                int number = EngineText.number(match.getRule().getName());
                budget.speaks(number);
                return asked.test(rules.get(number));
            });
            return trace.spoken();
        } catch (RuntimeException | OutOfMemoryError ended) {
            throw overrun(ended, budget, facts.agency());
        } finally {
            session.dispose();
            Budget.end();
        }
    }

    private RuntimeException overrun(Throwable ended, Budget budget, Agency agency) {
        Overrun overrun = ended instanceof OutOfMemoryError
                ? Budget.outOfMemory()
                : ExceptionUtils.throwableOfType(ended, Overrun.class);
        if (overrun == null) {
            return (RuntimeException) ended;
        }
        RuleRef rule = rules.get(budget.rule()).ref();
        Place place = Place.of(ruleset.pathOf(rule), rule.line());
        return ProblemsFound.one(overrun.kind(), place, rule.name(), agency.name(), overrun.most());
    }
}
