package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of an agency, had it been another.
 *
 * @param fact which of the agency's facts, counted from 0
 * @param row what the fact says of itself in words, where the agency has several of the kind
 * @param from as it is; absent where it was not reported
 * @param to as it would be
 * @param effort how far the one is from the other: 1 is the whole of what the figure can be, or another answer
 */
public record FigureChange(
        int fact,
        String kind,
        String field,
        String label,
        @Nullable String unit,
        @Nullable String row,
        @Nullable Object from,
        Object to,
        BigDecimal effort) {
    /** The effort of several changes together. */
    static BigDecimal together(List<FigureChange> changes) {
        return changes.stream().map(FigureChange::effort).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
