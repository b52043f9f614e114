package vn.chamdiem.cli;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.chamdiem.attribution.AgencyMove;
import vn.chamdiem.attribution.Attribution;
import vn.chamdiem.attribution.Attributions;
import vn.chamdiem.attribution.Attributions.Side;
import vn.chamdiem.attribution.Order;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** {@code diff}: what changed between two evaluations, and what of it came from what. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = {"${bundle:help.diff}", "", "${bundle:help.diff.parts}"},
        sortOptions = false)
final class DiffCommand implements Callable<Integer> {
    private final RulesetCompiler compiler;
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "AGENCY", description = "${bundle:help.diff.agency}")
    private @Nullable String agency;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CRITERION", description = "${bundle:help.diff.criterion}")
    private @Nullable String criterion;

    @Option(
            names = "--before",
            required = true,
            paramLabel = "RULESET[/FIGURES]",
            description = "${bundle:help.diff.before}")
    private String before = "";

    @Option(
            names = "--after",
            required = true,
            paramLabel = "RULESET[/FIGURES]",
            description = "${bundle:help.diff.after}")
    private String after = "";

    @Option(names = "--rules-first", description = "${bundle:help.diff.rulesFirst}")
    private boolean rulesFirst;

    @Option(
            names = "--format",
            paramLabel = "table|csv|json",
            defaultValue = "TABLE",
            description = "${bundle:help.diff.format}")
    private ScoreCommand.Format format = ScoreCommand.Format.TABLE;

    @Mixin
    private Shelves shelves = new Shelves();

    DiffCommand(RulesetCompiler compiler, Terminal terminal) {
        this.compiler = compiler;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Library library = new Library(shelves.rules(), shelves.fixtures(), compiler);
        List<Side> sides = new SidesOnDisk(shelves, compiler, library).of(before, after);
        Attributions.Opened opened =
                new Attributions(library).open(sides.get(0), sides.get(1), Order.of(rulesFirst), agency);
        Attribution asked = asked(opened.attribution(), sides);
        switch (format) {
            case TABLE -> print(asked, sides);
            case CSV -> new DiffCsv(asked).print(terminal.out());
            case JSON -> terminal.out().print(ContractJson.write(asked));
        }
        terminal.problems(Stream.concat(opened.warnings().stream(), opened.uncrossed().stream())
                .toList());
        return asked.agencies().stream().anyMatch(DiffCommand::broken) ? Cli.BROKEN : Cli.OK;
    }

    private Attribution asked(Attribution all, List<Side> sides) {
        if (criterion == null) {
            return all;
        }
        Set<CriterionCode> lines = lines(sides, criterion);
        return all.only(lines::contains);
    }

    /** A line of either annex, with all below it. */
    private static Set<CriterionCode> lines(List<Side> sides, String written) {
        List<Criterion> all = sides.stream()
                .flatMap(side -> side.rules().ruleset().criteria().all())
                .toList();
        Set<CriterionCode> asked = all.stream()
                .filter(line -> line.code().value().equals(written))
                .flatMap(Criterion::all)
                .map(Criterion::code)
                .collect(Collectors.toSet());
        if (asked.isEmpty()) {
            throw ProblemsFound.one(
                    ProblemKind.CRITERION_UNKNOWN,
                    Place.of(sides.get(1).rules().ruleset().ref().id()),
                    written,
                    Nearest.to(
                            written,
                            all.stream()
                                    .map(line -> line.code().value())
                                    .distinct()
                                    .toList()));
        }
        return asked;
    }

    private void print(Attribution asked, List<Side> sides) {
        DiffHeading heading = new DiffHeading(asked, List.of(before, after), terminal);
        heading.print();
        if (agency == null) {
            new DiffTable(asked, terminal).print();
        } else {
            new DiffExplanation(sides, terminal).print(asked.agencies().get(0), criterion != null);
        }
        heading.printFootnotes();
    }

    private static boolean broken(AgencyMove move) {
        return move.wholeBefore().outcome() == Outcome.BROKEN
                || move.wholeAfter().outcome() == Outcome.BROKEN;
    }
}
