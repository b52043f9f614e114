package vn.chamdiem.casebook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/**
 * What a case expects of one criterion; what it doesn't mention may be anything.
 *
 * @param rule the name of the rule that must have spoken
 * @param grade of the whole
 */
public record Expectation(
        CriterionCode criterion,
        @Nullable BigDecimal points,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String rule,
        @Nullable String grade) {
    /** What became of the line: a criterion, a group, or the whole. */
    record Actual(
            Outcome outcome,
            @Nullable BigDecimal points,
            String reason,
            List<RuleMatch> matches,
            @Nullable String grade) {
        /** That of the line {@code code} of an analysis. */
        static Optional<Actual> of(ScoreAnalysis analysis, CriterionCode code) {
            return code.equals(CriteriaSet.TOTAL)
                    ? Optional.of(new Actual(
                            analysis.outcome(),
                            analysis.points(),
                            analysis.reason(),
                            analysis.matches(),
                            analysis.grade()))
                    : analysis.find(code)
                            .map(line ->
                                    new Actual(line.outcome(), line.points(), line.reason(), line.matches(), null));
        }
    }

    /** Reports what differs in {@code actual}, each with the line that the case would need. */
    void compare(Actual actual, Place place, String sentence, Problems problems) {
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
        compareGrade(actual, place, sentence, problems);
    }

    private void compareGrade(Actual actual, Place place, String sentence, Problems problems) {
        if (grade != null && !grade.equals(actual.grade())) {
            problems.add(
                    ProblemKind.CASE_GRADE, place, sentence, grade, Objects.requireNonNullElse(actual.grade(), "–"));
        }
    }

    /** An outcome as case files write it. */
    private static String asWritten(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
