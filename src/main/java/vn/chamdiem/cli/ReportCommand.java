package vn.chamdiem.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chamdiem.comparison.Comparison;
import vn.chamdiem.comparison.Comparisons;
import vn.chamdiem.comparison.Evaluated;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.report.Reported;
import vn.chamdiem.report.Reports;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.source.Problem;

/** {@code report}: the report card of an agency, or the report of a whole evaluation. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "${bundle:help.report}", sortOptions = false)
final class ReportCommand implements Callable<Integer> {
    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "AGENCY", description = "${bundle:help.report.agency}")
    private @Nullable String agency;

    @Mixin
    private Where where = new Where();

    @Option(names = "--before", paramLabel = "FIGURES", description = "${bundle:help.report.before}")
    private @Nullable String before;

    @Option(
            names = "--format",
            paramLabel = "html|xlsx",
            defaultValue = "HTML",
            description = "${bundle:help.report.format}")
    private Reports.Format format = Reports.Format.HTML;

    @Option(names = "--all", description = "${bundle:help.report.all}")
    private boolean all;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE|DIR",
            description = "${bundle:help.report.output}")
    private @Nullable Path output;

    ReportCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Where.Opened opened = where.open(compiler);
        CompiledRuleset compiled = opened.compiled();
        Evaluation evaluation = Progress.over(
                opened.figures().agencies().size(), terminal, done -> Evaluation.of(compiled, opened.figures(), done));
        List<Problem> warnings = new ArrayList<>(opened.warnings());
        Comparison comparison = comparison(new Evaluated(evaluation, compiled.ruleset()), warnings);
        Reports reports = new Reports(
                new Reported(
                        evaluation,
                        compiled.ruleset(),
                        comparison,
                        where.rules().toString()),
                terminal.words());
        Ranked asked = agency == null ? null : evaluation.get(agency);
        Path written = output == null ? Path.of(name(compiled, opened.figures().id(), asked)) : output;
        write(reports, asked, written);
        terminal.out().println(terminal.words().text("form.written", written));
        terminal.problems(warnings.stream().distinct().toList());
        return evaluation.publishable() ? Cli.OK : Cli.BROKEN;
    }

    private @Nullable Comparison comparison(Evaluated now, List<Problem> warnings) {
        if (before == null) {
            return null;
        }
        Library library = new Library(where.rules(), where.fixtures(), compiler);
        Comparisons.Opened since = new Comparisons(library).since(before, now);
        warnings.addAll(since.warnings());
        return since.comparison();
    }

    private String name(CompiledRuleset compiled, String figures, @Nullable Ranked asked) {
        String name = compiled.ruleset().ref().id() + "-" + Reports.plain(figures);
        String whose = asked == null
                ? name
                : name + "-" + Reports.plain(asked.analysis().agency().code());
        return all ? whose : whose + format.ending();
    }

    private void write(Reports reports, @Nullable Ranked asked, Path written) {
        NewFiles.demandFree(written);
        if (all) {
            NewFiles.folder(written, reports.all(format));
        } else {
            NewFiles.file(written, asked == null ? reports.evaluation(format) : reports.agency(asked, format));
        }
    }
}
