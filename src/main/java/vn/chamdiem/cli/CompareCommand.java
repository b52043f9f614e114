package vn.chamdiem.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chamdiem.comparison.Comparison;
import vn.chamdiem.comparison.Comparisons;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.RulesetCompiler;

/** {@code compare}: several periods side by side. */
@Command(name = "compare", mixinStandardHelpOptions = true, description = "${bundle:help.compare}", sortOptions = false)
final class CompareCommand implements Callable<Integer> {
    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Parameters(arity = "1..*", paramLabel = "RULESET/FIGURES", description = "${bundle:help.compare.evaluations}")
    private List<String> evaluations = List.of();

    @Option(names = "--by", paramLabel = "RULESET", description = "${bundle:help.compare.by}")
    private @Nullable String by;

    @Option(names = "--agency", paramLabel = "AGENCY", description = "${bundle:help.compare.agency}")
    private @Nullable String agency;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "TABLE",
            description = "${bundle:help.compare.format}")
    private ScoreCommand.Format format = ScoreCommand.Format.TABLE;

    @Mixin
    private Shelves shelves = new Shelves();

    CompareCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Library library = new Library(shelves.rules(), shelves.fixtures(), compiler);
        Comparisons.Opened opened = new Comparisons(library).open(evaluations, by);
        Comparison asked =
                agency == null ? opened.comparison() : opened.comparison().only(agency);
        switch (format) {
            case TABLE -> {
                if (agency == null) {
                    new ComparisonTable(asked, terminal).print();
                } else {
                    new TrailTable(asked, terminal).print();
                }
            }
            case CSV -> new ComparisonCsv(asked).print(terminal.out());
            case JSON -> terminal.out().print(ContractJson.write(asked));
        }
        terminal.problems(opened.warnings());
        return Cli.OK;
    }
}
