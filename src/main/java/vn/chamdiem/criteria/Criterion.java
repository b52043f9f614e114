package vn.chamdiem.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One line of the annex: a criterion, or a group of them, at any depth.
 *
 * @param maxPoints as printed; of a group, what its parts add up to
 * @param legalBasis where the legal act says so
 * @param note what a reader must know about how far the line is known, such as an inferred formula
 * @param whenNothingToMeasure what a share of nothing earns; absent where the criterion measures no share
 * @param parts of a group, in the order of the annex; empty for a criterion that rules speak on
 */
public record Criterion(
        CriterionCode code,
        String title,
        BigDecimal maxPoints,
        String legalBasis,
        @Nullable String note,
        @Nullable WhenNothingToMeasure whenNothingToMeasure,
        WhenSeveralSpeak whenSeveralSpeak,
        List<Criterion> parts) {

    public Criterion {
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
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Criterion::all));
    }
}
