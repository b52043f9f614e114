package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.engine.Budget.Overrun;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Words;

/** Runs rules over what is known of one agency: in a fresh session each time, for a used one remembers. */
final class Sessions {
    /** Whatever order facts come in, they are told to the engine in this one. */
    static final Comparator<Fact> ORDER = Comparator.comparing(Fact::kind)
            .thenComparing(fact -> fact.figures().toString())
            .thenComparing(fact -> String.valueOf(fact.evidence()));

    private final KieBase base;
    private final List<Rule> rules;
    private final Ruleset ruleset;
    private final Map<String, FactKind> kinds;
    private final Words words;
    private final FactObjects objects;

    /**
     * Runs some rules.
     *
     * @param rules in the order in which {@code base} was made of them
     * @param ruleset that they belong to
     */
    Sessions(KieBase base, List<Rule> rules, Ruleset ruleset) {
        this.base = base;
        this.rules = rules;
        this.ruleset = ruleset;
        words = Words.in(ruleset.card().language());
        kinds = ruleset.rulebook().vocabulary().kinds(words);
        objects = new FactObjects(base);
    }

    /**
     * Everything that some rules say of an agency.
     *
     * @param known what is known of it
     * @param criteria as they are for its cohort
     */
    List<Spoken> run(Agency agency, List<Fact> known, CriteriaSet criteria, Predicate<Rule> asked) {
        Budget budget = Budget.begin();
        KieSession session = base.newKieSession();
        try {
            Award award = new Award();
            session.setGlobal(Prelude.AWARD, award);
            Map<Object, Fact> told = new IdentityHashMap<>();
            Trace trace = new Trace(award, rules, criteria, kinds, told, words);
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
            throw overrun(ended, budget, agency);
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
