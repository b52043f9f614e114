package vn.chamdiem.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.figures.FiguresFolder;
import vn.chamdiem.figures.FiguresRead;
import vn.chamdiem.lineage.Lineage;
import vn.chamdiem.lineage.LineageShelf;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetCompiler;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Folder;
import vn.chamdiem.source.HiddenSigns;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;

/** The shelves: the folder of rulesets, and the folder with their figures. */
public final class Library {
    private final Path rules;
    private final Path fixtures;
    private final Compilations compilations;

    public Library(Path rules, Path fixtures, RulesetCompiler compiler) {
        this.rules = rules;
        this.fixtures = fixtures;
        compilations = new Compilations(compiler);
    }

    /** The folder of rulesets, as a person would open it. */
    public String rulesFolder() {
        return rules.toString();
    }

    /** The ids of all rulesets, sorted. */
    public List<String> rulesets() {
        return foldersWith(RulesetFolder.CARD, rules);
    }

    /** Which rules a ruleset has, without compiling them: enough to choose among many, even while one is being mended. */
    public RulesetRef ref(String id) {
        return RulesetFolder.ref(on(rules, id));
    }

    /**
     * What a shelf has under a name. The name may come from an address or from another file, and must not lead elsewhere.
     *
     * @throws ProblemsFound if it is no name, but a way
     */
    private static Path on(Path shelf, String name) {
        boolean way = name.isEmpty() || name.equals(".") || name.equals("..") || StringUtils.containsAny(name, "/\\\0");
        if (way || !HiddenSigns.visible(name)) {
            throw ProblemsFound.one(
                    ProblemKind.RULESET_UNKNOWN, Place.of(SourceFile.name(shelf)), name, Nearest.to(name, List.of()));
        }
        return shelf.resolve(name);
    }

