package vn.chamdiem.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A table from a CSV file, whose cells know their line and column. */
public final class CsvTable {
    /**
     * One line of the table.
     *
     * @param cells by column name; a cell that the line doesn't reach is empty
     */
    public record Row(Place place, Map<String, Cell> cells) {
        /** The cell under {@code column}; empty where the table has no such column. */
        public Cell cell(String column) {
            return cells.getOrDefault(column, new Cell("", place));
        }
    }

    private final String file;
    private final Map<String, Place> columns;
    private final List<Row> rows;

    private CsvTable(String file, Map<String, Place> columns, List<Row> rows) {
        this.file = file;
        this.columns = columns;
        this.rows = rows;
    }

    /** Reads a comma-separated table with a header line; blank lines are passed over. */
    public static CsvTable read(SourceFile source, Problems problems) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setTrim(true)
                .setIgnoreEmptyLines(false)
                .get();
        Map<String, Place> columns = new LinkedHashMap<>();
        Map<Integer, String> names = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        long lineBefore = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(source.text()), format)) {
            for (CSVRecord record : parser) {
                int line = (int) lineBefore + 1;
                lineBefore = parser.getCurrentLineNumber();
                if (record.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (columns.isEmpty() && record.size() == 1 && record.get(0).contains(";")) {
                    problems.add(ProblemKind.CSV_SEMICOLON, Place.of(source.name(), line));
                    break;
                }
                if (columns.isEmpty()) {
                    header(record, source.name(), line, columns, names, problems);
                } else {
                    rows.add(row(record, source.name(), line, names, problems));
                }
            }
        } catch (IOException | UncheckedIOException bad) {
            problems.add(ProblemKind.CSV_SYNTAX, Place.of(source.name(), (int) lineBefore + 1));
        }
        if (source.text().isBlank() && !problems.hasErrorsIn(source.name())) {
            problems.add(ProblemKind.FILE_EMPTY, Place.of(source.name()), source.name());
        }
        return new CsvTable(source.name(), columns, rows);
    }

    private static void header(
            CSVRecord record,
            String file,
            int line,
            Map<String, Place> columns,
            Map<Integer, String> names,
            Problems problems) {
        for (int i = 0; i < record.size(); i++) {
            Place place = new Place(file, line, i + 1);
            String name = record.get(i);
            if (columns.putIfAbsent(name, place) != null) {
                problems.add(ProblemKind.COLUMN_TWICE, place, name);
            }
            names.put(i, name);
        }
    }

    private static Row row(CSVRecord record, String file, int line, Map<Integer, String> names, Problems problems) {
        if (record.size() < names.size()) {
            problems.add(ProblemKind.ROW_SHORT, Place.of(file, line), record.size(), names.size());
        }
        Map<String, Cell> cells = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            Cell cell = new Cell(record.get(i), new Place(file, line, i + 1));
            String name = names.get(i);
            if (name != null) {
                cells.put(name, cell);
            } else if (!cell.empty()) {
                problems.add(ProblemKind.CELL_WITHOUT_COLUMN, cell.place(), cell.text(), names.size());
            }
        }
        return new Row(Place.of(file, line), cells);
    }

    public String file() {
        return file;
    }

    /** The column names in their order, with the place of each. */
    public Map<String, Place> columns() {
        return columns;
    }

    public List<Row> rows() {
        return rows;
    }
}
