package vn.chamdiem.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.outlook.CohortOutlook;
import vn.chamdiem.outlook.Outlook;
import vn.chamdiem.ruleset.RulesetCompiler;

/** {@code missing}: what figures to date still lack. */
@Command(name = "missing", mixinStandardHelpOptions = true, description = "${bundle:help.missing}", sortOptions = false)
final class MissingCommand implements Callable<Integer> {
    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "AGENCY", description = "${bundle:help.missing.agency}")
    private @Nullable String agency;

    @Mixin
    private Where where = new Where();

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "TABLE",
            description = "${bundle:help.explain.format}")
    private ExplainCommand.Format format = ExplainCommand.Format.TABLE;

    MissingCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Where.Opened opened = where.open(compiler);
        Evaluation evaluation = Evaluation.of(opened.compiled(), opened.figures(), () -> {});
        List<CohortOutlook> outlooks = CohortOutlook.of(evaluation);
        Outlook asked = agency == null ? null : Outlook.of(evaluation.get(agency));
        MissingTable table = new MissingTable(evaluation, terminal);
        switch (format) {
            case JSON -> terminal.out().print(ContractJson.write(asked == null ? outlooks : asked));
            case TABLE -> {
                if (asked == null) {
                    table.print(outlooks);
                } else {
                    table.print(asked);
                }
            }
        }
        terminal.problems(opened.warnings());
        return Cli.OK;
    }
}
