package vn.chamdiem.comparison;

import org.jspecify.annotations.Nullable;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.facts.Period;
import vn.chamdiem.scoring.RulesetRef;

/**
 * One of the evaluations that are compared.
 *
 * @param title of its figures
 * @param toDate whether its period was still under way
 * @param source where its figures come from
 */
public record Stage(
        RulesetRef ruleset,
        String title,
        Period period,
        boolean toDate,
        @Nullable String source) {
    /** Which rules and figures were evaluated. */
    public static Stage of(Evaluation evaluation) {
        return new Stage(
                evaluation.ruleset(),
                evaluation.title(),
                evaluation.period(),
                evaluation.toDate(),
                evaluation.source());
    }
}
