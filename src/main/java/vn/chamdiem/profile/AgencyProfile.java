package vn.chamdiem.profile;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.scoring.CriterionAnalysis;

/**
 * What an agency is strong and weak in.
 *
 * @param share of all it could have; absent where the total is no number
 * @param lines the annex, in its order
 */
public record AgencyProfile(Ranked ranked, @Nullable BigDecimal share, List<OwnLine> lines) {
    /** More would be the annex over again. */
    public static final int MOST = 5;

    public AgencyProfile {
        lines = List.copyOf(lines);
    }

    /**
     * The profile of one agency of {@code cohort}.
     *
     * @param earlier what share it had in an earlier evaluation, as far as the lines can be compared
     */
    public static AgencyProfile of(CohortProfile cohort, Ranked ranked, Map<CriterionCode, BigDecimal> earlier) {
        List<OwnLine> lines = ranked.analysis()
                .all()
                .map(line -> new OwnLine(
                        cohort.find(line.code()).orElseThrow(),
                        line,
                        Shares.of(line.points(), line.attainable()),
                        earlier.get(line.code())))
                .toList();
        return new AgencyProfile(
                ranked, Shares.of(ranked.analysis().points(), ranked.analysis().attainable()), lines);
    }

    /** The lines at the top of the annex. */
    public List<OwnLine> groups() {
        return lines.stream().filter(line -> line.cohort().depth() == 0).toList();
    }

    /** The lines that points come from, without those that neither earn nor cost anything. */
    public List<OwnLine> criteria() {
        Set<CriterionCode> sources =
                Sources.of(ranked.analysis()).map(CriterionAnalysis::code).collect(Collectors.toSet());
        return lines.stream()
                .filter(line -> sources.contains(line.cohort().code()))
                .filter(line -> line.cohort().maxPoints().signum() > 0
                        || Optional.ofNullable(line.analysis().points())
                                .filter(points -> points.signum() != 0)
                                .isPresent())
                .toList();
    }

    /** The criteria above the median of the cohort, those first that bring the most points beyond it. */
    public List<OwnLine> strengths() {
        return furthest(Comparator.<BigDecimal>reverseOrder(), 1);
    }

    /** The criteria below the median of the cohort, those first that cost the most points. */
    public List<OwnLine> weaknesses() {
        return furthest(Comparator.naturalOrder(), -1);
    }

    private List<OwnLine> furthest(Comparator<BigDecimal> order, int sign) {
        return criteria().stream()
                .filter(line -> ahead(line).signum() == sign)
                .sorted(Comparator.comparing(AgencyProfile::ahead, order))
                .limit(MOST)
                .toList();
    }

    private static BigDecimal ahead(OwnLine line) {
        BigDecimal ahead = line.pointsAhead();
        return ahead == null ? BigDecimal.ZERO : ahead;
    }
}
