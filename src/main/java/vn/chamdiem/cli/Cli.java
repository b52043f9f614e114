package vn.chamdiem.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import picocli.CommandLine;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** The command line as a whole: finds the command, runs it, and turns what went wrong into words and an exit code. */
public final class Cli {
    static final int OK = 0;
    static final int USAGE = 2;
    static final int PROBLEMS = 3;
    static final int BROKEN = 4;
    static final int POLICY_BROKEN = 5;

    private final RulesetCompiler compiler;
    private final Server server;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    public Cli(RulesetCompiler compiler, Server server, InputStream in, PrintStream out, PrintStream err) {
        this.compiler = compiler;
        this.server = server;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs one command and answers its exit code. */
    public int run(String... args) {
        Words words = Words.in(language(args));
        Terminal terminal = new Terminal(out, err, words);
        CommandLine commands = new CommandLine(new ChamDiemCommand())
                .addSubcommand(new CheckCommand(compiler, terminal, in))
                .addSubcommand(new MutateCommand(compiler, terminal))
                .addSubcommand(new TestCommand(compiler, terminal, in))
                .addSubcommand(new CoverageCommand(compiler, terminal))
                .addSubcommand(new ProveCommand(compiler, terminal))
                .addSubcommand(new ScoreCommand(compiler, terminal))
                .addSubcommand(new ExplainCommand(compiler, terminal))
                .addSubcommand(new ImproveCommand(compiler, terminal))
                .addSubcommand(new MissingCommand(compiler, terminal))
                .addSubcommand(new CompareCommand(compiler, terminal))
                .addSubcommand(new DiffCommand(compiler, terminal))
                .addSubcommand(new ImpactCommand(compiler, terminal))
                .addSubcommand(new ReportCommand(compiler, terminal))
                .addSubcommand(new ShowCommand(compiler, terminal))
                .addSubcommand(new TemplateCommand(compiler, terminal))
                .addSubcommand(new ServeCommand(server, terminal))
                .addSubcommand(new CommandLine(new NewCommand())
                        .addSubcommand(new NewRulesetCommand(compiler, terminal))
                        .addSubcommand(new NewCriterionCommand(compiler, terminal)));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setResourceBundle(words.bundle());
        commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        commands.setUsageHelpWidth(Terminal.width());
        commands.setUsageHelpLongOptionsMaxWidth(30);
        headings(commands, words);
        commands.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%n" + words.text("heading.exits") + "%n")
                .footerHeading("%n" + words.text("heading.examples") + "%n");
        commands.setParameterExceptionHandler(new UsageErrors(words));
        commands.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof ProblemsFound found) {
                terminal.problems(found.problems());
                return PROBLEMS;
            }
            throw failure;
        });
        return commands.execute(args);
    }

    private static void headings(CommandLine command, Words words) {
        command.getCommandSpec()
                .usageMessage()
                .synopsisHeading(words.text("heading.usage") + " ")
                .descriptionHeading("%n")
                .parameterListHeading("%n")
                .optionListHeading("%n" + words.text("heading.options") + "%n")
                .commandListHeading("%n" + words.text("heading.commands") + "%n");
        command.getSubcommands().values().forEach(subcommand -> headings(subcommand, words));
    }

    /** The language is needed before anything else is understood, for the help itself is written in it. */
    private static Language language(String... args) {
        boolean english = String.join(" ", args).matches(".*--lang[= ]en\\b.*")
                || (Arrays.stream(args).noneMatch(arg -> arg.startsWith("--lang"))
                        && "en".equals(System.getenv("CHAMDIEM_LANG")));
        return english ? Language.EN : Language.VI;
    }
}
