package vn.chamdiem.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;

/** {@code score}: all agencies, ranked in their cohorts. */
@Command(name = "score", mixinStandardHelpOptions = true, description = "${bundle:help.score}", sortOptions = false)
final class ScoreCommand implements Callable<Integer> {
    /** How a result is written. */
    enum Format {
        /** For people. */
        TABLE,
        /** For spreadsheets. */
        CSV,
        /** For programs; the published contract. */
        JSON
    }

    /** More would hide what was asked for. */
    private static final int MOST_BROKEN = 10;

    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Mixin
    private Where where = new Where();

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "TABLE",
            description = "${bundle:help.score.format}")
    private Format format = Format.TABLE;

    ScoreCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Where.Opened opened = where.open(compiler);
        CompiledRuleset compiled = opened.compiled();
        int agencies = opened.figures().agencies().size();
        Evaluation evaluation =
                Progress.over(agencies, terminal, done -> Evaluation.of(compiled, opened.figures(), done));
        switch (format) {
            case TABLE -> new ScoreTable(evaluation, compiled.ruleset(), terminal).print();
            case CSV -> new ScoreCsv(evaluation, compiled.ruleset()).print(terminal.out());
            case JSON -> terminal.out().print(ContractJson.write(evaluation));
        }
        terminal.problems(opened.warnings());
        if (!evaluation.publishable()) {
            terminal.err().println(terminal.words().text("score.broken"));
            evaluation.broken().limit(MOST_BROKEN).forEach(terminal.err()::println);
            return Cli.BROKEN;
        }
        return Cli.OK;
    }
}
