package vn.chamdiem.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that is to be filled in.
 *
 * @param card what is said about the whole, line by line
 * @param tables one for each sheet
 * @param lists the sheet that keeps what drop-downs offer
 */
public record Form(Card card, List<Table> tables, String lists) {
    public Form {
        tables = List.copyOf(tables);
    }

    /** A sheet of lines, each with one value. */
    public record Card(String sheet, String title, List<Entry> entries) {
        public Card {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A line of the card.
     *
     * @param name as programs write it
     * @param value a text or a date that is filled in already; null where there is none yet
     */
    public record Entry(
            String label,
            String name,
            String prompt,
            Rule rule,
            @Nullable Object value) {}

    /**
     * A sheet with a table.
     *
     * @param title above the table
     * @param rows what is filled in already, from the first column on; an empty text leaves a cell as it is
     */
    public record Table(String sheet, String title, List<Column> columns, List<List<String>> rows) {
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column of a table.
     *
     * @param name as programs write it; empty where the column is only for people
     * @param prompt what is said to whoever comes to fill in a cell; empty for nothing
     */
    public record Column(String label, String name, String prompt, Rule rule) {}
}
