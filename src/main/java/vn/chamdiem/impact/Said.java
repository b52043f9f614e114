package vn.chamdiem.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.attribution.Answer;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.Sums;

/**
 * What one side says of a line.
 *
 * @param points absent where the outcome is no number
 * @param rules that spoke, in the order of files and lines
 */
public record Said(
        Outcome outcome, @Nullable BigDecimal points, BigDecimal maxPoints, String reason, List<Spoke> rules) {
    public Said {
        rules = List.copyOf(rules);
    }

    static @Nullable Said of(@Nullable Answer answer, Function<RuleRef, Edit> edits) {
        return answer == null
                ? null
                : new Said(
                        answer.outcome(),
                        answer.points(),
                        answer.maxPoints(),
                        answer.reason(),
                        answer.matches().stream()
                                .map(match -> Spoke.of(match, edits.apply(match.rule())))
                                .toList());
    }

    /** What a line adds by itself, without its parts: what its own rules give, and what is capped or rounded here. */
    static BigDecimal own(@Nullable Answer answer) {
        return answer == null || answer.points() == null
                ? BigDecimal.ZERO
                : Sums.of(answer.matches(), answer.adjustments(), List.of());
    }
}
