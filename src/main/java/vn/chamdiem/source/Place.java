package vn.chamdiem.source;

import java.util.Comparator;

/**
 * Where something stands in a file.
 *
 * @param file the file as a person would open it
 * @param within the sheet of a workbook, or the path in a JSON file; empty where the file is one text
 * @param line counted from 1; 0 means the file, or what is within it, as a whole
 * @param column counted from 1 (in a table: the how-manieth cell); 0 means the line as a whole
 */
public record Place(String file, String within, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
            .thenComparing(Place::within)
            .thenComparingInt(Place::line)
            .thenComparingInt(Place::column);

    /** A place in a file that is one text. */
    public Place(String file, int line, int column) {
        this(file, "", line, column);
    }

    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    public static Place of(String file, int line) {
        return new Place(file, line, 0);
    }

    /** A sheet of a workbook, or a path in a JSON file. */
    public static Place inside(String file, String within) {
        return new Place(file, within, 0, 0);
    }

    /** A line of the same file and sheet. */
    public Place at(int otherLine, int otherColumn) {
        return new Place(file, within, otherLine, otherColumn);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /**
     * {@code file:line:column}, the form that editors and terminals turn into a link; in a workbook {@code file › sheet ›
     * C7}, as its own program calls the cell.
     */
    @Override
    public String toString() {
        // Whoever names a file, a sheet or a key names it as he likes.
        return HiddenSigns.shown(written());
    }

    private String written() {
        if (!within.isEmpty()) {
            String sheet = file.isEmpty() ? within : file + " › " + within;
            return line == 0 ? sheet : sheet + " › " + letters(column) + line;
        }
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }

    /** How a spreadsheet names a column: A … Z, AA …; nothing for a whole line. */
    private static String letters(int column) {
        return column == 0 ? "" : letters((column - 1) / 26) + (char) ('A' + (column - 1) % 26);
    }
}
