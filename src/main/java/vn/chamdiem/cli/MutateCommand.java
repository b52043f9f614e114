package vn.chamdiem.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chamdiem.casebook.Casebook;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.mutation.MutationReport;
import vn.chamdiem.mutation.MutationTesting;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemsFound;

/** {@code mutate}: which slips of a hand the worked cases of a ruleset would notice. */
@Command(name = "mutate", mixinStandardHelpOptions = true, description = "${bundle:help.mutate}", sortOptions = false)
final class MutateCommand implements Callable<Integer> {
    /** How the report is written. */
    enum Format {
        /** For the terminal. */
        TABLE,
        /** For other programs. */
        JSON
    }

    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Option(names = "--threshold", paramLabel = "PERCENT", description = "${bundle:help.mutate.threshold}")
    private @Nullable BigDecimal threshold;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "TABLE",
            description = "${bundle:help.mutate.format}")
    private Format format = Format.TABLE;

    @Mixin
    private WithCases where = new WithCases();

    MutateCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        WithCases.Opened opened = where.open(compiler);
        CompiledRuleset compiled = opened.compiled();
        mustHold(opened.book(), compiled);
        MutationReport report =
                new MutationTesting(compiler, compiled, opened.book().cases(), opened.cohorts()).run();
        switch (format) {
            case TABLE -> new MutationTable(report, terminal.words()).lines().forEach(terminal.out()::println);
            case JSON -> terminal.out().println(ContractJson.write(report));
        }
        return threshold == null || report.score().compareTo(threshold) >= 0 ? Cli.OK : Cli.PROBLEMS;
    }

    /** A case that fails without any fault would seem to notice all of them. */
    private static void mustHold(Casebook book, CompiledRuleset compiled) {
        List<Problem> failing = book.cases().stream()
                .flatMap(worked -> worked.run(compiled).stream())
                .toList();
        if (!failing.isEmpty()) {
            throw new ProblemsFound(failing);
        }
    }
}
