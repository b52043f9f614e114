package vn.chamdiem.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.chamdiem.casebook.CaseRunner;
import vn.chamdiem.casebook.CasebookRun;
import vn.chamdiem.check.Checker;
import vn.chamdiem.check.Watch;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** {@code test}: runs worked cases. */
@Command(name = "test", mixinStandardHelpOptions = true, description = "${bundle:help.test}", sortOptions = false)
final class TestCommand implements Callable<Integer> {
    /** How the outcome is written. */
    enum Format {
        /** For people. */
        TABLE,
        /** For other programs. */
        JSON,
        /** For servers that run tests: the XML that JUnit made common. */
        JUNIT
    }

    private final RulesetCompiler compiler;
    private final Terminal terminal;
    private final InputStream input;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RULESET", description = "${bundle:help.test.ruleset}")
    private @Nullable String ruleset;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "CASES", description = "${bundle:help.test.cases}")
    private List<String> cases = List.of();

    @Option(
            names = {"-v", "--verbose"},
            description = "${bundle:help.test.verbose}")
    private boolean verbose;

    @Option(names = "--watch", description = "${bundle:help.test.watch}")
    private boolean watch;

    @Option(
            names = "--format",
            paramLabel = "table|json|junit",
            defaultValue = "TABLE",
            description = "${bundle:help.test.format}")
    private Format format = Format.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "${bundle:help.test.output}")
    private @Nullable Path output;

    @Mixin
    private TestAcceptance acceptance = new TestAcceptance();

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    private Shelves shelves = new Shelves();

    TestCommand(RulesetCompiler compiler, Terminal terminal, InputStream input) {
        this.compiler = compiler;
        this.terminal = terminal;
        this.input = input;
    }

    @Override
    public Integer call() {
        if (spec != null && acceptance.asked() && (watch || format != Format.TABLE || output != null)) {
            throw new ParameterException(spec.commandLine(), terminal.words().text("test.acceptAlone"));
        }
        Checker checker = new Checker(shelves.rules(), shelves.fixtures(), compiler);
        List<String> rulesets = ruleset == null ? checker.rulesets() : List.of(ruleset);
        Library library = new Library(shelves.rules(), shelves.fixtures(), compiler);
        CaseRunner runner = new CaseRunner(library, shelves.fixtures());
        if (acceptance.asked()) {
            return accept(run(rulesets, runner), library);
        }
        return watch ? watch(checker, rulesets, runner) : test(run(rulesets, runner));
    }

    private int accept(List<CasebookRun> runs, Library library) {
        int code = test(runs);
        return code == Cli.OK
                ? code
                : acceptance.accept(runs, library, shelves.rules(), terminal, new Questions(input, terminal));
    }

    private List<CasebookRun> run(List<String> rulesets, CaseRunner runner) {
        return rulesets.stream().map(id -> runner.run(id, cases)).toList();
    }

    private int watch(Checker checker, List<String> rulesets, CaseRunner runner) {
        try (Watch saves = Watch.over(checker, rulesets)) {
            saves.endWith(input);
            int code = test(run(rulesets, runner));
            terminal.out().println(terminal.words().text("check.watching"));
            for (Set<Path> saved = saves.next(); !saved.isEmpty(); saved = saves.next()) {
                String names = saved.stream()
                        .map(file -> file.getFileName().toString())
                        .collect(Collectors.joining(", "));
                terminal.out().println();
                terminal.out().println("── " + names + " ──");
                code = test(run(rulesets, runner));
            }
            return code;
        }
    }

    private int test(List<CasebookRun> runs) {
        write(
                switch (format) {
                    case TABLE -> new TestTable(terminal.words(), verbose).of(runs);
                    case JSON -> ContractJson.write(TestJson.of(runs, terminal.words()));
                    case JUNIT -> new TestXml(terminal.words()).of(runs);
                });
        boolean passed = runs.stream()
                .allMatch(run -> run.failures().isEmpty() && run.errors().isEmpty());
        return passed ? Cli.OK : Cli.PROBLEMS;
    }

    /** A report of a former run is worth nothing after this one, so it is overwritten. */
    private void write(String report) {
        if (output == null) {
            terminal.out().print(report);
            return;
        }
        try {
            Files.writeString(output, report);
        } catch (IOException unwritable) {
            throw ProblemsFound.one(ProblemKind.FILE_UNWRITABLE, Place.of(output.toString()), output);
        }
        terminal.out().println(terminal.words().text("form.written", output));
    }
}
