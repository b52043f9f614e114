package vn.chamdiem.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.impact.Impact;
import vn.chamdiem.impact.Impacts;
import vn.chamdiem.impact.Policy;
import vn.chamdiem.impact.Verdict;
import vn.chamdiem.report.ImpactDocument;
import vn.chamdiem.report.ImpactMarkdown;
import vn.chamdiem.report.ImpactPage;
import vn.chamdiem.report.Room;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.words.Words;

/** {@code impact}: what a change of rules does to every agency before it is in force. */
@Command(
        name = "impact",
        mixinStandardHelpOptions = true,
        description = {"${bundle:help.impact}", "", "${bundle:help.impact.policies}"},
        sortOptions = false)
final class ImpactCommand implements Callable<Integer> {
    /** How an impact is written. */
    enum Format {
        /** For the terminal. */
        TABLE,
        /** For a pull request. */
        MARKDOWN,
        /** A page to read and print. */
        HTML,
        /** For programs; the published contract. */
        JSON
    }

    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "OLD", description = "${bundle:help.impact.old}")
    private String before = "";

    @Parameters(index = "1", paramLabel = "NEW", description = "${bundle:help.impact.new}")
    private String after = "";

    @Option(names = "--cohort", paramLabel = "RULESET/FIGURES", description = "${bundle:help.impact.cohort}")
    private List<String> cohorts = List.of();

    @Option(names = "--new-figures", paramLabel = "FIGURES", description = "${bundle:help.impact.newFigures}")
    private @Nullable String newFigures;

    @Option(names = "--policy", paramLabel = "FILE", description = "${bundle:help.impact.policy}")
    private @Nullable Path policy;

    @Option(names = "--details", description = "${bundle:help.impact.details}")
    private boolean details;

    @Option(
            names = "--format",
            paramLabel = "table|markdown|html|json",
            defaultValue = "TABLE",
            description = "${bundle:help.impact.format}")
    private Format format = Format.TABLE;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "${bundle:help.impact.output}")
    private @Nullable Path output;

    @Mixin
    private Shelves shelves = new Shelves();

    ImpactCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (output != null) {
            NewFiles.demandFree(output);
        }
        Library library = new Library(shelves.rules(), shelves.fixtures(), compiler);
        Drafts drafts = new Drafts(before, after, new SidesOnDisk(shelves, compiler, library), library);
        Ruleset earlier = drafts.before().ruleset();
        Ruleset later = drafts.after().ruleset();
        Policy held = policy == null ? null : Policy.read(policy, earlier, later);
        Impacts.Opened opened = new Impacts(library, drafts.before(), drafts.after())
                .open(drafts.cohorts(cohorts), newFigures == null ? null : drafts.next(newFigures));
        Impact impact = opened.impact();
        Verdict verdict = new Verdict(impact, held, held == null ? List.of() : held.breaches(impact, earlier, later));
        write(written(verdict));
        terminal.problems(opened.warnings());
        if (impact.broken()) {
            return Cli.BROKEN;
        }
        return verdict.breaches().isEmpty() ? Cli.OK : Cli.POLICY_BROKEN;
    }

    private String written(Verdict verdict) {
        Words words = terminal.words();
        return switch (format) {
            case TABLE ->
                String.join(
                                System.lineSeparator(),
                                new ImpactText(details).lines(new ImpactDocument(verdict, words, Room.GLANCE).blocks()))
                        + System.lineSeparator();
            case MARKDOWN -> ImpactMarkdown.of(new ImpactDocument(verdict, words, Room.GLANCE), words);
            case HTML -> ImpactPage.html(new ImpactDocument(verdict, words, Room.ALL), words.language());
            case JSON -> ContractJson.write(verdict);
        };
    }

    private void write(String text) {
        if (output == null) {
            terminal.out().print(text);
            return;
        }
        NewFiles.file(output, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        terminal.out().println(terminal.words().text("form.written", output));
    }
}
