package vn.chamdiem.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.words.Words;

/** Compiles rulesets with Drools. What is wrong in a ruleset has been told before the engine sees it. */
public final class DroolsCompiler implements RulesetCompiler {
    @Override
    public CompiledRuleset compile(RulesetFolder folder) {
        Problems problems = new Problems();
        Ruleset ruleset = Ruleset.read(folder, problems);
        problems.throwIfErrors();
        KieBase base = build(ruleset, problems);
        return new CompiledRuleset(ruleset, new DroolsScorer(base, ruleset), problems.list());
    }

    private static KieBase build(Ruleset ruleset, Problems problems) {
        List<Rule> rules = ruleset.rulebook().rules();
        Optional<KieBase> base = KieBases.build(text(ruleset, rules));
        if (base.isEmpty()) {
            // No known mistake leads here; an unknown one is at least told at its rule.
            rules.stream()
                    .filter(rule -> KieBases.build(text(ruleset, List.of(rule))).isEmpty())
                    .forEach(rule -> problems.add(
                            ProblemKind.RULE_NOT_UNDERSTOOD,
                            Place.of(ruleset.pathOf(rule.ref()), rule.ref().line()),
                            rule.ref().name()));
        }
        problems.throwIfErrors();
        return base.orElseThrow();
    }

    private static String text(Ruleset ruleset, List<Rule> rules) {
        Iterable<FactKind> kinds = ruleset.rulebook()
                .vocabulary()
                .kinds(Words.in(ruleset.card().language()))
                .values();
        String holidays =
                ruleset.card().holidays().stream().map(Object::toString).collect(Collectors.joining(","));
        return EngineText.of(kinds, rules, holidays);
    }
}
