package vn.chamdiem.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.criteria.RankingRule.On;
import vn.chamdiem.criteria.RankingRule.Ties;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * The agencies of one cohort, from the best down.
 *
 * @param on which points were compared
 * @param agencies those without a total come last
 */
public record Ranking(Cohort cohort, On on, List<Ranked> agencies) {
    public Ranking {
        agencies = List.copyOf(agencies);
    }

    /** Ranks the {@code analyses} of one cohort; what is equal shares a rank, and stands in the order of its codes. */
    public static Ranking of(Cohort cohort, RankingRule rule, List<ScoreAnalysis> analyses) {
        List<ScoreAnalysis> scored = analyses.stream()
                .filter(analysis -> points(analysis, rule).isPresent())
                .sorted(Comparator.comparing((ScoreAnalysis analysis) ->
                                points(analysis, rule).orElseThrow())
                        .reversed()
                        .thenComparing(analysis -> analysis.agency().code()))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        @Nullable BigDecimal before = null;
        int rank = 0;
        for (ScoreAnalysis analysis : scored) {
            BigDecimal points = points(analysis, rule).orElseThrow();
            if (before == null || points.compareTo(before) != 0) {
                rank = rule.ties() == Ties.DENSE ? rank + 1 : ranked.size() + 1;
            }
            before = points;
            ranked.add(new Ranked(rank, analysis));
        }
        analyses.stream()
                .filter(analysis -> points(analysis, rule).isEmpty())
                .sorted(Comparator.comparing(analysis -> analysis.agency().code()))
                .forEach(analysis -> ranked.add(new Ranked(null, analysis)));
        return new Ranking(cohort, rule.on(), ranked);
    }

    private static Optional<BigDecimal> points(ScoreAnalysis analysis, RankingRule rule) {
        return rule.on() == On.RAW ? analysis.rawPoints() : Optional.ofNullable(analysis.points());
    }
}
