package vn.chamdiem.attribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * What one side says of a line, or of the whole: its outcome, why, and which rules spoke.
 *
 * @param points absent where the outcome is no number
 */
public record Answer(
        String title,
        Outcome outcome,
        @Nullable BigDecimal points,
        BigDecimal maxPoints,
        BigDecimal attainable,
        String reason,
        List<RuleMatch> matches,
        List<Adjustment> adjustments) {
    public Answer {
        matches = List.copyOf(matches);
        adjustments = List.copyOf(adjustments);
    }

    static Answer of(ScoreAnalysis whole) {
        return new Answer(
                whole.ruleset().title(),
                whole.outcome(),
                whole.points(),
                whole.maxPoints(),
                whole.attainable(),
                whole.reason(),
                whole.matches(),
                whole.adjustments());
    }

    static Answer of(CriterionAnalysis line) {
        return new Answer(
                line.title(),
                line.outcome(),
                line.points(),
                line.maxPoints(),
                line.attainable(),
                line.reason(),
                line.matches(),
                line.adjustments());
    }

    /** Whether it comes to the same, in whatever words. */
    boolean comesToTheSame(Answer other) {
        return result().equals(other.result());
    }

    /** Whether it gives the same reasons. */
    boolean readsTheSame(Answer other) {
        return reasons().equals(other.reasons());
    }

    private List<Object> result() {
        List<Object> result = new ArrayList<>(List.of(outcome, plain(points), plain(maxPoints), plain(attainable)));
        matches.forEach(match -> result.addAll(List.of(
                match.effect(), plain(match.points()), plain(match.atMost()), String.valueOf(match.gradeAtMost()))));
        adjustments.forEach(line -> result.addAll(List.of(line.kind(), plain(line.points()))));
        return result;
    }

    private List<String> reasons() {
        List<String> reasons = new ArrayList<>(List.of(title, reason));
        matches.forEach(match -> reasons.add(match.reason()));
        adjustments.forEach(line -> reasons.add(line.reason()));
        return reasons;
    }

    /** 1 and 1.00 are the same points. */
    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.stripTrailingZeros().toPlainString();
    }
}
