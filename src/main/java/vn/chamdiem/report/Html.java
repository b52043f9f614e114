package vn.chamdiem.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import vn.chamdiem.chart.Chart;
import vn.chamdiem.words.Language;

/** Writes HTML that needs no other file and runs nothing; texts are escaped where they come in. */
final class Html {
    private static final String STYLE = style();

    private Html() {}

    private static String style() {
        try (InputStream in = Html.class.getResourceAsStream("/report.css")) {
            return new String(
                    Objects.requireNonNull(in, "report.css is part of the product")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String page(Language language, String title, String body) {
        return "<!DOCTYPE html>\n<html lang=\"" + language.locale().getLanguage() + "\">\n<head>\n"
                + "<meta charset=\"utf-8\"/>\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                + element("title", text(title)) + "<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n" + body
                + "</main>\n</body>\n</html>\n";
    }

    /** A text as it may stand between tags and in attributes. */
    static String text(String text) {
        return StringEscapeUtils.escapeXml11(text);
    }

    /** An element of what is HTML already; a class may follow its name after a dot. */
    static String element(String name, String... inside) {
        String[] parts = name.split("\\.", 2);
        String opening = parts.length == 1 ? parts[0] : parts[0] + " class=\"" + parts[1] + "\"";
        return "<" + opening + ">" + String.join("", inside) + "</" + parts[0] + ">\n";
    }

    /** An element of a text. */
    static String says(String name, String text) {
        return element(name, text(text));
    }

    /** A chart under its title. */
    static String figure(Chart chart) {
        return element("figure", says("figcaption", chart.title()), chart.svg());
    }

    /** A list; nothing where it has no items. */
    static String list(List<String> items) {
        return items.isEmpty()
                ? ""
                : element("ul", items.stream().map(item -> says("li", item)).collect(Collectors.joining()));
    }

    static String link(String address, String text) {
        return "<a href=\"" + text(address) + "\">" + text(text) + "</a>";
    }
}
