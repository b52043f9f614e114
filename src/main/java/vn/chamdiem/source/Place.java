package vn.chamdiem.source;

import java.util.Comparator;

/**
 * Where something stands in a file.
 *
 * @param file the file as a person would open it
 * @param line counted from 1; 0 means the file as a whole
 * @param column counted from 1 (in a table: the how-manieth cell); 0 means the line as a whole
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::file).thenComparingInt(Place::line).thenComparingInt(Place::column);

    public static Place of(String file) {
        return new Place(file, 0, 0);
    }

    public static Place of(String file, int line) {
        return new Place(file, line, 0);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, the form that editors and terminals turn into a link. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
