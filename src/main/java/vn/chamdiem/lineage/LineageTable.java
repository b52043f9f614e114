package vn.chamdiem.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.CsvTable;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.Table;

/**
 * Reads a table of lineage: a line for each agency and what became of it.
 *
 * <p>Columns {@code date}, {@code from}, {@code to}, {@code act}; {@code fromName} and {@code toName} for readers; and
 * {@code cohort} where a line is about all agencies of one. Two lines with one {@code to} are a merger, two with one
 * {@code from} a split, a line without {@code to} an end, one without {@code from} a beginning.
 */
public final class LineageTable {
    private static final List<String> NEEDED = List.of("date", "from", "to", "act");
    private static final List<String> ALLOWED = List.of("cohort", "fromName", "toName");

    private final Problems problems;

    private LineageTable(Problems problems) {
        this.problems = problems;
    }

    /** The lineage in {@code file}; everything that is wrong in it goes to {@code problems}. */
    public static Lineage read(SourceFile file, Problems problems) {
        return new LineageTable(problems).read(CsvTable.read(file, problems));
    }

    private Lineage read(Table table) {
        List<String> written = List.copyOf(table.columns().keySet());
        List<String> missing = NEEDED.stream()
                .filter(name -> !written.isEmpty() && !written.contains(name))
                .toList();
        missing.forEach(
                name -> problems.add(ProblemKind.COLUMN_MISSING, table.head(), name, Nearest.to(name, written)));
        table.columns().forEach((name, place) -> {
            if (!NEEDED.contains(name) && !ALLOWED.contains(name)) {
                problems.add(ProblemKind.COLUMN_NOT_OF_LINEAGE, place, name, Nearest.to(name, all()));
            }
        });
        List<Step> steps = new ArrayList<>();
        Map<Step, Place> places = new HashMap<>();
        if (missing.isEmpty()) {
            for (Table.Row row : table.rows()) {
                step(row).ifPresent(step -> {
                    Place first = places.putIfAbsent(step, row.place());
                    if (first != null) {
                        problems.add(ProblemKind.LINEAGE_TWICE, row.place(), first);
                    }
                    steps.add(step);
                });
            }
        }
        return new Lineage(steps);
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(NEEDED);
        all.addAll(ALLOWED);
        return all;
    }

    private Optional<Step> step(Table.Row row) {
        Cell date = row.cell("date");
        Object day = FigureType.DATE.parse(date.text()).orElse(null);
        if (day == null) {
            problems.add(ProblemKind.NOT_DATE, date.place(), "date", date.text());
        }
        Cell act = row.cell("act");
        if (act.empty()) {
            problems.add(ProblemKind.LINEAGE_WITHOUT_ACT, act.place());
        }
        String from = filled(row.cell("from"));
        String to = filled(row.cell("to"));
        String cohort = filled(row.cell("cohort"));
        if (cohort == null ? from == null && to == null : from != null || to != null) {
            problems.add(ProblemKind.LINEAGE_OF_NOBODY, row.place());
            return Optional.empty();
        }
        return day == null
                ? Optional.empty()
                : Optional.of(new Step(
                        (LocalDate) day,
                        cohort,
                        from,
                        to,
                        row.cell("fromName").line(),
                        row.cell("toName").line(),
                        act.line()));
    }

    private static @Nullable String filled(Cell cell) {
        return cell.empty() ? null : cell.text();
    }
}
