package vn.chamdiem.figures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.PeriodReader;
import vn.chamdiem.source.CsvTable;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/**
 * A folder of figures: a card {@code figures.yaml}, the list {@code agencies.csv}, and one CSV file for each kind of
 * fact, {@code dossier-progress.csv} for {@code DossierProgress}.
 */
public final class FiguresFolder {
    public static final String CARD = "figures.yaml";

    private static final String AGENCIES = "agencies.csv";
    private static final List<String> AGENCY_COLUMNS = List.of("code", "name", "cohort");

    private final Path folder;
    private final Map<String, FactKind> kinds = new LinkedHashMap<>();
    private final Problems problems = new Problems();
    private final FiguresDraft draft;

    private FiguresFolder(Path folder, CompiledRuleset ruleset) {
        this.folder = folder;
        ruleset.kinds().forEach(kind -> kinds.put(fileOf(kind), kind));
        draft = new FiguresDraft(ruleset.ruleset().cohortIds(), ruleset.kinds(), problems);
    }

    /**
     * Reads the figures in {@code folder} as {@code ruleset} declares them.
     *
     * @throws vn.chamdiem.source.ProblemsFound with everything that is wrong, at file, line and column
     */
    public static Figures read(Path folder, CompiledRuleset ruleset) {
        return new FiguresFolder(folder, ruleset).read();
    }

    /** What the file of a kind is called. */
    static String fileOf(FactKind kind) {
        return kind.name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + ".csv";
    }

    private Figures read() {
        YamlMap card = YamlMap.read(SourceFile.read(folder.resolve(CARD), problems), problems);
        String title = card.text("title");
        Period period = PeriodReader.read(card.map("period"), problems);
        boolean toDate = card.claim("toDate");
        String source = card.textOrNull("source");
        card.nothingElse();
        boolean agenciesTold = agencies(table(folder.resolve(AGENCIES)));
        for (Path file : tables()) {
            kind(file, agenciesTold);
        }
        List<AgencyFacts> agencies = draft.finish();
        return new Figures(folder.getFileName().toString(), title, period, toDate, source, agencies);
    }

    private CsvTable table(Path file) {
        return CsvTable.read(SourceFile.read(file, problems), problems);
    }

    private List<Path> tables() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
                    .filter(file -> !file.endsWith(AGENCIES))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            problems.add(ProblemKind.FILE_UNREADABLE, Place.of(folder.toString()), folder);
            return List.of();
        }
    }

    /** Reads who is scored, and answers whether that can be told: if not, every figure would be a stranger's. */
    private boolean agencies(CsvTable table) {
        boolean told = columns(table, AGENCY_COLUMNS, List.of("parent"));
        if (told) {
            table.rows()
                    .forEach(row ->
                            draft.agency(row.cell("code"), row.cell("name"), row.cell("cohort"), row.cell("parent")));
        }
        return told;
    }

    private void kind(Path file, boolean agenciesTold) {
        FactKind kind = kinds.get(file.getFileName().toString());
        if (kind == null) {
            problems.add(
                    ProblemKind.FIGURES_FILE_UNKNOWN,
                    Place.of(file.toString()),
                    file.getFileName(),
                    Nearest.to(file.getFileName().toString(), kinds.keySet()));
            return;
        }
        CsvTable table = table(file);
        List<String> needed = new ArrayList<>(List.of(FiguresDraft.AGENCY));
        needed.addAll(kind.fieldNames());
        if (columns(table, needed, List.of(FiguresDraft.EVIDENCE)) && agenciesTold) {
            for (CsvTable.Row row : table.rows()) {
                draft.fact(kind, row.cell(FiguresDraft.AGENCY), row.cells());
            }
        }
    }

    /** Whether the table has the columns it needs; a line of it makes no sense otherwise. */
    private boolean columns(CsvTable table, List<String> needed, List<String> allowed) {
        List<String> written = List.copyOf(table.columns().keySet());
        if (written.isEmpty()) {
            return false;
        }
        List<String> known = new ArrayList<>(needed);
        known.addAll(allowed);
        List<String> missing =
                needed.stream().filter(name -> !written.contains(name)).toList();
        missing.forEach(name ->
                problems.add(ProblemKind.COLUMN_MISSING, Place.of(table.file(), 1), name, Nearest.to(name, written)));
        table.columns().forEach((name, place) -> {
            if (!known.contains(name)) {
                problems.add(ProblemKind.COLUMN_UNKNOWN, place, name, Nearest.to(name, known));
            }
        });
        return missing.isEmpty();
    }
}
