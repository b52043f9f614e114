package vn.chamdiem.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.wording.RulesetDocument;

/** {@code show}: a ruleset that reads as a document. */
@Command(name = "show", mixinStandardHelpOptions = true, description = "${bundle:help.show}", sortOptions = false)
final class ShowCommand implements Callable<Integer> {
    /** How a document is written. */
    enum Format {
        /** For the terminal. */
        TEXT,
        /** To print and sign. */
        HTML
    }

    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULESET", description = "${bundle:help.show.ruleset}")
    private @Nullable String ruleset;

    @Option(names = "--criterion", paramLabel = "CODE", description = "${bundle:help.show.criterion}")
    private @Nullable String criterion;

    @Option(
            names = "--format",
            paramLabel = "text|html",
            defaultValue = "TEXT",
            description = "${bundle:help.show.format}")
    private Format format = Format.TEXT;

    @Mixin
    private Shelves shelves = new Shelves();

    ShowCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Library library = new Library(shelves.rules(), shelves.fixtures(), compiler);
        CompiledRuleset compiled = library.ruleset(ruleset == null ? library.onlyRuleset() : ruleset);
        Ruleset shown = compiled.ruleset();
        CriterionCode code = criterion == null ? null : code(shown, criterion);
        terminal.out()
                .print(
                        switch (format) {
                            case HTML -> RulesetDocument.html(shown, code, terminal.words());
                            case TEXT -> RulesetDocument.text(shown, code, terminal.words(), Terminal.width());
                        });
        terminal.problems(compiled.warnings());
        return Cli.OK;
    }

    private static CriterionCode code(Ruleset ruleset, String written) {
        List<String> codes =
                ruleset.criteria().all().map(line -> line.code().value()).toList();
        if (!codes.contains(written)) {
            throw ProblemsFound.one(
                    ProblemKind.CRITERION_UNKNOWN, Place.of(ruleset.ref().id()), written, Nearest.to(written, codes));
        }
        return new CriterionCode(written);
    }
}
