package vn.chamdiem.ranking;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.criteria.RankingRule.Best;
import vn.chamdiem.criteria.RankingRule.By;
import vn.chamdiem.criteria.RankingRule.On;
import vn.chamdiem.criteria.Settled;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * What an agency is ranked by: its total, or one line.
 *
 * @param points out of {@code attainable}
 * @param tieBreak the points of the lines that decide between equals; empty where one has none
 */
record Standing(BigDecimal points, BigDecimal attainable, List<Optional<BigDecimal>> tieBreak, ScoreAnalysis analysis) {
    /** The total; nothing where it is no number, or no share of anything. */
    static Optional<Standing> ofTotal(ScoreAnalysis analysis, RankingRule rule) {
        List<Optional<BigDecimal>> tieBreak = rule.tieBreak().stream()
                .map(code -> analysis.find(code).flatMap(line -> points(line, rule)))
                .toList();
        return of(
                rule.on() == On.RAW ? analysis.raw() : analysis.points(),
                analysis.attainable(),
                tieBreak,
                analysis,
                rule);
    }

    /** One line of it, which nothing but its own points decides. */
    static Optional<Standing> ofLine(ScoreAnalysis analysis, CriterionCode code, RankingRule rule) {
        return analysis.find(code)
                .flatMap(line -> of(points(line, rule).orElse(null), line.attainable(), List.of(), analysis, rule));
    }

    private static Optional<Standing> of(
            @Nullable BigDecimal points,
            BigDecimal attainable,
            List<Optional<BigDecimal>> tieBreak,
            ScoreAnalysis analysis,
            RankingRule rule) {
        return points == null || (rule.by() == By.INDEX && attainable.signum() == 0)
                ? Optional.empty()
                : Optional.of(new Standing(points, attainable, tieBreak, analysis));
    }

    private static Optional<BigDecimal> points(CriterionAnalysis line, RankingRule rule) {
        return Optional.ofNullable(rule.on() == On.RAW ? line.raw() : line.points());
    }

    /** From the best down; what is equal here is a true tie. */
    static Comparator<Standing> order(RankingRule rule) {
        // Crosswise, so that no division can make two shares equal or unequal.
        Comparator<Standing> order = rule.by() == By.INDEX
                ? (one, other) ->
                        Settled.compare(one.points.multiply(other.attainable), other.points.multiply(one.attainable))
                : Comparator.comparing(Standing::points, Settled::compare);
        order = rule.best() == Best.HIGHEST ? order.reversed() : order;
        Comparator<BigDecimal> bySize = Settled::compare;
        Comparator<BigDecimal> better = rule.best() == Best.HIGHEST ? bySize.reversed() : bySize;
        for (int at = 0; at < rule.tieBreak().size(); at++) {
            int line = at;
            order = order.thenComparing(
                    standing -> line < standing.tieBreak.size()
                            ? standing.tieBreak.get(line).orElse(null)
                            : null,
                    Comparator.nullsLast(better));
        }
        return order;
    }
}
