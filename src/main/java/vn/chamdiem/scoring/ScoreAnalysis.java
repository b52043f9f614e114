package vn.chamdiem.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.Period;

/**
 * The score of one agency with everything that explains it.
 *
 * @param outcome of the whole; {@code BROKEN} if any criterion is, and then nothing may be published
 * @param points the total; absent where the outcome is no number
 * @param raw the total as it would be if nothing were rounded; absent without points
 * @param maxPoints of the whole annex, as printed
 * @param attainable the maximum without what isn't applicable
 * @param index points as a share of attainable, 1 being all of it; absent without points
 * @param grade the band; absent without points or without a scale
 * @param gradeReason why the grade is lower than the points say; absent where it isn't
 * @param reason why the outcome is what it is; never blank
 * @param matches the rules that spoke on the whole, in the order of files and lines
 * @param adjustments what stands between the top groups and the total, in the order they were made
 * @param criteria the whole annex, in its order
 * @param measures what was worked out of the agency and of those it is compared with, before it was scored
 */
public record ScoreAnalysis(
        Agency agency,
        Period period,
        RulesetRef ruleset,
        Outcome outcome,
        @Nullable BigDecimal points,
        @Nullable BigDecimal raw,
        BigDecimal maxPoints,
        BigDecimal attainable,
        @Nullable BigDecimal index,
        @Nullable String grade,
        @Nullable String gradeReason,
        String reason,
        List<RuleMatch> matches,
        List<Adjustment> adjustments,
        List<CriterionAnalysis> criteria,
        List<MeasureAnalysis> measures) {

    public ScoreAnalysis {
        matches = List.copyOf(matches);
        adjustments = List.copyOf(adjustments);
        criteria = List.copyOf(criteria);
        measures = List.copyOf(measures);
        if (points != null && points.compareTo(Sums.of(matches, adjustments, criteria)) != 0) {
            throw new IllegalArgumentException(agency.code() + ": the criteria don't add up to " + points);
        }
    }

    /** Every line of the annex, groups and criteria alike, in its order. */
    public Stream<CriterionAnalysis> all() {
        return criteria.stream().flatMap(CriterionAnalysis::all);
    }

    public Optional<CriterionAnalysis> find(CriterionCode code) {
        return all().filter(criterion -> criterion.code().equals(code)).findFirst();
    }

    /** The total as it would be if nothing were rounded. */
    public Optional<BigDecimal> rawPoints() {
        return Optional.ofNullable(raw);
    }
}
