package vn.chamdiem.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.improvement.Situation;
import vn.chamdiem.improvement.WhyNot;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** {@code explain}: one agency, and why. */
@Command(name = "explain", mixinStandardHelpOptions = true, description = "${bundle:help.explain}", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {
    /** How an explanation is written. */
    enum Format {
        /** For people. */
        TABLE,
        /** For programs; the published contract. */
        JSON
    }

    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "AGENCY", description = "${bundle:help.explain.agency}")
    private String agency = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "CRITERION", description = "${bundle:help.explain.criterion}")
    private @Nullable String criterion;

    @Mixin
    private Where where = new Where();

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "TABLE",
            description = "${bundle:help.explain.format}")
    private Format format = Format.TABLE;

    @Option(names = "--why-not", description = "${bundle:help.explain.whyNot}")
    private boolean whyNot;

    ExplainCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Where.Opened opened = where.open(compiler);
        CompiledRuleset compiled = opened.compiled();
        Evaluation evaluation = Evaluation.of(compiled, opened.figures(), () -> {});
        Ranked ranked = evaluation.get(agency);
        ScoreAnalysis analysis = ranked.analysis();
        CriterionAnalysis asked = criterion == null ? null : criterion(analysis, criterion);
        if (whyNot) {
            whyNot(opened, evaluation, ranked, asked);
            terminal.problems(opened.warnings());
            return Cli.OK;
        }
        switch (format) {
            case JSON -> terminal.out().print(ContractJson.write(asked == null ? analysis : asked));
            case TABLE ->
                new ExplanationTable(compiled.ruleset(), where.rules().toString(), terminal)
                        .print(evaluation, ranked, asked);
        }
        terminal.problems(opened.warnings());
        return analysis.outcome() == Outcome.BROKEN ? Cli.BROKEN : Cli.OK;
    }

    /** Of one line, or of all that could have more. */
    private void whyNot(Where.Opened opened, Evaluation evaluation, Ranked ranked, @Nullable CriterionAnalysis asked) {
        ScoreAnalysis analysis = ranked.analysis();
        Situation situation = Situation.of(
                opened.compiled(),
                opened.figures(),
                evaluation,
                analysis.agency().code());
        List<WhyNot> lines = (asked == null ? analysis.criteria() : List.of(asked))
                .stream()
                        .flatMap(line -> WhyNot.of(situation, line, asked == null).stream())
                        .toList();
        if (format == Format.JSON) {
            terminal.out().print(ContractJson.write(lines));
        } else {
            new WhyNotTable(where.rules().toString(), analysis.ruleset().id(), terminal)
                    .print(analysis.agency(), lines);
        }
    }

    private static CriterionAnalysis criterion(ScoreAnalysis analysis, String written) {
        List<String> codes = analysis.all().map(line -> line.code().value()).toList();
        if (!codes.contains(written)) {
            throw ProblemsFound.one(
                    ProblemKind.CRITERION_UNKNOWN,
                    Place.of(analysis.ruleset().id()),
                    written,
                    Nearest.to(written, codes));
        }
        return analysis.find(new CriterionCode(written)).orElseThrow();
    }
}
