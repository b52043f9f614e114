package vn.chamdiem.casebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.source.Problem;

/**
 * One thing that has become otherwise than a case expects.
 *
 * @param expected a number, an outcome, a text or a list of texts, as the case has it
 * @param actual the same as it has become; absent where there is nothing of the kind
 * @param problem how it is told on one line
 */
public record Difference(Key key, Object expected, @Nullable Object actual, Problem problem) {
    /** What a case can expect of a line, as its file writes it in lower case. */
    public enum Key {
        POINTS,
        PERCENT,
        OUTCOME,
        REASON,
        /** A rule that speaks. */
        RULE,
        /** All rules that speak. */
        RULES,
        /** A rule that doesn't speak. */
        NOT,
        GRADE
    }

    public Difference {
        expected = expected instanceof List<?> several ? List.copyOf(several) : expected;
    }
}
