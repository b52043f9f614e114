package vn.chamdiem.engine;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import vn.chamdiem.engine.build.KieBases;
import vn.chamdiem.engine.build.KieBases.Built;
import vn.chamdiem.engine.build.KieBases.Overran;
import vn.chamdiem.engine.build.KieBases.Ready;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.ruleset.SideBySide;
import vn.chamdiem.scoring.Scorer;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Words;

/** Compiles rulesets with Drools. What is wrong in a ruleset has been told before the engine sees it. */
public final class DroolsCompiler implements RulesetCompiler {
    /** What compiled rules call, and nothing else. */
    static final List<Class<?>> CALLED = List.of(Award.class, Told.class, Measures.class, Budget.class);

    private static final KieBases KIE_BASES = new KieBases(CALLED);

    @Override
    public CompiledRuleset compile(RulesetFolder folder) {
        Problems problems = new Problems();
        Ruleset ruleset = Ruleset.read(folder, problems);
        problems.throwIfErrors();
        List<Rule> rules = ruleset.rulebook().rules();
        KieBase base = build(ruleset, rules, DroolsCompiler::text).base();
        Scorer scorer = new DroolsScorer(base, ruleset, () -> build(ruleset, rules, DroolsCompiler::textOfTrial));
        return new CompiledRuleset(ruleset, scorer, problems.list());
    }

    @Override
    public SideBySide sideBySide(List<Ruleset> rulesets) {
        Pool pool = Pool.of(rulesets);
        Ruleset any = rulesets.get(0);
        return new DroolsSideBySide(
                rulesets,
                pool,
                new Sessions(build(any, pool.rules(), DroolsCompiler::text).base(), pool.rules(), any));
    }

    private static Ready build(Ruleset ruleset, List<Rule> rules, BiFunction<Ruleset, List<Rule>, String> text) {
        try {
            Built built = KIE_BASES.build(text.apply(ruleset, rules));
            if (built instanceof Ready ready) {
                return ready;
            }
            if (built instanceof Overran) {
                throw refused(ruleset, longest(ruleset, rules), ProblemKind.RULE_COMPILES_TOO_LONG);
            }
            // No known mistake leads here; an unknown one is at least told at its rule.
            throw refused(ruleset, suspect(ruleset, rules), ProblemKind.RULE_NOT_UNDERSTOOD);
        } catch (EngineText.TooLong tooLong) {
            throw refused(ruleset, tooLong.rule(), ProblemKind.RULE_COMPILES_TOO_LONG);
        }
    }

    private static ProblemsFound refused(Ruleset ruleset, Rule rule, ProblemKind kind) {
        Place place = Place.of(ruleset.pathOf(rule.ref()), rule.ref().line());
        return ProblemsFound.one(kind, place, rule.ref().name());
    }

    /** The rule that can't be compiled; where each half can, the longest. */
    private static Rule suspect(Ruleset ruleset, List<Rule> rules) {
        List<Rule> among = rules;
        while (among.size() > 1) {
            List<Rule> first = among.subList(0, among.size() / 2);
            List<Rule> second = among.subList(among.size() / 2, among.size());
            if (!(KIE_BASES.build(text(ruleset, first)) instanceof Ready)) {
                among = first;
            } else if (!(KIE_BASES.build(text(ruleset, second)) instanceof Ready)) {
                among = second;
            } else {
                break;
            }
        }
        return longest(ruleset, among);
    }

    private static Rule longest(Ruleset ruleset, List<Rule> among) {
        return Collections.max(
                among, Comparator.comparing(rule -> text(ruleset, List.of(rule)).length()));
    }

    private static String text(Ruleset ruleset, List<Rule> rules) {
        return EngineText.of(kinds(ruleset), rules, holidays(ruleset));
    }

    private static String textOfTrial(Ruleset ruleset, List<Rule> rules) {
        return EngineText.ofTrial(kinds(ruleset), rules, holidays(ruleset));
    }

    private static Iterable<FactKind> kinds(Ruleset ruleset) {
        return ruleset.rulebook()
                .vocabulary()
                .kinds(Words.in(ruleset.card().language()))
                .values();
    }

    private static String holidays(Ruleset ruleset) {
        return ruleset.card().holidays().stream().map(Object::toString).collect(Collectors.joining(","));
    }
}
