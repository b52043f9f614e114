package vn.chamdiem.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.words.Words;

/**
 * A ruleset's list of changes: a chapter for each period, an item for each change.
 *
 * @param text empty where there is none yet
 */
record Changelog(String text, Ruleset ruleset) {
    private static final String CHAPTER = "## ";

    /** The text of one that begins. */
    static String beginning(Words words, String name, Period period, String news) {
        return "# " + words.text("authoring.changelog") + "\n\n" + chapter(words, name, period) + "\n\n* " + news
                + "\n";
    }

    private static String chapter(Words words, String name, Period period) {
        return CHAPTER + name + " (" + words.text("period", period.from(), period.to()) + ")";
    }

    /** The text with another change, at the end of the chapter of the ruleset's period. */
    String with(String news) {
        Period period = ruleset.card().period();
        Words words = Words.in(ruleset.card().language());
        String name = String.valueOf(period.to().getYear());
        if (text.isBlank()) {
            return beginning(words, name, period, news);
        }
        List<String> lines = new ArrayList<>(text.lines().toList());
        int own = chapter(0, line -> isOf(line, period), lines);
        if (own < lines.size()) {
            int at = chapter(own + 1, line -> true, lines);
            while (lines.get(at - 1).isBlank()) {
                at--;
            }
            lines.add(at, "* " + news);
            if (at == own + 1) {
                lines.add(at, "");
            }
        } else {
            // The newest is on top.
            int first = chapter(0, line -> true, lines);
            if (first == lines.size()) {
                lines.add("");
                first++;
            }
            lines.addAll(first, List.of(chapter(words, name, period), "", "* " + news, ""));
        }
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        return String.join(end, lines).stripTrailing() + end;
    }

    /** The first chapter from {@code from} on that is such, or the end. */
    private static int chapter(int from, Predicate<String> such, List<String> lines) {
        return IntStream.range(from, lines.size())
                .filter(at -> lines.get(at).startsWith(CHAPTER) && such.test(lines.get(at)))
                .findFirst()
                .orElse(lines.size());
    }

    /** Whether a chapter is of the period, or of the ruleset, which is how a copied one begins. */
    private boolean isOf(String chapter, Period period) {
        return CardMover.year(period.to().getYear()).matcher(chapter).find()
                || CardMover.year(period.from().getYear()).matcher(chapter).find()
                || chapter.startsWith(CHAPTER + ruleset.ref().id() + " ");
    }
}
