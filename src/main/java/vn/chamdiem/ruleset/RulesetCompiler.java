package vn.chamdiem.ruleset;

import java.util.List;
import vn.chamdiem.source.ProblemsFound;

/** Makes a ruleset ready to score. */
@FunctionalInterface
public interface RulesetCompiler {
    /**
     * The ruleset of {@code folder}, ready to score.
     *
     * @throws ProblemsFound with everything that is wrong in card, table, declarations and rules
     */
    CompiledRuleset compile(RulesetFolder folder);

    /**
     * Rulesets that differ in a few rules, or in card and table, ready to score side by side: what they share is compiled
     * once, so that a thousand take little longer than one.
     *
     * @param rulesets that declare the same facts
     * @throws UnsupportedOperationException if the compiler takes rulesets only one by one
     */
    default SideBySide sideBySide(List<Ruleset> rulesets) {
        throw new UnsupportedOperationException("one by one");
    }
}
