package vn.chamdiem.casebook;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/**
 * Worked cases as Java writes them, for whoever tests rules beside code:
 *
 * <pre>{@code
 * RuleVerifier.of("qd766-2026")
 *         .rule("2.1 Hồ sơ xử lý trước hạn, đúng hạn")
 *         .given("DossierProgress", Map.of("received", 371, "onTime", 364))
 *         .awards("19.62")
 *         .because("Đúng hạn 364/371 hồ sơ");
 * }</pre>
 *
 * <p>What is otherwise is an {@link AssertionError} in the same words in which a worked case fails, so that any test
 * framework shows it.
 */
public final class RuleVerifier {
    /** What is in the folder {@code rules}: compiled once for all tests, and again when its text has changed. */
    private static final class Shelf {
        /** The compiler is looked up, for who compiles is nobody's business but the engine's. */
        static final Library LIBRARY = new Library(
                Path.of("rules"),
                Path.of("fixtures"),
                ServiceLoader.load(RulesetCompiler.class, RuleVerifier.class.getClassLoader())
                        .findFirst()
                        .orElseThrow());
    }

    private final CompiledRuleset ruleset;

    private RuleVerifier(CompiledRuleset ruleset) {
        this.ruleset = ruleset;
    }

    /**
     * Verifies the ruleset of that name in the folder {@code rules}.
     *
     * @throws ProblemsFound if there is none, or with everything that is wrong in it
     */
    public static RuleVerifier of(String ruleset) {
        return of(Shelf.LIBRARY.ruleset(ruleset));
    }

    /** Verifies a ruleset that was compiled already. */
    public static RuleVerifier of(CompiledRuleset ruleset) {
        return new RuleVerifier(ruleset);
    }

    /** The ruleset that is verified. */
    CompiledRuleset ruleset() {
        return ruleset;
    }

    /**
     * What a rule does with figures that are still to be given.
     *
     * @throws ProblemsFound if no rule of that name speaks on a criterion
     */
    public VerifiedRule rule(String name) {
        List<Rule> rules = ruleset.ruleset().rulebook().rules().stream()
                .filter(rule -> rule.criterion() != null)
                .toList();
        List<String> names = rules.stream().map(rule -> rule.ref().name()).toList();
        CriterionCode criterion = rules.stream()
                .filter(rule -> rule.ref().name().equals(name))
                .findFirst()
                .map(Rule::criterion)
                .orElseThrow(() -> ProblemsFound.one(
                        ProblemKind.RULE_UNKNOWN,
                        Place.of(ruleset.ruleset().ref().id()),
                        name,
                        Nearest.to(name, names)));
        return new VerifiedRule(ruleset, name, criterion);
    }
}
