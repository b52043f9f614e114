package vn.chamdiem.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Adds lines, whatever they are: the one place that says what counts towards a sum. */
public final class Sums {
    private Sums() {}

    /** What matches, adjustments and parts add up to; a part without points adds nothing. */
    public static BigDecimal of(List<RuleMatch> matches, List<Adjustment> adjustments, List<CriterionAnalysis> parts) {
        return Stream.of(
                        matches.stream().map(RuleMatch::points),
                        adjustments.stream().map(Adjustment::points),
                        parts.stream().map(CriterionAnalysis::points).filter(Objects::nonNull))
                .flatMap(points -> points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
