package vn.chamdiem.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chamdiem.check.Checker;
import vn.chamdiem.check.Report;
import vn.chamdiem.check.Watch;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.words.Words;

/** {@code check}: everything that is wrong with rules, worked cases and figures. */
@Command(name = "check", mixinStandardHelpOptions = true, description = "${bundle:help.check}", sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    private final RulesetCompiler compiler;
    private final Terminal terminal;
    private final InputStream input;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULESET", description = "${bundle:help.check.ruleset}")
    private @Nullable String ruleset;

    @Option(names = "--watch", description = "${bundle:help.check.watch}")
    private boolean watch;

    @Option(names = "--strict", description = "${bundle:help.check.strict}")
    private boolean strict;

    @Mixin
    private Shelves shelves = new Shelves();

    CheckCommand(RulesetCompiler compiler, Terminal terminal, InputStream input) {
        this.compiler = compiler;
        this.terminal = terminal;
        this.input = input;
    }

    @Override
    public Integer call() {
        Checker checker = new Checker(shelves.rules(), shelves.fixtures(), compiler);
        List<String> rulesets = ruleset == null ? checker.rulesets() : List.of(ruleset);
        return watch ? watch(checker, rulesets) : check(checker, rulesets);
    }

    private int watch(Checker checker, List<String> rulesets) {
        try (Watch saves = Watch.over(checker, rulesets)) {
            saves.endWith(input);
            int code = check(checker, rulesets);
            terminal.out().println(terminal.words().text("check.watching"));
            for (Set<Path> saved = saves.next(); !saved.isEmpty(); saved = saves.next()) {
                String names = saved.stream()
                        .map(file -> file.getFileName().toString())
                        .collect(Collectors.joining(", "));
                terminal.out().println();
                terminal.out().println("── " + names + " ──");
                code = check(checker, rulesets);
            }
            return code;
        }
    }

    private int check(Checker checker, List<String> rulesets) {
        List<Report> reports = rulesets.stream().map(checker::check).toList();
        reports.forEach(this::print);
        Words words = terminal.words();
        int errors = reports.stream().mapToInt(Report::errors).sum();
        int warnings = reports.stream().mapToInt(Report::warnings).sum();
        terminal.out()
                .println(words.text(
                        "check.summary",
                        reports.stream().mapToInt(Report::criteria).sum(),
                        reports.stream().mapToInt(Report::rules).sum(),
                        reports.stream().mapToInt(Report::cases).sum(),
                        errors,
                        warnings));
        return errors == 0 && !(strict && warnings > 0) ? Cli.OK : Cli.PROBLEMS;
    }

    private void print(Report report) {
        PrintStream out = terminal.out();
        Words words = terminal.words();
        out.println(report.ruleset());
        report.problems()
                .forEach(problem ->
                        out.println(words.answer("severity", problem.severity()) + ": " + problem.render(words)));
        if (!report.usable()) {
            out.println(words.text("check.unusable"));
        }
    }
}
