package vn.chamdiem.authoring;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.Span;
import vn.chamdiem.source.YamlMap;

/** Changes to a text at places known beforehand; what is not named stays as it is, to the last blank. */
final class Edits {
    private static final Pattern DASH = Pattern.compile(" *- +");

    private final String text;
    /** From the last to the first, so that a change moves no place that is still to come. */
    private final Map<Integer, Change> changes = new TreeMap<>(Comparator.reverseOrder());

    private record Change(int to, String text) {}

    Edits(SourceFile file) {
        text = file.text();
    }

    /** What follows {@code from} code points of the text. */
    private int offset(int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    /** Writes what stands in {@code span} otherwise. */
    void rewrite(Span span, UnaryOperator<String> otherwise) {
        int from = offset(span.from());
        int to = offset(span.to());
        changes.put(from, new Change(to, otherwise.apply(text.substring(from, to))));
    }

    /** Puts a line before the given one, counted from 1. */
    void lineAbove(int line, String added) {
        int from = start(line);
        changes.put(from, new Change(from, added + lineEnd()));
    }

    /** Writes a whole line otherwise. */
    void replaceLine(int line, String otherwise) {
        changes.put(start(line), new Change(start(line + 1), otherwise + lineEnd()));
    }

    private int start(int line) {
        int from = 0;
        for (int above = 1; above < line; above++) {
            from = text.indexOf('\n', from) + 1;
        }
        return from;
    }

    /** Puts lines below the line in which the value that ends at {@code end} ends. */
    void linesBelow(int end, String added) {
        int last = offset(end);
        while (last > 0 && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        int from = text.indexOf('\n', last);
        boolean open = from < 0;
        from = open ? text.length() : from + 1;
        String lines = added.replace("\n", lineEnd());
        changes.put(from, new Change(from, open ? lineEnd() + lines : lines));
    }

    /**
     * What stands before an item's first key: blanks and the dash of a list.
     *
     * @throws ProblemsFound if it isn't written so, as an item of {@code [ … ]} isn't
     */
    String dashOf(YamlMap item) {
        Place place = item.place();
        int start = start(place.line());
        String before = text.substring(start, Math.min(text.length(), start + place.column() - 1));
        if (!DASH.matcher(before).matches()) {
            throw ProblemsFound.one(ProblemKind.NOT_EDITABLE, place, before.strip());
        }
        return before;
    }

    private String lineEnd() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    /** The text with all changes. */
    String done() {
        StringBuilder done = new StringBuilder(text);
        changes.forEach((from, change) -> done.replace(from, change.to(), change.text()));
        return done.toString();
    }

    /** {@code text} with lines at its end, set off by an empty one. */
    static String appended(String text, String lines) {
        String before = text.stripTrailing();
        String all = before.isEmpty() ? lines : before + "\n\n" + lines;
        return text.contains("\r\n") ? all.replace("\r\n", "\n").replace("\n", "\r\n") : all;
    }
}
