package vn.chamdiem.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.figures.FiguresFolder;
import vn.chamdiem.figures.FiguresRead;
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
        FiguresRead read = read(library, compiled, figures == null ? library.onlyFigures(id) : figures);
        return new Opened(compiled, read.figures(), library.warnings(compiled, read));
    }

    /** Figures by the name that they have on the shelf, or else by the file or folder that they are in. */
    static FiguresRead read(Library library, CompiledRuleset compiled, String named) {
        boolean kept = library.figures(compiled.ruleset().ref().id()).contains(named);
        return !kept && Files.exists(Path.of(named))
                ? FiguresFolder.read(Path.of(named), compiled)
                : library.read(compiled, named);
    }

    /**
     * A ruleset that is ready to score, and figures to score by it.
     *
     * @param warnings what their authors should look at
     */
    record Opened(CompiledRuleset compiled, Figures figures, List<Problem> warnings) {}
}
