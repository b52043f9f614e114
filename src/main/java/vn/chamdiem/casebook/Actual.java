package vn.chamdiem.casebook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * What became of a line: a criterion, a group, or the whole.
 *
 * @param points absent where the outcome is no number
 * @param attainable the maximum without what isn't applicable
 * @param matches the rules that spoke on it
 * @param adjustments what stands between these, or the parts, and the points
 * @param parts of a group, or of the whole
 * @param grade of the whole; absent for any other line, and without a scale
 * @param gradeReason why the grade is lower than the points say; absent where it isn't
 */
public record Actual(
        Outcome outcome,
        @Nullable BigDecimal points,
        BigDecimal attainable,
        String reason,
        List<RuleMatch> matches,
        List<Adjustment> adjustments,
        List<CriterionAnalysis> parts,
        @Nullable String grade,
        @Nullable String gradeReason) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Actual {
        matches = List.copyOf(matches);
        adjustments = List.copyOf(adjustments);
        parts = List.copyOf(parts);
    }

    /** That of the line {@code code}, which a case can't name unless the table has it. */
    static Actual of(ScoreAnalysis analysis, CriterionCode code) {
        if (code.equals(CriteriaSet.TOTAL)) {
            return new Actual(
                    analysis.outcome(),
                    analysis.points(),
                    analysis.attainable(),
                    analysis.reason(),
                    analysis.matches(),
                    analysis.adjustments(),
                    analysis.criteria(),
                    analysis.grade(),
                    analysis.gradeReason());
        }
        CriterionAnalysis line = analysis.find(code).orElseThrow(() -> new IllegalArgumentException(code.value()));
        return new Actual(
                line.outcome(),
                line.points(),
                line.attainable(),
                line.reason(),
                line.matches(),
                line.adjustments(),
                line.parts(),
                null,
                null);
    }

    /** The points in percent of what can be attained, a half rounded up; absent where either is no number above 0. */
    @Nullable
    BigDecimal percent(int places) {
        return points == null || attainable.signum() <= 0
                ? null
                : points.multiply(HUNDRED).divide(attainable, places, RoundingMode.HALF_UP);
    }

    /** The names of the rules that spoke, each once. */
    List<String> spoke() {
        return matches.stream().map(match -> match.rule().name()).distinct().toList();
    }
}
