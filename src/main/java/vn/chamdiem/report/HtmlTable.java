package vn.chamdiem.report;

import java.util.ArrayList;
import java.util.List;

/** A table whose head stands on every printed page. */
final class HtmlTable {
    /** What a column holds. */
    enum Column {
        TEXT(""),
        NUMBER(" class=\"n\"");

        private final String attribute;

        Column(String attribute) {
            this.attribute = attribute;
        }
    }

    private final List<Column> columns;
    private final int titled;
    private final StringBuilder rows = new StringBuilder();
    private final List<String> head;

    /**
     * A table without rows.
     *
     * @param titled the column that says what a row is about
     */
    HtmlTable(List<Column> columns, int titled, List<String> head) {
        this.columns = List.copyOf(columns);
        this.titled = titled;
        this.head = List.copyOf(head);
    }

    /** A text in the first column, which is what rows are about, and numbers in all others. */
    static HtmlTable ofNumbers(List<String> head) {
        List<Column> columns = new ArrayList<>(List.of(Column.TEXT));
        head.stream().skip(1).forEach(any -> columns.add(Column.NUMBER));
        return new HtmlTable(columns, 0, head);
    }

    /** Adds a row of what is HTML already. */
    HtmlTable row(String style, List<String> cells) {
        rows.append(style.isEmpty() ? "<tr>" : "<tr class=\"" + style + "\">");
        for (int at = 0; at < columns.size(); at++) {
            String attribute = columns.get(at).attribute;
            rows.append(
                    at == titled
                            ? "<th scope=\"row\"" + attribute + ">" + cells.get(at) + "</th>"
                            : "<td" + attribute + ">" + cells.get(at) + "</td>");
        }
        rows.append("</tr>\n");
        return this;
    }

    /** Adds a row of texts. */
    HtmlTable row(List<String> texts) {
        return row("", texts.stream().map(Html::text).toList());
    }

    @Override
    public String toString() {
        StringBuilder heads = new StringBuilder();
        for (int at = 0; at < columns.size(); at++) {
            heads.append("<th scope=\"col\"")
                    .append(columns.get(at).attribute)
                    .append('>')
                    .append(Html.text(head.get(at)))
                    .append("</th>");
        }
        return "<table>\n<thead><tr>" + heads + "</tr></thead>\n<tbody>\n" + rows + "</tbody>\n</table>\n";
    }
}
