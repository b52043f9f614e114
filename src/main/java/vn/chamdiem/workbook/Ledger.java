package vn.chamdiem.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A workbook to be read and checked: texts, numbers, and formulas with what they come to.
 *
 * @param date that the file says it is of; the day it was written would make two files of one thing
 */
public record Ledger(LocalDate date, List<Page> pages) {
    public Ledger {
        pages = List.copyOf(pages);
    }

    /**
     * A sheet with a table.
     *
     * @param notes above the table, each on a line of its own
     * @param frozen how many columns stay in sight
     */
    public record Page(
            String sheet, String title, List<String> notes, List<Column> columns, int frozen, List<List<Cell>> rows) {
        public Page {
            notes = List.copyOf(notes);
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** The row, counted from 1, that the first row of the table stands in: below title, notes and head. */
        public static int firstRow(List<String> notes) {
            return notes.size() + 3;
        }
    }

    /**
     * A column of a table.
     *
     * @param width in letters
     * @param format how its numbers are shown, such as {@code 0.00}
     */
    public record Column(String label, int width, String format) {}

    /** What stands in a cell. */
    public sealed interface Cell {}

    /** A text, which is never taken for a formula, whatever sign it begins with. */
    public record Text(String text) implements Cell {}

    /** A number. */
    public record Number(BigDecimal value) implements Cell {}

    /**
     * A formula.
     *
     * @param formula in English, without the equals sign
     * @param value what it comes to, for programs that don't calculate
     */
    public record Formula(String formula, BigDecimal value) implements Cell {}
}
