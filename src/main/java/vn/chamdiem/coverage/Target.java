package vn.chamdiem.coverage;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.words.Words;

/**
 * One place of a ruleset, with what worked cases can show of it.
 *
 * @param line in the file of its subject
 * @param column in that line; 0 means the line as a whole
 * @param text as it is written there
 * @param bound of a boundary, as it is written; absent otherwise
 * @param wanted what could be shown
 * @param seen what of it some case shows
 */
public record Target(
        Kind kind,
        int line,
        int column,
        String text,
        @Nullable String bound,
        List<Sight> wanted,
        List<Sight> seen) {
    /** What is to be covered. */
    public enum Kind {
        /** Every rule speaks. */
        RULES,
        /** Every condition holds once, and once it doesn't. */
        CLAIMS,
        /** Every bound is met, missed and passed. */
        BOUNDARIES,
        /** Every outcome that a criterion can have is expected. */
        OUTCOMES,
        /** Every grade is reached, and its bound met, missed and passed. */
        BANDS
    }

    public Target {
        wanted = wanted.stream().sorted().toList();
        seen = seen.stream().sorted().toList();
    }

    /** Of which nothing has been seen yet. */
    static Target of(Kind kind, int line, int column, String text, Set<Sight> wanted) {
        return new Target(kind, line, column, text, null, List.copyOf(wanted), List.of());
    }

    Target bounded(String written) {
        return new Target(kind, line, column, text, written, wanted, seen);
    }

    /** The same target, of which all that is both wanted and among {@code sights} has been seen. */
    Target seeing(Set<Sight> sights) {
        List<Sight> both = wanted.stream().filter(sights::contains).toList();
        return new Target(kind, line, column, text, bound, wanted, both);
    }

    /** The same target, of which nothing else is wanted. */
    Target wanting(Sight sight) {
        return new Target(kind, line, column, text, bound, List.of(sight), List.of());
    }

    /** What no case shows. */
    public List<Sight> lacking() {
        return wanted.stream().filter(sight -> !seen.contains(sight)).toList();
    }

    /** What no case shows, in words. */
    public String lacks(Words words) {
        String told = bound == null ? "" : bound;
        return lacking().stream()
                .map(sight -> words.text("lacks." + sight, told))
                .collect(Collectors.joining("; "));
    }

    /** Whether it stands at this place. */
    boolean standsAt(int otherLine, int otherColumn) {
        return line == otherLine && column == otherColumn;
    }
}
