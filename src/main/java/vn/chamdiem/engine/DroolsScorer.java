package vn.chamdiem.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import vn.chamdiem.engine.build.KieBases.Ready;
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
import vn.chamdiem.words.Words;

/** Scores by one ruleset. */
final class DroolsScorer implements Scorer {
    private final Ruleset ruleset;
    private final Sessions sessions;
    private final Map<String, FactKind> kinds;
    private final Words words;
    private final Supplier<Ready> compiledForTrials;
    private @Nullable Trials trials;

    /**
     * Scores by a ruleset.
     *
     * @param trials compiles the rules once more, so that they can be tried; most evaluations never ask
     */
    DroolsScorer(KieBase base, Ruleset ruleset, Supplier<Ready> trials) {
        this(new Sessions(base, ruleset.rulebook().rules(), ruleset), ruleset, trials);
    }

    private DroolsScorer(Sessions sessions, Ruleset ruleset, Supplier<Ready> trials) {
        this.sessions = sessions;
        this.ruleset = ruleset;
        this.compiledForTrials = trials;
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
        return new Assessment(ruleset, kindsWith(kinds, measures), facts.agency(), known, spoken)
                .analysis(period, measures);
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
    static Map<String, FactKind> kindsWith(Map<String, FactKind> kinds, List<MeasureAnalysis> measures) {
        Map<String, FactKind> with = new HashMap<>(kinds);
        measures.stream()
                .filter(measure -> measure.value() == null)
                .forEach((MeasureAnalysis measure) -> with.computeIfPresent(
                        measure.measure(),
                        (name, kind) -> kind.labelled(kind.label() + " (" + measure.reason() + ")")));
        return with;
    }

    private List<Spoken> run(AgencyFacts facts, List<Fact> known, Predicate<Rule> asked) {
        return sessions.run(
                facts.agency(), known, ruleset.criteria(facts.agency().cohort()), asked);
    }
}
