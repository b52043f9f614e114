package vn.chamdiem.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.StringEscapeUtils;

/**
 * Makes what the chart library wrote fit to stand in a page: the same bytes every time, the fonts and widths of the page,
 * and words for those who can't see it.
 */
final class Svg {
    /** Finer than any printer, and without the last digits in which machines differ. */
    private static final int PLACES = 2;

    private static final Pattern STYLE = Pattern.compile("(?s)\\s*<style.*?</style>");
    private static final Pattern FAMILY = Pattern.compile("font-family:[^;\"]*;");
    private static final Pattern BETWEEN = Pattern.compile(">\\s+|\\s+<");
    private static final Pattern TAG = Pattern.compile("<[^>]+>");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");
    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]+)\"");
    private static final Pattern ROOT = Pattern.compile("<svg[^>]*>");

    private final String name;

    /** For a chart of a name that no other chart in the page has. */
    Svg(String name) {
        this.name = name;
    }

    String neat(String written, String title, String description, int width, int height) {
        String body = STYLE.matcher(written).replaceAll("");
        body = FAMILY.matcher(body).replaceAll("");
        body = BETWEEN.matcher(body).replaceAll(space -> space.group().startsWith(">") ? ">" : "<");
        body = TAG.matcher(body).replaceAll(tag -> Matcher.quoteReplacement(rounded(tag.group())));
        body = named(body);
        return ROOT.matcher(body).replaceFirst(Matcher.quoteReplacement(root(title, description, width, height)));
    }

    private static String rounded(String tag) {
        return NUMBER.matcher(tag).replaceAll(Svg::rounded);
    }

    private static String rounded(MatchResult number) {
        BigDecimal near = new BigDecimal(number.group())
                .setScale(PLACES, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return near.signum() == 0 ? "0" : near.toPlainString();
    }

    /** The library names what it refers to by chance. */
    private String named(String body) {
        Map<String, String> names = new LinkedHashMap<>();
        Matcher ids = ID.matcher(body);
        while (ids.find()) {
            names.putIfAbsent(ids.group(1), name + "-" + names.size());
        }
        String named = body;
        for (Map.Entry<String, String> one : names.entrySet()) {
            named = named.replace("\"" + one.getKey() + "\"", "\"" + one.getValue() + "\"")
                    .replace("#" + one.getKey() + ")", "#" + one.getValue() + ")");
        }
        return named;
    }

    private String root(String title, String description, int width, int height) {
        return "<svg class=\"chart\" viewBox=\"0 0 " + width + " " + height
                + "\" role=\"img\" aria-labelledby=\"" + name + "-title " + name + "-desc\">"
                + "<title id=\"" + name + "-title\">" + StringEscapeUtils.escapeXml11(title) + "</title>"
                + "<desc id=\"" + name + "-desc\">" + StringEscapeUtils.escapeXml11(description) + "</desc>";
    }
}