    /** The names of the figures that are kept for a ruleset, sorted. */
    public List<String> figures(String ruleset) {
        return Stream.concat(
                        foldersWith(FiguresFolder.CARD, on(fixtures, ruleset)).stream(),
                        files(ruleset).keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Single files that are a whole set of figures, by what the set is called. */
    private Map<String, Path> files(String ruleset) {
        Path shelf = on(fixtures, ruleset);
        if (!Files.isDirectory(shelf)) {
            return Map.of();
        }
        Problems problems = new Problems();
        Map<String, Path> files = Folder.files(shelf, Library::single, Long.MAX_VALUE, problems).stream()
                .collect(Collectors.toMap(FiguresFolder::id, file -> file, (first, second) -> first));
        problems.throwIfErrors();
        return files;
    }

    private static boolean single(Path file) {
        return Files.isRegularFile(file)
                && FiguresFolder.holdsFigures(file.toString())
                && !file.getFileName().toString().startsWith("~");
    }

    /**
     * The ruleset, ready to score; one whose text has changed is compiled anew.
     *
     * @throws ProblemsFound if there is none, or with everything that is wrong in it
     */
    public CompiledRuleset ruleset(String id) {
        if (!rulesets().contains(id)) {
            throw ProblemsFound.one(ProblemKind.RULESET_UNKNOWN, Place.of(rules.toString()), id, meant(id));
        }
        return compilations.of(RulesetFolder.read(on(rules, id)));
    }

    /** A folder of another shelf is asked for by its shelf. */
    private String meant(String id) {
        return id.contains("/")
                ? "--rules " + StringUtils.substringBeforeLast(id, "/") + " " + StringUtils.substringAfterLast(id, "/")
                : Nearest.to(id, rulesets());
    }

    /**
     * The figures kept for {@code ruleset} under {@code name}.
     *
     * @throws ProblemsFound if there are none, or with everything that is wrong in them
     */
    public Figures figures(CompiledRuleset ruleset, String name) {
        return read(ruleset, name).figures();
    }

    /** The same, with what whoever gave the figures should know of how they were read. */
    public FiguresRead read(CompiledRuleset ruleset, String name) {
        return FiguresFolder.read(place(ruleset.ruleset().ref().id(), name), ruleset);
    }

    /**
     * The figures kept for another ruleset, as far as {@code by} declares them: kinds, columns and cohorts that it does not
     * declare are left out with a warning, and what it declares beside them is not reported.
     */
    public FiguresRead figuresOf(CompiledRuleset by, String otherRuleset, String name) {
        return FiguresFolder.readAsFarAsDeclared(place(otherRuleset, name), by);
    }

    /**
     * Where the figures kept for {@code ruleset} under {@code name} are.
     *
     * @throws ProblemsFound if there are none
     */
    public Path place(String ruleset, String name) {
        Path shelf = on(fixtures, ruleset);
        if (!figures(ruleset).contains(name)) {
            throw ProblemsFound.one(
                    ProblemKind.FIGURES_UNKNOWN, Place.of(shelf.toString()), name, Nearest.to(name, figures(ruleset)));
        }
        Path folder = shelf.resolve(name);
        return Files.isDirectory(folder) ? folder : files(ruleset).getOrDefault(name, folder);
    }

    /** What the authors of a ruleset and of its figures should look at, with what the reading of the figures has told. */
    public List<Problem> warnings(CompiledRuleset ruleset, FiguresRead read) {
        return Stream.concat(read.warnings().stream(), warnings(ruleset, read.figures()).stream())
                .toList();
    }

    /**
     * What became of the agencies of a ruleset, by the tables that its card names.
     *
     * @throws ProblemsFound with everything that is wrong in them
     */
    public Lineage lineage(Ruleset ruleset) {
        Problems problems = new Problems();
        Lineage all = Lineage.none();
        for (Cell name : ruleset.card().lineage()) {
            all = all.and(LineageShelf.read(fixtures, name, problems));
        }
        problems.throwIfErrors();
        return all;
    }

    /** What the authors of a ruleset and of its figures should look at, though it doesn't stop the scoring. */
    public List<Problem> warnings(CompiledRuleset ruleset, Figures figures) {
        Problems warnings = new Problems();
        Period measured = figures.period();
        Period ruled = ruleset.ruleset().card().period();
        if (measured.from().isBefore(ruled.from()) || measured.to().isAfter(ruled.to())) {
            warnings.warn(
                    ProblemKind.PERIOD_OUTSIDE,
                    Place.of(figures.id()),
                    measured.from(),
                    measured.to(),
                    ruled.from(),
                    ruled.to());
        }
        return Stream.concat(ruleset.warnings().stream(), warnings.list().stream())
                .toList();
    }

    /** The only ruleset that has figures; one without any is not meant unless it is alone, and an example never. */
    public String onlyRuleset() {
        List<String> all = rulesets().stream()
                .filter(id -> !RulesetFolder.example(on(rules, id)))
                .toList();
        List<String> withFigures =
                all.stream().filter(id -> !figures(id).isEmpty()).toList();
        return only(withFigures.isEmpty() ? all : withFigures, ProblemKind.RULESET_UNSAID, rules);
    }

    /** The only figures kept for a ruleset. */
    public String onlyFigures(String ruleset) {
        return only(figures(ruleset), ProblemKind.FIGURES_UNSAID, on(fixtures, ruleset));
    }

    private static String only(List<String> names, ProblemKind unsaid, Path where) {
        if (names.size() == 1) {
            return names.get(0);
        }
        throw ProblemsFound.one(unsaid, Place.of(where.toString()), names.size(), Nearest.some(names));
    }

    private static List<String> foldersWith(String card, Path shelf) {
        if (!Files.isDirectory(shelf)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(shelf)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve(card)))
                    .map(folder -> folder.getFileName().toString())
                    // What is hidden is on its way in or out; of the others, nobody can tell two apart whose names
                    // differ in what nobody sees.
                    .filter(name -> !name.startsWith(".") && HiddenSigns.visible(name))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw ProblemsFound.one(ProblemKind.FILE_UNREADABLE, Place.of(shelf.toString()), shelf);
        }
    }
}
