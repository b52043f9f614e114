package vn.chamdiem.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.source.Problem;

/** The options that say which rules and which figures. */
final class Where {
    @Option(
            names = {"-r", "--ruleset"},
            paramLabel = "RULESET",
            description = "${bundle:help.ruleset}")
    private @Nullable String ruleset;

    @Option(
            names = {"-f", "--figures"},
            paramLabel = "FIGURES",
            description = "${bundle:help.figures}")
    private @Nullable String figures;

    @Mixin
    private Shelves shelves = new Shelves();

    Path rules() {
        return shelves.rules();
    }

    Path fixtures() {
        return shelves.fixtures();
    }

    /** Reads what the options name. */
    Opened open(RulesetCompiler compiler) {
        Library library = new Library(rules(), fixtures(), compiler);
        CompiledRuleset compiled = library.ruleset(ruleset == null ? library.onlyRuleset() : ruleset);
        String id = compiled.ruleset().ref().id();
        Figures read = library.figures(compiled, figures == null ? library.onlyFigures(id) : figures);
        return new Opened(compiled, read, library.warnings(compiled, read));
    }

    /**
     * A ruleset that is ready to score, and figures to score by it.
     *
     * @param warnings what their authors should look at
     */
    record Opened(CompiledRuleset compiled, Figures figures, List<Problem> warnings) {}
}
