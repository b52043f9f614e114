package vn.chamdiem.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.WordUtils;

/** Columns of text that line up; what is too long for its column goes on in the next line. */
final class TextTable {
    /**
     * A column.
     *
     * @param right whether it leans to the right, as numbers do
     * @param widest how many characters a line of it may have
     */
    record Column(boolean right, int widest) {
        static Column words(int widest) {
            return new Column(false, widest);
        }

        static Column words() {
            return words(Integer.MAX_VALUE);
        }

        static Column numbers() {
            return new Column(true, Integer.MAX_VALUE);
        }

        private String pad(String text, int width) {
            return right ? StringUtils.leftPad(text, width) : StringUtils.rightPad(text, width);
        }

        /** The lines of one cell; the space it begins with stays, for it shows how deep the cell stands. */
        private List<String> lines(String text) {
            if (text.length() <= widest) {
                return List.of(text);
            }
            String indent =
                    text.substring(0, text.length() - text.stripLeading().length());
            String wrapped = WordUtils.wrap(text.strip(), widest - indent.length(), "\n", true);
            return wrapped.lines().map(line -> indent + line).toList();
        }
    }

    private static final String GAP = "  ";

    private final List<Column> columns;
    private final List<List<List<String>>> rows = new ArrayList<>();

    TextTable(List<Column> columns) {
        this.columns = columns;
    }

    /** Adds a row; the first one is the head. */
    void add(List<String> cells) {
        rows.add(IntStream.range(0, columns.size())
                .mapToObj(column -> columns.get(column).lines(cells.get(column)))
                .toList());
    }

    /** The lines, the head set off from the rest. */
    List<String> lines() {
        List<Integer> widths = IntStream.range(0, columns.size())
                .mapToObj(column -> rows.stream()
                        .flatMap(row -> row.get(column).stream())
                        .mapToInt(String::length)
                        .max()
                        .orElse(0))
                .toList();
        List<String> lines = new ArrayList<>();
        for (List<List<String>> row : rows) {
            int height = row.stream().mapToInt(List::size).max().orElse(0);
            for (int line = 0; line < height; line++) {
                lines.add(line(row, line, widths));
            }
            if (row == rows.get(0)) {
                lines.add("─"
                        .repeat(widths.stream().mapToInt(Integer::intValue).sum()
                                + GAP.length() * (widths.size() - 1)));
            }
        }
        return lines;
    }

    private String line(List<List<String>> row, int line, List<Integer> widths) {
        List<String> cells = IntStream.range(0, columns.size())
                .mapToObj(column -> {
                    List<String> cell = row.get(column);
                    return columns.get(column).pad(line < cell.size() ? cell.get(line) : "", widths.get(column));
                })
                .toList();
        return StringUtils.stripEnd(String.join(GAP, cells), " ");
    }
}
