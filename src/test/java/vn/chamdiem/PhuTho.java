package vn.chamdiem;

import java.nio.file.Path;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;

/** The shipped cohort: real figures of one province. */
public final class PhuTho {
    public static final Library LIBRARY = new Library(Path.of("rules"), Path.of("fixtures"), new DroolsCompiler());

    private PhuTho() {}

    public static CompiledRuleset ruleset() {
        return LIBRARY.ruleset("qd766-2026");
    }

    public static Figures figures() {
        return LIBRARY.figures(ruleset(), "phu-tho");
    }

    public static Evaluation evaluation() {
        return Evaluation.of(ruleset(), figures(), () -> {});
    }
}
