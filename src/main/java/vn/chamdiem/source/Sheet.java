package vn.chamdiem.source;

import java.util.List;

/**
 * Cells in lines, as a file holds them, before anybody says which line is the head.
 *
 * @param place the file, or the sheet of a workbook
 * @param lines those that hold something, in their order
 * @param merged the areas that show the cell in their upper left corner
 */
public record Sheet(Place place, List<Line> lines, List<Area> merged) {
    public Sheet {
        lines = List.copyOf(lines);
        merged = List.copyOf(merged);
    }

    /**
     * One line of cells. A table may have a hundred thousand, so a cell and its place are only made where one is asked for.
     *
     * @param sheet where it stands
     * @param number counted from 1
     * @param texts from the first column on
     * @param as what the file says of each text
     */
    public record Line(Place sheet, int number, List<String> texts, List<Cell.As> as) {
        /** A line of which the file says nothing but the texts. */
        public static Line of(Place sheet, int number, List<String> texts) {
            return new Line(sheet, number, texts, List.of());
        }

        /** The cell in a column, counted from 1; empty where the line doesn't reach it. */
        public Cell cell(int column) {
            return new Cell(
                    column <= texts.size() ? texts.get(column - 1) : "",
                    place(column),
                    column <= as.size() ? as.get(column - 1) : Cell.As.TEXT);
        }

        public Place place(int column) {
            return sheet.at(number, column);
        }
    }

    /** Merged cells, all bounds included and counted from 1. */
    public record Area(int firstLine, int lastLine, int firstColumn, int lastColumn) {
        public boolean holds(int line, int column) {
            return line >= firstLine && line <= lastLine && column >= firstColumn && column <= lastColumn;
        }
    }
}
