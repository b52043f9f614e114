package vn.chamdiem.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule that spoke, on one combination of facts.
 *
 * @param points exactly what the rule awards, before any cap or rounding
 * @param attainable what the agency can have at most here; absent where that is the maximum
 * @param atMost what the line has at most; absent where the rule doesn't limit it
 * @param gradeAtMost what the whole is called at most; absent where the rule doesn't limit it
 * @param calculation how the points came about, such as {@code 20 × 1689/1840}; empty where nothing was calculated
 * @param reason why, in the ruleset's language; never blank, and without points, so that two runs can be compared
 * @param figures what the rule looked at
 */
public record RuleMatch(
        RuleRef rule,
        Effect effect,
        BigDecimal points,
        @Nullable BigDecimal attainable,
        @Nullable BigDecimal atMost,
        @Nullable String gradeAtMost,
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
        /** Allows so many points and no more, whatever else is said. */
        LIMIT,
        /** Allows so good a grade and no better. */
        GRADE_LIMIT,
        /** Says that the criterion isn't this agency's to earn. */
        NOT_APPLICABLE,
        /** Says that a figure is missing. */
        NO_DATA,
        /** Only records a figure. */
        TRACKED,
        /** Gives a measure its value. */
        MEASURED;

        /** Whether it answers what the line earns; the others speak beside an answer. */
        public boolean answers() {
            return this == AWARD || this == NOT_APPLICABLE || this == NO_DATA || this == TRACKED;
        }

        /** Whether it comes with points. */
        public boolean counts() {
            return this == AWARD || this == BONUS || this == DEDUCTION;
        }
    }

    public RuleMatch {
        figures = List.copyOf(figures);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("rule [" + rule.name() + "] gives no reason");
        }
    }

    /** A match that limits nothing. */
    public RuleMatch(
            RuleRef rule,
            Effect effect,
            BigDecimal points,
            String calculation,
            String reason,
            String legalBasis,
            List<UsedFigure> figures) {
        this(rule, effect, points, null, null, null, calculation, reason, legalBasis, figures);
    }
}
