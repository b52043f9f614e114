package vn.chamdiem.cli;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.coverage.Coverage;
import vn.chamdiem.coverage.Offer;
import vn.chamdiem.coverage.Offers;
import vn.chamdiem.coverage.Tally;
import vn.chamdiem.report.CoveragePage;
import vn.chamdiem.ruleset.RulesetCompiler;

/** {@code coverage}: what of a ruleset its worked cases show, and what they leave open. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = "${bundle:help.coverage}",
        sortOptions = false)
final class CoverageCommand implements Callable<Integer> {
    /** How coverage is told. */
    enum Format {
        /** For the terminal. */
        TABLE,
        /** The rules themselves, with signs at what lacks. */
        HTML,
        /** Cases that would show what lacks, to be thought over and pasted. */
        YAML,
        /** For other programs. */
        JSON
    }

    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Option(names = "--threshold", paramLabel = "PERCENT", description = "${bundle:help.coverage.threshold}")
    private @Nullable BigDecimal threshold;

    @Option(
            names = "--format",
            paramLabel = "table|html|yaml|json",
            defaultValue = "TABLE",
            description = "${bundle:help.coverage.format}")
    private Format format = Format.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "${bundle:help.coverage.output}")
    private @Nullable Path output;

    @Mixin
    private WithCases where = new WithCases();

    CoverageCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        WithCases.Opened opened = where.open(compiler);
        Coverage coverage = Coverage.of(opened.compiled(), opened.book().cases());
        write(written(coverage, opened));
        coverage.failing()
                .forEach(sentence ->
                        terminal.err().println(terminal.words().text("coverage.failing", sentence, opened.id())));
        return reached(coverage) && coverage.failing().isEmpty() ? Cli.OK : Cli.PROBLEMS;
    }

    private String written(Coverage coverage, WithCases.Opened opened) {
        return switch (format) {
            case TABLE -> new CoverageTable(coverage, terminal.words()).text();
            case HTML -> CoveragePage.of(coverage, opened.compiled().ruleset(), terminal.words());
            case YAML -> offers(opened);
            case JSON -> ContractJson.write(coverage);
        };
    }

    private String offers(WithCases.Opened opened) {
        List<Offer> offers = Offers.of(opened.compiled(), opened.book().cases(), opened.cohorts());
        return offers.stream().map(offer -> offer.text(terminal.words())).collect(Collectors.joining("\n"));
    }

    private void write(String text) {
        if (output == null) {
            terminal.out().print(text);
        } else {
            NewFiles.demandFree(output);
            NewFiles.file(output, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            terminal.out().println(terminal.words().text("form.written", output));
        }
    }

    /** Whether enough of every kind has been seen; what lacks first is told. */
    private boolean reached(Coverage coverage) {
        if (threshold == null) {
            return true;
        }
        BigDecimal demanded = threshold;
        List<Tally> below = coverage.below(demanded);
        below.forEach(tally -> terminal.err()
                .println(terminal.words()
                        .text(
                                "coverage.below",
                                tally.kind(),
                                tally.percent(),
                                demanded,
                                coverage.first(tally.kind(), terminal.words()))));
        return below.isEmpty();
    }
}
