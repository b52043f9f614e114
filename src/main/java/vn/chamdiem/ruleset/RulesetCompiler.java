package vn.chamdiem.ruleset;

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
}
