package vn.chamdiem.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.lang3.StringUtils;

/** Columns of text that line up: words to the left, numbers to the right. */
final class TextTable {
    /** Which side a column leans to. */
    enum Align {
        LEFT,
        RIGHT
    }

    private static final String GAP = "  ";

    private final List<Align> aligns;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(List<Align> aligns) {
        this.aligns = aligns;
    }

    void add(List<String> cells) {
        rows.add(cells);
    }

    /** The lines, the first row set off as a head. */
    List<String> lines() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < aligns.size(); column++) {
            int at = column;
            widths.add(Collections.max(
                    rows.stream().map(row -> row.get(at).length()).toList()));
        }
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < row.size(); column++) {
                int width = widths.get(column);
                cells.add(
                        aligns.get(column) == Align.RIGHT
                                ? StringUtils.leftPad(row.get(column), width)
                                : StringUtils.rightPad(row.get(column), width));
            }
            lines.add(StringUtils.stripEnd(String.join(GAP, cells), " "));
        }
        int width = widths.stream().mapToInt(Integer::intValue).sum() + GAP.length() * (widths.size() - 1);
        lines.add(1, "─".repeat(width));
        return lines;
    }
}
