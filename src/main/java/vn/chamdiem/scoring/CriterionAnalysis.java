package vn.chamdiem.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;

/**
 * What became of one line of the annex, and why.
 *
 * @param points what counts; absent where the outcome is no number
 * @param raw the points as they would be if nothing were rounded, here or below; absent without points
 * @param maxPoints as printed
 * @param attainable the maximum without what isn't applicable
 * @param reason why the outcome is what it is; never blank
 * @param matches the rules that spoke, in the order of files and lines
 * @param adjustments what stands between matches, parts and points, in the order they were made
 * @param parts of a group
 */
public record CriterionAnalysis(
        CriterionCode code,
        String title,
        Outcome outcome,
        @Nullable BigDecimal points,
        @Nullable BigDecimal raw,
        BigDecimal maxPoints,
        BigDecimal attainable,
        String reason,
        String legalBasis,
        @Nullable String note,
        List<RuleMatch> matches,
        List<Adjustment> adjustments,
        List<CriterionAnalysis> parts) {

    public CriterionAnalysis {
        matches = List.copyOf(matches);
        adjustments = List.copyOf(adjustments);
        parts = List.copyOf(parts);
        if (reason.isBlank()) {
            throw new IllegalArgumentException("criterion " + code + " gives no reason");
        }
        if (outcome.scored() != (points != null)) {
            throw new IllegalArgumentException("criterion " + code + ": " + outcome + " with points " + points);
        }
        if (outcome.scored() != (raw != null)) {
            throw new IllegalArgumentException("criterion " + code + ": " + outcome + " with raw points " + raw);
        }
        if (points != null && points.compareTo(Sums.of(matches, adjustments, parts)) != 0) {
            throw new IllegalArgumentException("criterion " + code + ": the lines don't add up to " + points);
        }
    }

    /**
     * The analysis of {@code criterion}, which says the rest of the line.
     *
     * @param points what counts; absent where the outcome is no number
     * @param raw the same if nothing were rounded
     */
    public static CriterionAnalysis of(
            Criterion criterion,
            Outcome outcome,
            @Nullable BigDecimal points,
            @Nullable BigDecimal raw,
            BigDecimal attainable,
            String reason,
            List<RuleMatch> matches,
            List<Adjustment> adjustments,
            List<CriterionAnalysis> parts) {
        return new CriterionAnalysis(
                criterion.code(),
                criterion.title(),
                outcome,
                points,
                raw,
                criterion.maxPoints(),
                attainable,
                reason,
                criterion.legalBasis(),
                criterion.note(),
                matches,
                adjustments,
                parts);
    }

    /** This line and all below it, in the order of the annex. */
    public Stream<CriterionAnalysis> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(CriterionAnalysis::all));
    }
}
