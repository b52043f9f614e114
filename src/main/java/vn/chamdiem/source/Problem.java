package vn.chamdiem.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import vn.chamdiem.words.Words;

/**
 * Something wrong in what was given, told so that its author can mend it.
 *
 * @param kind what is wrong; its words stand under {@code problem.KIND} in the catalogue
 * @param severity whether anything may be scored in spite of it
 * @param details the values that fill the words, in the order of the catalogue
 */
public record Problem(ProblemKind kind, Severity severity, Place place, List<Object> details) {
    /** Whether a problem stops the work. */
    public enum Severity {
        ERROR,
        WARNING
    }

    /** A guess is only made here, where it is known to be told; no value commands the screen or fills it. */
    public Problem {
        details = details.stream().map(Problem::shown).toList();
    }

    private static Object shown(Object detail) {
        Object value = detail instanceof Supplier<?> guess ? guess.get() : detail;
        return value instanceof CharSequence || value instanceof Path
                ? HiddenSigns.shown(value.toString())
                : Objects.requireNonNull(value);
    }

    /** What is wrong, with the value that is. */
    public String message(Words words) {
        return words.text("problem." + kind, details.toArray());
    }

    /** What its author may have meant or could try. */
    public String maybe(Words words) {
        return words.text("maybe." + kind, details.toArray());
    }

    /** Both, with the place in front, as two lines. */
    public String render(Words words) {
        return place + ": " + message(words) + System.lineSeparator() + "    " + maybe(words);
    }
}
