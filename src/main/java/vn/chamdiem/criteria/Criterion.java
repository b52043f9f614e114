package vn.chamdiem.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the annex: a criterion, or a group of them, at any depth; or the whole.
 *
 * @param maxPoints as printed; of a sum, what its parts add up to; 0 where the line doesn't apply
 * @param minPoints what the awards on a criterion are lifted to, and all that a group or the whole has; absent without one
 * @param weight within its group; absent where the table gives none
 * @param applies whether the line is there for the cohort at all
 * @param legalBasis where the legal act says so
 * @param note what a reader must know about how far the line is known, such as an inferred formula
 * @param whenNothingToMeasure what a share of nothing earns; absent where the criterion measures no share
 * @param combine how its parts make its points
 * @param whenNoData what a part without data does
 * @param rounding of this line; absent where it isn't rounded
 * @param gates what this line must have for lines above it to count
 * @param parts of a group, in the order of the annex; empty for a criterion that rules speak on
 */
public record Criterion(
        CriterionCode code,
        String title,
        BigDecimal maxPoints,
        @Nullable BigDecimal minPoints,
        @Nullable BigDecimal weight,
        boolean applies,
        String legalBasis,
        @Nullable String note,
        @Nullable WhenNothingToMeasure whenNothingToMeasure,
        WhenSeveralSpeak whenSeveralSpeak,
        Combine combine,
        WhenNoData whenNoData,
        @Nullable Rounding rounding,
        List<Gate> gates,
        List<Criterion> parts) {

    public Criterion {
        gates = List.copyOf(gates);
        parts = List.copyOf(parts);
    }

    public boolean group() {
        return !parts.isEmpty();
    }

    /** Whether figures are only recorded here and earn nothing (maximum 0). */
    public boolean trackingOnly() {
        return maxPoints.signum() == 0;
    }

    /** This line and all below it, in the order of the annex. */
    public Stream<Criterion> all() {
        return Stream.concat(Stream.of(this), below());
    }

    /** All below this line, in the order of the annex. */
    public Stream<Criterion> below() {
        return parts.stream().flatMap(Criterion::all);
    }
}
