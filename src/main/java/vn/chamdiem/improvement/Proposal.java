package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures to change, and what the whole cohort's evaluation with them makes of the agency.
 *
 * @param changes least effort first
 * @param effort all of them together
 */
public record Proposal(
        List<FigureChange> changes,
        BigDecimal effort,
        @Nullable BigDecimal points,
        @Nullable Integer rank,
        @Nullable String grade) {
    public Proposal {
        changes = List.copyOf(changes);
    }
}
