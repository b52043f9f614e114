package vn.chamdiem.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chamdiem.authoring.CriterionStarter;
import vn.chamdiem.authoring.CriterionStarter.Started;
import vn.chamdiem.authoring.Shape;
import vn.chamdiem.authoring.Wish;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.words.Words;

/** {@code new criterion}: a line of the table with all that belongs to it. */
@Command(
        name = "criterion",
        mixinStandardHelpOptions = true,
        description = "${bundle:help.new.criterion}",
        sortOptions = false)
final class NewCriterionCommand implements Callable<Integer> {
    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RULESET", description = "${bundle:help.new.criterion.ruleset}")
    private String ruleset = "";

    @Parameters(index = "1", paramLabel = "CODE", description = "${bundle:help.new.criterion.code}")
    private String code = "";

    @Parameters(index = "2", paramLabel = "TITLE", description = "${bundle:help.new.criterion.title}")
    private String title = "";

    @Option(names = "--group", paramLabel = "GROUP", description = "${bundle:help.new.criterion.group}")
    private @Nullable String group;

    @Option(names = "--max", paramLabel = "POINTS", required = true, description = "${bundle:help.new.criterion.max}")
    private BigDecimal max = BigDecimal.ZERO;

    @Option(
            names = "--shape",
            paramLabel = "share|steps|yes-no|count",
            defaultValue = "share",
            description = "${bundle:help.new.criterion.shape}")
    private Shape shape = Shape.SHARE;

    @Mixin
    private Shelves shelves = new Shelves();

    NewCriterionCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Started started = new CriterionStarter(shelves.rules(), shelves.fixtures(), compiler)
                .start(ruleset, new Wish(code, title.strip(), group, max, shape));
        PrintStream out = terminal.out();
        Words words = terminal.words();
        out.println(words.text("new.criterion.done", code));
        started.files().forEach(file -> out.println("  " + file));
        out.println(words.text("new.next"));
        out.println("  " + words.text("new.criterion.labels"));
        out.println("  " + words.text("new.criterion.rule"));
        out.println("  " + words.text("new.check", ruleset));
        terminal.problems(started.warnings());
        return Cli.OK;
    }
}
