package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of an agency's own figures with which a criterion has all it can have, or as much as was found.
 *
 * @param changes least effort first
 * @param points what the criterion would have
 * @param more how much more that is; absent where it has no number now
 * @param full whether that is all it can have
 */
public record Raise(
        List<FigureChange> changes,
        BigDecimal points,
        @Nullable BigDecimal more,
        boolean full) {
    public Raise {
        changes = List.copyOf(changes);
    }

    /** All changes taken together. */
    public BigDecimal effort() {
        return FigureChange.together(changes);
    }
}
