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
import vn.chamdiem.improvement.Goal;
import vn.chamdiem.improvement.Goals;
import vn.chamdiem.improvement.Improvement;
import vn.chamdiem.improvement.Proposal;
import vn.chamdiem.improvement.Situation;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.source.ProblemsFound;

/** {@code improve}: what of an agency's own figures would raise its points, grade or rank. */
@Command(name = "improve", mixinStandardHelpOptions = true, description = "${bundle:help.improve}", sortOptions = false)
final class ImproveCommand implements Callable<Integer> {
    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "AGENCY", description = "${bundle:help.explain.agency}")
    private String agency = "";

    @Option(names = "--to", paramLabel = "rank|grade|points[=VALUE]", description = "${bundle:help.improve.to}")
    private @Nullable String to;

    @Mixin
    private Where where = new Where();

    @Option(
            names = "--format",
            paramLabel = "table|json",
            defaultValue = "TABLE",
            description = "${bundle:help.explain.format}")
    private ExplainCommand.Format format = ExplainCommand.Format.TABLE;

    ImproveCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            if (to != null) {
                Goals.check(to);
            }
        } catch (ProblemsFound wrong) {
            return refused(wrong);
        }
        Where.Opened opened = where.open(compiler);
        Evaluation evaluation = Progress.over(
                opened.figures().agencies().size(),
                terminal,
                done -> Evaluation.of(opened.compiled(), opened.figures(), done));
        Situation situation = Situation.of(opened.compiled(), opened.figures(), evaluation, agency);
        ImprovementTable table = new ImprovementTable(situation.agency(), terminal);
        if (to == null) {
            List<Proposal> parts =
                    Progress.over(situation.toTry(), terminal, tried -> Improvement.parts(situation, tried));
            switch (format) {
                case JSON -> terminal.out().print(ContractJson.write(parts));
                case TABLE -> table.print(parts);
            }
        } else {
            Goal goal;
            try {
                goal = Goals.read(to, situation);
            } catch (ProblemsFound wrong) {
                return refused(wrong);
            }
            Improvement improvement =
                    Progress.over(situation.toTry(), terminal, tried -> Improvement.to(goal, situation, tried));
            switch (format) {
                case JSON -> terminal.out().print(ContractJson.write(improvement));
                case TABLE -> table.print(improvement, goal);
            }
        }
        terminal.problems(opened.warnings());
        return Cli.OK;
    }

    /** What is no goal is no command. */
    private int refused(ProblemsFound wrong) {
        terminal.problems(wrong.problems());
        return Cli.USAGE;
    }
}
