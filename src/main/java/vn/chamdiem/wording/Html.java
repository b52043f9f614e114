package vn.chamdiem.wording;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.text.StringEscapeUtils;
import vn.chamdiem.words.Language;

/** Prints a document as one page of HTML that needs no other file and runs nothing. */
final class Html implements Block.Cases<String> {
    private static final String STYLE = """
            body { max-width: 60rem; margin: 2rem auto; padding: 0 1.5rem; color: #1c2430;
              font: 16px/1.5 "Be Vietnam Pro", "Noto Sans", "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
            h1 { line-height: 1.25; } h2 { margin-top: 2.5rem; border-bottom: 2px solid #0b5394; }
            h3 { margin: 1.5rem 0 0.25rem; } h4 { margin: 1rem 0 0.25rem; } p { margin: 0.25rem 0; }
            table { width: 100%; border-collapse: collapse; }
            th, td { padding: 0.35rem 0.6rem; border: 1px solid #d9dee7; text-align: left; vertical-align: top;
              font-weight: normal; white-space: pre-line; }
            thead th { background: #f5f7fa; font-weight: 600; }
            .rule { margin-left: 1rem; break-inside: avoid; } .reason { color: #566072; }
            code { font-size: 0.875em; color: #566072; overflow-wrap: anywhere; }
            @media print { body { max-width: none; margin: 0; font-size: 11pt; }
              h2, h3, h4 { break-after: avoid; } tr { break-inside: avoid; } }
            """;

    private final Language language;

    Html(Language language) {
        this.language = language;
    }

    String page(String title, List<Block> blocks) {
        String body = blocks.stream().map(block -> block.as(this)).collect(Collectors.joining());
        return "<!DOCTYPE html>\n<html lang=\"" + language.locale().getLanguage() + "\">\n<head>\n"
                + "<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + element("title", title) + "<style>\n" + STYLE + "</style>\n</head>\n<body>\n" + body
                + "</body>\n</html>\n";
    }

    @Override
    public String heading(Block.Heading heading) {
        return element("h" + heading.level(), heading.text());
    }

    @Override
    public String text(Block.Text text) {
        return element("p", text.text());
    }

    @Override
    public String table(Block.Table table) {
        String head = table.head().stream()
                .map(cell -> "<th scope=\"col\">" + escaped(cell) + "</th>")
                .collect(Collectors.joining("", "<thead><tr>", "</tr></thead>\n"));
        String rows = table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining());
        return "<table>\n" + head + "<tbody>\n" + rows + "</tbody>\n</table>\n";
    }

    private static String row(Block.Table table, List<String> row) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> column < table.titles()
                        ? "<th scope=\"row\">" + escaped(row.get(column)) + "</th>"
                        : "<td>" + escaped(row.get(column)) + "</td>")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    @Override
    public String rule(Block.RuleText rule) {
        return "<section class=\"rule\">\n" + element("h4", rule.name()) + element("p", rule.words())
                + "<p class=\"reason\">" + escaped(rule.reason()) + "</p>\n" + element("code", rule.place())
                + "</section>\n";
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">\n";
    }

    private static String escaped(String text) {
        return StringEscapeUtils.escapeXml11(text);
    }
}
