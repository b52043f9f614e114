package vn.chamdiem.casebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/**
 * What a case expects of one criterion; what it doesn't mention may be anything.
 *
 * @param rule the name of the rule that must have spoken
 */
public record Expectation(
        CriterionCode criterion,
        @Nullable BigDecimal points,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String rule) {

    /** Reports what differs in {@code actual}, each with the line that the case would need. */
    void compare(CriterionAnalysis actual, Place place, String sentence, Problems problems) {
        BigDecimal scored = actual.points();
        if (points != null && scored == null) {
            problems.add(
                    ProblemKind.CASE_WITHOUT_POINTS,
                    place,
                    sentence,
                    criterion,
                    points,
                    actual.outcome(),
                    actual.reason());
        } else if (points != null && scored != null && points.compareTo(scored) != 0) {
            problems.add(ProblemKind.CASE_POINTS, place, sentence, criterion, points, scored, scored.toPlainString());
        }
        if (outcome != null && outcome != actual.outcome()) {
            problems.add(
                    ProblemKind.CASE_OUTCOME,
                    place,
                    sentence,
                    criterion,
                    outcome,
                    actual.outcome(),
                    asWritten(actual.outcome()));
        }
        if (reason != null && !reason.equals(actual.reason())) {
            problems.add(ProblemKind.CASE_REASON, place, sentence, criterion, reason, actual.reason());
        }
        List<String> spoke =
                actual.matches().stream().map(match -> match.rule().name()).toList();
        if (rule != null && !spoke.contains(rule)) {
            problems.add(
                    ProblemKind.CASE_RULE,
                    place,
                    sentence,
                    criterion,
                    rule,
                    spoke.isEmpty() ? "–" : String.join("», «", spoke));
        }
    }

    /** An outcome as case files write it. */
    private static String asWritten(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
