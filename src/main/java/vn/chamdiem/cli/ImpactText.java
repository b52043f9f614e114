package vn.chamdiem.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.text.WordUtils;
import vn.chamdiem.cli.TextTable.Column;
import vn.chamdiem.report.Block;

/** An impact for the terminal; what unfolds elsewhere is left out here, unless it is asked for. */
record ImpactText(boolean details) {
    private static final int CELL_WIDTH = 44;

    List<String> lines(List<Block> blocks) {
        List<String> lines = new ArrayList<>();
        blocks.forEach(block -> add(block, lines));
        return lines;
    }

    private void add(Block block, List<String> lines) {
        if (block instanceof Block.Heading heading) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(heading.level() == 2 ? "── " + heading.text() : heading.text());
        } else if (block instanceof Block.Text text) {
            wrap("", text.text(), lines);
        } else if (block instanceof Block.Notice notice) {
            wrap("!! ", notice.text(), lines);
        } else if (block instanceof Block.Items items) {
            items.items().forEach(item -> wrap("  · ", item, lines));
        } else if (block instanceof Block.Grid grid) {
            lines.addAll(table(grid).lines());
        } else if (block instanceof Block.Details unfolds && details) {
            lines.add("");
            lines.add(unfolds.title());
            unfolds.inside().forEach(inside -> add(inside, lines));
        }
    }

    private static void wrap(String before, String text, List<String> lines) {
        String after = " ".repeat(before.length());
        List<String> wrapped = WordUtils.wrap(text.strip(), Terminal.width() - before.length(), "\n", false)
                .lines()
                .toList();
        for (int at = 0; at < wrapped.size(); at++) {
            lines.add((at == 0 ? before : after) + wrapped.get(at));
        }
    }

    private static TextTable table(Block.Grid grid) {
        TextTable table = new TextTable(IntStream.range(0, grid.head().size())
                .mapToObj(at -> at < grid.words() ? Column.words(CELL_WIDTH) : new Column(true, CELL_WIDTH / 3))
                .toList());
        table.add(grid.head());
        grid.rows().forEach(table::add);
        return table;
    }
}
