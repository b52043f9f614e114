package vn.chamdiem.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.CriterionAnalysis;

/**
 * How the agencies of a cohort stand on one line of the annex.
 *
 * @param depth how many groups it stands in
 * @param group whether it has parts
 * @param maxPoints as printed
 * @param shares of the agencies that have a number, from the best of the cohort down
 * @param spread how far they lie apart; absent where nobody has a number
 * @param agencies how many the cohort has
 */
public record LineProfile(
        CriterionCode code,
        String title,
        int depth,
        boolean group,
        BigDecimal maxPoints,
        List<BigDecimal> shares,
        @Nullable Spread spread,
        int agencies) {
    public LineProfile {
        shares = List.copyOf(shares);
    }

    /** The profile of a line, which every agency of the cohort has once. */
    static LineProfile of(int depth, List<CriterionAnalysis> ofEach) {
        CriterionAnalysis line = ofEach.get(0);
        List<BigDecimal> shares = ofEach.stream()
                .map(one -> Shares.of(one.points(), one.attainable()))
                .filter(Objects::nonNull)
                .toList();
        return new LineProfile(
                line.code(),
                line.title(),
                depth,
                !line.parts().isEmpty(),
                line.maxPoints(),
                shares,
                Spread.of(shares),
                ofEach.size());
    }

    public Separation separation() {
        return Separation.of(shares);
    }

    /** How many agencies have all of it. */
    public long full() {
        return shares.stream()
                .filter(share -> share.compareTo(BigDecimal.ONE) >= 0)
                .count();
    }

    /** The standard deviation of the shares in points of the whole line; 0 where nobody has a number. */
    public BigDecimal pointsApart() {
        return spread == null ? BigDecimal.ZERO : spread.deviation().multiply(maxPoints);
    }
}
