package vn.chamdiem.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.proof.ProofReport;
import vn.chamdiem.proof.Proving;
import vn.chamdiem.proof.Verdict;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** {@code prove}: what holds of a ruleset whatever is reported, and a case for what doesn't. */
@Command(name = "prove", mixinStandardHelpOptions = true, description = "${bundle:help.prove}", sortOptions = false)
final class ProveCommand implements Callable<Integer> {
    /** How the report is written. */
    enum Format {
        /** For the terminal. */
        TABLE,
        /** For other programs. */
        JSON
    }

    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Option(names = "--criterion", paramLabel = "CODE", description = "${bundle:help.prove.criterion}")
    private @Nullable String criterion;

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "TABLE",
            description = "${bundle:help.prove.format}")
    private Format format = Format.TABLE;

    @Mixin
    private WithCases where = new WithCases();

    ProveCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        WithCases.Opened opened = where.open(compiler);
        CriterionCode only =
                criterion == null ? null : known(criterion, opened.compiled().ruleset());
        ProofReport report = new Proving(opened.compiled(), opened.book().cases()).report(only);
        switch (format) {
            case TABLE ->
                new ProofTable(report, only != null, terminal.words()).lines().forEach(terminal.out()::println);
            case JSON -> terminal.out().print(ContractJson.write(report));
        }
        return report.with(Verdict.REFUTED).isEmpty() ? Cli.OK : Cli.PROBLEMS;
    }

    private static CriterionCode known(String code, Ruleset ruleset) {
        return ruleset.criteria()
                .whole()
                .all()
                .map(line -> line.code())
                .filter(line -> line.value().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemsFound.one(
                        ProblemKind.CRITERION_UNKNOWN,
                        Place.of("--criterion"),
                        code,
                        Nearest.guess(
                                code,
                                ruleset.criteria()
                                        .all()
                                        .map(line -> line.code().value())
                                        .toList())));
    }
}
