package vn.chamdiem.mutation;

import java.nio.file.Path;
import java.util.List;
import vn.chamdiem.PhuTho;
import vn.chamdiem.casebook.Casebook;
import vn.chamdiem.casebook.WorkedCase;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetFolder;

/** The shipped rulesets, with faults planted in them. */
final class Shelf {
    private Shelf() {}

    static RulesetFolder folder(String id) {
        return RulesetFolder.read(Path.of("rules", id));
    }

    static List<WorkedCase> cases(String id, CompiledRuleset compiled) {
        return Casebook.of(folder(id), compiled, Path.of("fixtures", id, "cases"))
                .cases();
    }

    /** What becomes of all faults in a shipped ruleset, beside its cases and all its figures. */
    static MutationReport report(String id) {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset(id);
        List<Figures> cohorts = PhuTho.LIBRARY.figures(id).stream()
                .map(name -> PhuTho.LIBRARY.figures(compiled, name))
                .toList();
        return new MutationTesting(new DroolsCompiler(), folder(id), compiled, cases(id, compiled), cohorts).run();
    }
}
