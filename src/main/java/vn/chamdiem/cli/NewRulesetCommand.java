package vn.chamdiem.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chamdiem.authoring.RulesetStarter;
import vn.chamdiem.authoring.RulesetStarter.Started;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.source.Place;
import vn.chamdiem.words.Words;

/** {@code new ruleset}: next year's rules from this year's. */
@Command(
        name = "ruleset",
        mixinStandardHelpOptions = true,
        description = "${bundle:help.new.ruleset}",
        sortOptions = false)
final class NewRulesetCommand implements Callable<Integer> {
    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "OLD", description = "${bundle:help.new.ruleset.old}")
    private String old = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "${bundle:help.new.ruleset.name}")
    private String name = "";

    @Option(names = "--from", paramLabel = "DATE", description = "${bundle:help.new.ruleset.from}")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "${bundle:help.new.ruleset.to}")
    private @Nullable LocalDate to;

    @Mixin
    private Shelves shelves = new Shelves();

    NewRulesetCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Started started = new RulesetStarter(shelves.rules(), shelves.fixtures(), compiler).start(old, name, from, to);
        PrintStream out = terminal.out();
        Words words = terminal.words();
        out.println(words.text(
                "new.ruleset.done",
                started.rules(),
                started.cases(),
                started.period().from(),
                started.period().to()));
        out.println(words.text("new.next"));
        out.println("  " + words.text("new.ruleset.act", started.rules()));
        if (!started.oldYear().isEmpty()) {
            String places = started.oldYear().stream().map(Place::toString).collect(Collectors.joining(", "));
            out.println("  " + words.text("new.ruleset.year", "" + started.year(), places));
        }
        out.println("  " + words.text("new.check", name));
        return Cli.OK;
    }
}
