package vn.chamdiem.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import vn.chamdiem.casebook.Casebook;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.source.Problem.Severity;
import vn.chamdiem.source.ProblemsFound;

/** The ruleset that a command looks at together with its worked cases. */
final class WithCases {
    @Parameters(index = "0", arity = "0..1", paramLabel = "RULESET", description = "${bundle:help.show.ruleset}")
    private @Nullable String ruleset;

    @Mixin
    private Shelves shelves = new Shelves();

    /**
     * Opens both.
     *
     * @throws ProblemsFound with everything that is wrong in the rules, or in how the cases are written
     */
    Opened open(RulesetCompiler compiler) {
        Library library = new Library(shelves.rules(), shelves.fixtures(), compiler);
        String id = ruleset == null ? library.onlyRuleset() : ruleset;
        CompiledRuleset compiled = library.ruleset(id);
        Casebook book = Casebook.of(compiled, shelves.fixtures().resolve(id).resolve("cases"));
        if (book.problems().stream().anyMatch(problem -> problem.severity() == Severity.ERROR)) {
            throw new ProblemsFound(book.problems());
        }
        return new Opened(library, compiled, book);
    }

    /** A ruleset that is ready to score, and its cases. */
    record Opened(Library library, CompiledRuleset compiled, Casebook book) {
        String id() {
            return compiled.ruleset().ref().id();
        }

        /** All the figures that there are for the ruleset. */
        List<Figures> cohorts() {
            return library.figures(id()).stream()
                    .map(name -> library.figures(compiled, name))
                    .toList();
        }
    }
}
