package vn.chamdiem.report;

import vn.chamdiem.PhuTho;
import vn.chamdiem.comparison.Comparisons;
import vn.chamdiem.comparison.Evaluated;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.ruleset.CompiledRuleset;

/** Shipped results to report on. */
final class Results {
    private Results() {}

    static Reported of(String ruleset, String figures) {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset(ruleset);
        Evaluation evaluation = Evaluation.of(compiled, PhuTho.LIBRARY.figures(compiled, figures), () -> {});
        return new Reported(evaluation, compiled.ruleset(), null, "rules");
    }

    /** The same, with a look back at earlier figures. */
    static Reported since(String ruleset, String figures, String before) {
        Reported now = of(ruleset, figures);
        Comparisons.Opened since =
                new Comparisons(PhuTho.LIBRARY).since(before, new Evaluated(now.evaluation(), now.ruleset()));
        return new Reported(now.evaluation(), now.ruleset(), since.comparison(), "rules");
    }
}
