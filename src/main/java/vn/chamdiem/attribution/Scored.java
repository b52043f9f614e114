package vn.chamdiem.attribution;

import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;

/** Figures, the rules that scored them, and what came of it. */
public record Scored(CompiledRuleset rules, Figures figures, Evaluation evaluation) {
    /** Scores all agencies. */
    public static Scored of(CompiledRuleset rules, Figures figures) {
        return new Scored(rules, figures, Evaluation.of(rules, figures, () -> {}));
    }
}
