package vn.chamdiem.report;

import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/** Makes text of what could be a sign of GitHub's Markdown: the reader sees every character, and none of them does anything. */
final class MarkdownText {
    private static final Pattern SIGN = Pattern.compile("[\\\\`*_{}\\[\\]()#+!|~^$-]");

    /** What GitHub makes links of wherever it finds it: people, issues, addresses, signs with names. */
    private static final Pattern LINKED =
            Pattern.compile("@(?=\\S)|#(?=\\d)|(?i)\\bGH-(?=\\d)|:(?=//)|:(?=[\\w+-]+:)|(?i)\\bwww(?=\\.)");

    /** Nothing that is seen, but the end of a word to whoever looks for words. */
    private static final String NOTHING = "<!-- -->";

    private MarkdownText() {}

    /** A text as it may stand anywhere in a line, also in a table. */
    static String of(String text) {
        StringBuilder parts = new StringBuilder();
        for (String part : LINKED.matcher(plain(text)).replaceAll("$0\0").split("\0", -1)) {
            parts.append(parts.length() == 0 ? "" : NOTHING)
                    .append(SIGN.matcher(entities(part)).replaceAll("\\\\$0"));
        }
        // A line that begins with a number and a dot would be a list.
        return parts.toString().replaceFirst("^(\\d+)\\.(?=\\s|$)", "$1\\\\.");
    }

    /** A text as it may stand within an element. */
    static String inHtml(String text) {
        return String.join(
                NOTHING,
                LINKED.matcher(entities(plain(text))).replaceAll("$0\0").split("\0", -1));
    }

    private static String plain(String text) {
        return text.replace('\0', ' ').replaceAll("\\s+", " ").strip();
    }

    private static String entities(String text) {
        return StringEscapeUtils.escapeXml11(text).replace("&quot;", "\"").replace("&apos;", "'");
    }
}
