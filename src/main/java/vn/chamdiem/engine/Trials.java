package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.chamdiem.engine.build.KieBases.Ready;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RuleTrial;
import vn.chamdiem.source.SourceFile;

/**
 * Tries rules on what is known of an agency, claim by claim.
 *
 * <p>What a claim means is said once, by the condition that the engine has compiled; here it is only asked.
 */
final class Trials {
    private final Ruleset ruleset;
    private final Map<String, FactKind> kinds;
    private final FactObjects objects;
    private final Map<RuleRef, org.drools.model.Rule> compiled = new HashMap<>();

    /**
     * Of the rules of a ruleset.
     *
     * @param ready the rules as they are compiled for trials, called by their number
     */
    Trials(Ready ready, Ruleset ruleset, Map<String, FactKind> kinds) {
        this.ruleset = ruleset;
        this.kinds = kinds;
        this.objects = new FactObjects(ready.base());
        List<Rule> rules = ruleset.rulebook().rules();
        ready.model()
                .getRules()
                .forEach(rule -> compiled.put(
                        rules.get(EngineText.number(rule.getName())).ref(), rule));
    }

    /** What the claims of those rules come to that are asked, in the order of files and lines. */
    List<RuleTrial> of(List<Fact> known, Predicate<RuleRef> asked) {
        List<Rule> rules = ruleset.rulebook().rules().stream()
                .filter(rule -> asked.test(rule.ref()))
                .toList();
        Set<String> looked = rules.stream()
                .flatMap(rule -> rule.looks().stream())
                .map(looking -> looking.look().kind())
                .collect(Collectors.toSet());
        Map<Object, Fact> told = new IdentityHashMap<>();
        List<Object> ordered = new ArrayList<>();
        known.stream()
                .filter(fact -> looked.contains(fact.kind()))
                .sorted(Sessions.ORDER)
                .forEach(fact -> {
                    Object object = objects.of(fact);
                    told.put(object, fact);
                    ordered.add(object);
                });
        return rules.stream().map(rule -> trial(rule, ordered, told)).toList();
    }

    private RuleTrial trial(Rule rule, List<Object> ordered, Map<Object, Fact> told) {
        org.drools.model.Rule model = Objects.requireNonNull(compiled.get(rule.ref()), "every rule is compiled");
        Attempt.Try best = new Attempt(Step.of(rule, model), ordered).best();
        return new TrialReport(rule, source(rule), kinds, told).of(best, model.getDefaultConsequence());
    }

    private SourceFile source(Rule rule) {
        return ruleset.drl().stream()
                .filter(file -> RulesetFolder.nameWithin(file).equals(rule.ref().file()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a rule is of one of the files"));
    }
}
