package vn.chamdiem.figures;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.CsvTable;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem.Severity;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.Table;

/**
 * Reads figures from CSV files: the list {@code agencies.csv}, and one file for each kind of fact,
 * {@code dossier-progress.csv} for {@code DossierProgress}.
 */
final class CsvFigures {
    static final String AGENCIES = "agencies.csv";

    private final FiguresDraft draft;
    private final Problems problems;
    private final FactReader reader;
    private final Map<String, FactKind> kinds = new LinkedHashMap<>();

    CsvFigures(FiguresDraft draft, Forms forms) {
        this.draft = draft;
        this.problems = draft.problems();
        this.reader = draft.reader(forms);
        draft.kinds().forEach(kind -> kinds.put(stem(kind) + ".csv", kind));
    }

    /** What the file of a kind is called, but for its ending. */
    static String stem(FactKind kind) {
        return kind.name().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Reads who is scored; where that can't be told, every figure would be a stranger's. */
    void agencies(Path file) {
        Optional<Table> table = table(file, Heading.ofAgencies());
        table.ifPresent(told -> Agencies.read(told, draft));
        if (table.isEmpty()) {
            draft.incomplete();
        }
    }

    /** Reads the figures of one kind. */
    void kind(Path file) {
        String name = file.getFileName().toString();
        FactKind kind = kinds.get(name);
        if (kind == null) {
            problems.tell(
                    draft.undeclared(),
                    ProblemKind.FIGURES_FILE_UNKNOWN,
                    Place.of(SourceFile.name(file)),
                    name,
                    Nearest.to(name, kinds.keySet()));
            return;
        }
        table(file, Heading.of(kind)).ifPresent(table -> {
            for (Table.Row row : table.rows()) {
                Map<String, Cell> cells = row.cells();
                draft.fact(kind, row.cell(Column.AGENCY.id()), cells, reader);
            }
        });
    }

    /** The table under the names of its columns; empty where a line of it makes no sense. */
    private Optional<Table> table(Path file, List<Heading> headings) {
        Table written = CsvTable.read(SourceFile.read(file, FiguresFolder.MOST_BYTES_OF_A_FILE, problems), problems);
        if (written.columns().isEmpty()) {
            return Optional.empty();
        }
        List<String> names = headings.stream().map(Heading::name).toList();
        Map<String, String> called = new LinkedHashMap<>();
        written.columns().forEach((name, place) -> {
            List<Heading> meant = Heading.meant(headings, List.of(name));
            if (meant.size() == 1 && !called.containsValue(meant.get(0).name())) {
                called.put(name, meant.get(0).name());
            } else if (meant.isEmpty()) {
                problems.tell(draft.undeclared(), ProblemKind.COLUMN_UNKNOWN, place, name, Nearest.to(name, names));
            } else {
                problems.add(
                        meant.size() == 1 ? ProblemKind.COLUMN_TWICE : ProblemKind.COLUMN_AMBIGUOUS,
                        place,
                        name,
                        Nearest.some(meant.stream().map(Heading::name).toList()));
            }
        });
        return complete(headings, written, called) ? Optional.of(written.called(called)) : Optional.empty();
    }

    private boolean complete(List<Heading> headings, Table table, Map<String, String> called) {
        List<String> written = new ArrayList<>(table.columns().keySet());
        boolean complete = true;
        for (Heading heading : headings) {
            if (heading.needed() && !called.containsValue(heading.name())) {
                Severity severity = heading.figure() ? draft.undeclared() : Severity.ERROR;
                problems.tell(
                        severity,
                        ProblemKind.COLUMN_MISSING,
                        table.head(),
                        heading.name(),
                        Nearest.to(heading.name(), written));
                complete = complete && severity == Severity.WARNING;
            }
        }
        return complete;
    }
}
