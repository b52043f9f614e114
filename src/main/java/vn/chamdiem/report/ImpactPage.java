package vn.chamdiem.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.chamdiem.report.HtmlTable.Column;
import vn.chamdiem.words.Language;

/** An impact as a page that needs no other file, can be printed, and is read without colour. */
public final class ImpactPage {
    private ImpactPage() {}

    /** The whole page. */
    public static String html(ImpactDocument document, Language language) {
        return Html.page(language, document.title(), html(document.blocks()));
    }

    private static String html(List<Block> blocks) {
        return blocks.stream().map(ImpactPage::html).collect(Collectors.joining());
    }

    private static String html(Block block) {
        if (block instanceof Block.Heading heading) {
            return Html.says("h" + heading.level(), heading.text());
        }
        if (block instanceof Block.Text text) {
            return Html.says("p", text.text());
        }
        if (block instanceof Block.Notice notice) {
            return Html.says("p.notice", notice.text());
        }
        if (block instanceof Block.Items items) {
            return Html.list(items.items());
        }
        if (block instanceof Block.Grid grid) {
            return Html.element("div.ranking", table(grid));
        }
        if (block instanceof Block.Details details) {
            // Closed, so that only what somebody has opened is printed: the rest would fill a page for every few
            // agencies.
            return "<details>\n" + Html.says("summary", details.title()) + html(details.inside()) + "</details>\n";
        }
        return Html.figure(((Block.Drawing) block).chart().get());
    }

    private static String table(Block.Grid grid) {
        List<Column> columns = IntStream.range(0, grid.head().size())
                .mapToObj(at -> at < grid.words() ? Column.TEXT : Column.NUMBER)
                .toList();
        HtmlTable table = new HtmlTable(columns, grid.titled(), grid.head());
        grid.rows().forEach(table::row);
        return table.toString();
    }
}
