package vn.chamdiem.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table from a CSV file, whose first line names the columns. */
public final class CsvTable {
    /** Five times as wide as the widest kind of fact may be. */
    static final int MOST_COLUMNS = 1_000;

    /** What a computer of an office can hold; a line for each dossier of a province isn't handed in, but counted. */
    static final int MOST_CELLS = 5_000_000;

    private final Place file;
    private final Problems problems;
    private final List<Sheet.Line> lines = new ArrayList<>();
    private int cells;

    private CsvTable(String file, Problems problems) {
        this.file = Place.of(file);
        this.problems = problems;
    }

    /** Reads a comma-separated table with a header line; blank lines are passed over. */
    public static Table read(SourceFile source, Problems problems) {
        CsvTable csv = new CsvTable(source.name(), problems);
        csv.lines(source.text());
        if (source.text().isBlank() && !problems.hasErrorsIn(source.name())) {
            problems.add(ProblemKind.FILE_EMPTY, csv.file, source.name());
        }
        return csv.table();
    }

    private void lines(String text) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setTrim(true)
                .setIgnoreEmptyLines(false)
                .get();
        long before = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                int number = (int) before + 1;
                before = parser.getCurrentLineNumber();
                if (tooMany(record, file.at(number, 0))) {
                    break;
                }
                List<String> texts = record.stream().map(Blanks::strip).toList();
                if (texts.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (lines.isEmpty() && texts.size() == 1 && texts.get(0).contains(";")) {
                    problems.add(ProblemKind.CSV_SEMICOLON, file.at(number, 0));
                    break;
                }
                lines.add(Sheet.Line.of(file, number, texts));
                harmless(lines.get(lines.size() - 1));
            }
        } catch (IOException | UncheckedIOException bad) {
            problems.add(ProblemKind.CSV_SYNTAX, file.at((int) before + 1, 0));
        }
    }

    private boolean tooMany(CSVRecord record, Place place) {
        cells += record.size();
        if (record.size() > MOST_COLUMNS) {
            problems.add(ProblemKind.TOO_MANY, place, Quantity.COLUMNS, record.size(), MOST_COLUMNS);
        } else if (cells > MOST_CELLS) {
            problems.add(ProblemKind.TOO_MANY, place, Quantity.CELLS, cells, MOST_CELLS);
        }
        return record.size() > MOST_COLUMNS || cells > MOST_CELLS;
    }

    private void harmless(Sheet.Line line) {
        for (int column = 1; column <= line.texts().size(); column++) {
            if (HiddenSigns.first(line.texts().get(column - 1)) >= 0) {
                HiddenSigns.tell(line.texts().get(column - 1), line.place(column), problems);
            }
        }
    }

    private Table table() {
        if (lines.isEmpty()) {
            return new Table(file.at(1, 0), Map.of(), List.of());
        }
        Sheet.Line head = lines.get(0);
        Map<String, Integer> positions = new LinkedHashMap<>();
        for (int column = 1; column <= head.texts().size(); column++) {
            String name = head.texts().get(column - 1);
            if (positions.putIfAbsent(name, column) != null) {
                problems.add(ProblemKind.COLUMN_TWICE, head.place(column), name);
            }
        }
        List<Sheet.Line> body = lines.subList(1, lines.size());
        body.forEach(line -> fits(line, head.texts().size()));
        return new Table(head.place(0), positions, body);
    }

    private void fits(Sheet.Line line, int columns) {
        if (line.texts().size() < columns) {
            problems.add(ProblemKind.ROW_SHORT, line.place(0), line.texts().size(), columns);
        }
        for (int column = columns + 1; column <= line.texts().size(); column++) {
            Cell cell = line.cell(column);
            if (!cell.empty()) {
                problems.add(ProblemKind.CELL_WITHOUT_COLUMN, cell.place(), cell.text(), columns);
            }
        }
    }
}
