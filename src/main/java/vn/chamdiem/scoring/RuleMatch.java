package vn.chamdiem.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * One rule that spoke, on one combination of facts.
 *
 * @param points exactly what the rule awards, before any cap or rounding
 * @param calculation how the points came about, such as {@code 20 × 1689/1840}; empty where nothing was calculated
 * @param reason why, in the ruleset's language; never blank, and without points, so that two runs can be compared
 * @param figures what the rule looked at
 */
public record RuleMatch(
        RuleRef rule,
        Effect effect,
        BigDecimal points,
        String calculation,
        String reason,
        String legalBasis,
        List<UsedFigure> figures) {
    /** What the rule's verb does. */
    public enum Effect {
        /** Earns points within the criterion's maximum. */
        AWARD,
        /** Adds points beyond every maximum. */
        BONUS,
        /** Takes points away. */
        DEDUCTION,
        /** Says that the criterion isn't this agency's to earn. */
        NOT_APPLICABLE,
        /** Says that a figure is missing. */
        NO_DATA,
        /** Only records a figure. */
        TRACKED,
        /** Gives a measure its value. */
        MEASURED
    }

    public RuleMatch {
        figures = List.copyOf(figures);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("rule [" + rule.name() + "] gives no reason");
        }
    }
}
