package vn.chamdiem.engine;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.drools.modelcompiler.constraints.ConstraintEvaluationException;
import org.kie.api.KieBase;
import org.kie.api.definition.type.FactType;
import org.kie.api.runtime.KieSession;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Scorer;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;

/** Runs one session over one agency's facts: a fresh one each time, for a used one remembers. */
final class DroolsScorer implements Scorer {
    /** Whatever order facts come in, they are told to the engine in this one. */
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::kind)
            .thenComparing(fact -> fact.figures().toString())
            .thenComparing(fact -> String.valueOf(fact.evidence()));

    private final KieBase base;
    private final Ruleset ruleset;
    private final Map<String, FactKind> kinds;
    private final Map<String, RuleText> rules;

    DroolsScorer(KieBase base, Ruleset ruleset, Map<String, FactKind> kinds, Map<String, RuleText> rules) {
        this.base = base;
        this.ruleset = ruleset;
        this.kinds = kinds;
        this.rules = rules;
    }

    @Override
    public ScoreAnalysis score(AgencyFacts facts, Period period) {
        return new Assessment(ruleset, kinds, rules.values(), facts, run(facts)).analysis(period);
    }

    private List<Spoken> run(AgencyFacts facts) {
        KieSession session = base.newKieSession();
        try {
            Award award = new Award(ruleset.criteria(facts.agency().cohort()));
            session.setGlobal(Prelude.AWARD, award);
            Map<Object, Fact> told = new IdentityHashMap<>();
            Trace trace = new Trace(award, rules, kinds, told, ruleset.card().language());
            session.addEventListener(trace);
            facts.facts().stream().sorted(ORDER).forEach(fact -> {
                Object object = object(fact);
                told.put(object, fact);
                session.insert(object);
            });
            session.fireAllRules();
            return trace.spoken();
        } catch (ConstraintEvaluationException failed) {
            throw ruleFailed(failed, facts);
        } finally {
            session.dispose();
        }
    }

    /** Says which rule failed; the engine names it in its message, after the condition and in quotes. */
    private ProblemsFound ruleFailed(ConstraintEvaluationException failed, AgencyFacts facts) {
        String message = String.valueOf(failed.getMessage());
        Problems problems = new Problems();
        for (RuleText rule : rules.values()) {
            if (message.contains("\"" + rule.ref().name() + "\"")) {
                problems.add(
                        ProblemKind.RULE_FAILED,
                        Place.of(ruleset.pathOf(rule.ref()), rule.ref().line()),
                        rule.ref().name(),
                        facts.agency().code());
            }
        }
        if (!problems.hasErrors()) {
            throw failed;
        }
        return new ProblemsFound(problems.list());
    }

    /** The fact as an object of the type that the ruleset declares. */
    private Object object(Fact fact) {
        FactType type = base.getFactType(Prelude.PACKAGE, fact.kind());
        try {
            Object object = type.newInstance();
            fact.figures().forEach((field, value) -> type.set(object, field, value));
            return object;
        } catch (InstantiationException | IllegalAccessException impossible) {
            throw new IllegalStateException("declared types have a public constructor", impossible);
        }
    }
}
