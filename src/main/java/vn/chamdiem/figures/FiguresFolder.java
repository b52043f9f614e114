package vn.chamdiem.figures;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Folder;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem.Severity;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.workbook.Workbook;

/**
 * Figures in files: a folder with a card {@code figures.yaml} and any number of CSV files, workbooks and JSON files beside
 * it, which are read together; or one workbook or JSON file that has a card of its own.
 */
public final class FiguresFolder {
    public static final String CARD = "figures.yaml";

    /** What was published about the figures; it is not read with them. */
    private static final String PUBLISHED = "published";

    /** A line of a hundred signs for each of three hundred thousand rows. */
    static final int MOST_BYTES_OF_A_FILE = 1 << 25;

    /** A workbook from each agency of a province, and from each commune. */
    static final long MOST_BYTES = 1L << 28;

    private static final String CSV = ".csv";
    private static final String WORKBOOK = ".xlsx";
    private static final String JSON = ".json";

    private final Path path;
    private final String id;
    private final Problems problems = new Problems();
    private final FiguresDraft draft;
    private final List<FiguresCard> cards = new ArrayList<>();

    private FiguresFolder(Path path, String id, CompiledRuleset ruleset, Severity undeclared) {
        this.path = path;
        this.id = id;
        draft = new FiguresDraft(ruleset, problems, undeclared);
    }

    /** Whether a single file of this name can hold a whole set of figures. */
    public static boolean holdsFigures(String name) {
        return ends(name, WORKBOOK) || ends(name, JSON);
    }

    /** What the figures in a folder or a file are called. */
    public static String id(Path path) {
        String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        return Files.isDirectory(path) || !holdsFigures(name) ? name : StringUtils.substringBeforeLast(name, ".");
    }

    /**
     * Reads the figures in a folder or a file as {@code ruleset} declares them.
     *
     * @throws ProblemsFound with everything that is wrong, at file, line and column
     */
    public static FiguresRead read(Path path, CompiledRuleset ruleset) {
        return new FiguresFolder(path, id(path), ruleset, Severity.ERROR).read(SourceFile.name(path));
    }

    /**
     * Reads figures that were gathered for another ruleset, as far as {@code ruleset} declares them: what it does not
     * declare is left out with a warning.
     */
    public static FiguresRead readAsFarAsDeclared(Path path, CompiledRuleset ruleset) {
        return new FiguresFolder(path, id(path), ruleset, Severity.WARNING).read(SourceFile.name(path));
    }

    /**
     * Reads a workbook that comes from elsewhere than the shelf.
     *
     * @param name what it is called where it comes from
     */
    public static FiguresRead readWorkbook(Path path, String name, CompiledRuleset ruleset) {
        FiguresFolder folder = new FiguresFolder(path, "", ruleset, Severity.ERROR);
        folder.workbook(path, name, Forms.PLAIN);
        return folder.finish(null, name);
    }

    private FiguresRead read(String name) {
        if (!Files.isDirectory(path)) {
            file(path, Forms.PLAIN);
            return finish(null, name);
        }
        List<Path> files = files();
        FiguresCard card = card(files);
        Forms forms = card == null ? Forms.PLAIN : card.forms();
        Path agencies = path.resolve(CsvFigures.AGENCIES);
        if (Files.exists(agencies) || files.stream().map(Path::toString).noneMatch(FiguresFolder::bringsAgencies)) {
            new CsvFigures(draft, forms).agencies(agencies);
        }
        files.stream().filter(file -> !file.equals(agencies)).forEach(file -> file(file, forms));
        return finish(card, name);
    }

    /** Whether a file may say who is scored, or might if it were saved in another form. */
    private static boolean bringsAgencies(String name) {
        return holdsFigures(name) || Workbook.ofOtherForm(name);
    }

    /** The card of the folder; absent where a file in it is to bring one. */
    private @Nullable FiguresCard card(List<Path> files) {
        Path card = path.resolve(CARD);
        boolean needed = files.stream().noneMatch(file -> holdsFigures(file.toString()));
        return needed || Files.exists(card) ? FiguresCard.read(SourceFile.read(card, problems), problems) : null;
    }

    private List<Path> files() {
        List<Path> all = Folder.files(path, file -> true, MOST_BYTES, problems);
        all.stream()
                .filter(FiguresFolder::unread)
                .forEach(folder ->
                        problems.warn(ProblemKind.FOLDER_NOT_READ, Place.of(folder.toString()), folder.getFileName()));
        return all.stream()
                .filter(file -> !Files.isDirectory(file) || ends(file.toString(), CSV))
                // What a spreadsheet keeps beside an open file is no file of figures.
                .filter(file -> !file.getFileName().toString().startsWith("~"))
                .toList();
    }

    /** A folder in which someone may have put figures; what was published about them is kept in one, too. */
    private static boolean unread(Path folder) {
        String name = folder.getFileName().toString();
        return Files.isDirectory(folder) && !name.equals(PUBLISHED) && !name.startsWith(".");
    }

    private void file(Path file, Forms forms) {
        String name = file.toString();
        if (ends(name, CSV)) {
            new CsvFigures(draft, forms).kind(file);
        } else if (ends(name, WORKBOOK)) {
            workbook(file, SourceFile.name(file), forms);
        } else if (ends(name, JSON)) {
            Problems unreadable = new Problems();
            SourceFile source = SourceFile.read(file, MOST_BYTES_OF_A_FILE, unreadable);
            if (unreadable.hasErrors()) {
                problems.addAll(unreadable.list());
                draft.incomplete();
                return;
            }
            try {
                cards.add(new FiguresJson(draft, source.name()).read(source.text()));
            } catch (ProblemsFound wrong) {
                problems.addAll(wrong.problems());
                draft.incomplete();
            }
        } else if (Workbook.ofOtherForm(name)) {
            draft.incomplete();
            problems.add(
                    ProblemKind.WORKBOOK_OTHER,
                    Place.of(SourceFile.name(file)),
                    "." + StringUtils.substringAfterLast(name, "."));
        }
    }

    private void workbook(Path file, String name, Forms forms) {
        new WorkbookFigures(draft, forms).read(file, name).ifPresent(cards::add);
    }

    private static boolean ends(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    private FiguresRead finish(@Nullable FiguresCard ofFolder, String name) {
        FiguresCard card = ofFolder == null ? agreed(name) : ofFolder;
        cards.forEach(other -> differs(card, other, ofFolder == null ? Severity.ERROR : Severity.WARNING));
        Figures figures = card.over(id, draft);
        return new FiguresRead(figures, problems.list());
    }

    /** The first card that says what is needed; each file among many has one. */
    private FiguresCard agreed(String name) {
        return cards.stream()
                .filter(card -> card.title() != null && card.period() != null)
                .findFirst()
                .or(() -> cards.stream().findFirst())
                .orElse(new FiguresCard(Place.of(name), null, null, false, null, Forms.PLAIN));
    }

    private void differs(FiguresCard card, FiguresCard other, Severity severity) {
        if (other.period() != null && card.period() != null && !other.period().equals(card.period())) {
            problems.tell(
                    severity,
                    ProblemKind.CARD_DIFFERS,
                    other.place(),
                    other.period().from(),
                    other.period().to(),
                    card.period().from(),
                    card.period().to());
        }
    }
}
