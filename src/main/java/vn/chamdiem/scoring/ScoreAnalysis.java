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
 * @param maxPoints of the whole annex, as printed
 * @param attainable the maximum without what isn't applicable
 * @param index points as a share of attainable, 1 being all of it; absent without points
 * @param grade the band; absent without points or without a scale
 * @param adjustments roundings of the total
 * @param criteria the whole annex, in its order
 * @param measures what was worked out of the agency and of those it is compared with, before it was scored
 */
public record ScoreAnalysis(
        Agency agency,
        Period period,
        RulesetRef ruleset,
        Outcome outcome,
        @Nullable BigDecimal points,
        BigDecimal maxPoints,
        BigDecimal attainable,
        @Nullable BigDecimal index,
        @Nullable String grade,
        List<Adjustment> adjustments,
        List<CriterionAnalysis> criteria,
        List<MeasureAnalysis> measures) {

    public ScoreAnalysis {
        adjustments = List.copyOf(adjustments);
        criteria = List.copyOf(criteria);
        measures = List.copyOf(measures);
        if (points != null && points.compareTo(Sums.of(List.of(), adjustments, criteria)) != 0) {
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

    /** The total as it was before any rounding. */
    public Optional<BigDecimal> rawPoints() {
        return Optional.ofNullable(points)
                .map(total -> Stream.concat(
                                adjustments.stream(), all().flatMap(criterion -> criterion.adjustments().stream()))
                        .filter(adjustment -> adjustment.kind() == Adjustment.Kind.ROUNDING)
                        .map(Adjustment::points)
                        .reduce(total, BigDecimal::subtract));
    }
}
