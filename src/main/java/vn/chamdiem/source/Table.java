package vn.chamdiem.source;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table: columns that have names, and rows whose cells know their place. */
public final class Table {
    /** One row of a table. */
    public static final class Row {
        private final Sheet.Line line;
        private final Map<String, Integer> positions;

        private Row(Sheet.Line line, Map<String, Integer> positions) {
            this.line = line;
            this.positions = positions;
        }

        public Place place() {
            return line.place(0);
        }

        /** The cell under {@code column}; empty where the table has no such column. */
        public Cell cell(String column) {
            Integer position = positions.get(column);
            return position == null ? new Cell("", place()) : line.cell(position);
        }

        /** All cells by column name; a cell that the line doesn't reach is empty. */
        public Map<String, Cell> cells() {
            Map<String, Cell> cells = new LinkedHashMap<>();
            positions.forEach((name, position) -> cells.put(name, line.cell(position)));
            return cells;
        }
    }

    private final Place head;
    private final Map<String, Integer> positions;
    private final List<Sheet.Line> body;

    /**
     * A table of these lines.
     *
     * @param head where the names of the columns stand
     * @param positions of the columns by name, counted from 1
     * @param body the lines below the head
     */
    public Table(Place head, Map<String, Integer> positions, List<Sheet.Line> body) {
        this.head = head;
        this.positions = new LinkedHashMap<>(positions);
        this.body = List.copyOf(body);
    }

    /** Where the names of the columns stand. */
    public Place head() {
        return head;
    }

    /** The column names in their order, with the place of each. */
    public Map<String, Place> columns() {
        Map<String, Place> columns = new LinkedHashMap<>();
        positions.forEach((name, position) -> columns.put(name, head.at(head.line(), position)));
        return columns;
    }

    /** The same table with its columns under other names; a column without one is left out. */
    public Table called(Map<String, String> names) {
        Map<String, Integer> renamed = new LinkedHashMap<>();
        positions.forEach((name, position) -> {
            String other = names.get(name);
            if (other != null) {
                renamed.put(other, position);
            }
        });
        return new Table(head, renamed, body);
    }

    public List<Row> rows() {
        return new AbstractList<>() {
            @Override
            public Row get(int index) {
                return new Row(body.get(index), positions);
            }

            @Override
            public int size() {
                return body.size();
            }
        };
    }
}
