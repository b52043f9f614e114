package vn.chamdiem.ranking;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.criteria.RankingRule.On;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * The agencies of one cohort, from the best down.
 *
 * @param on which points were compared
 * @param agencies those without a total come last
 */
public record Ranking(Cohort cohort, On on, List<Ranked> agencies) {
    private static final Comparator<ScoreAnalysis> BY_CODE =
            Comparator.comparing(analysis -> analysis.agency().code());

    public Ranking {
        agencies = List.copyOf(agencies);
    }

    /** The ranks among all {@code analyses}, by agency, where the rule wants them; those without a number have none. */
    public static Map<String, Integer> overall(RankingRule rule, List<ScoreAnalysis> analyses) {
        return rule.overall() ? ranks(analyses, rule, analysis -> Standing.ofTotal(analysis, rule)) : Map.of();
    }

    /**
     * Ranks the {@code analyses} of one cohort; what is equal stands in the order of its codes.
     *
     * @param overall the ranks among all cohorts, by agency
     */
    public static Ranking of(
            Cohort cohort, RankingRule rule, Map<String, Integer> overall, List<ScoreAnalysis> analyses) {
        Map<String, Integer> total = ranks(analyses, rule, analysis -> Standing.ofTotal(analysis, rule));
        Map<CriterionCode, Map<String, Integer>> groups = new LinkedHashMap<>();
        groups(analyses)
                .forEach(code ->
                        groups.put(code, ranks(analyses, rule, analysis -> Standing.ofLine(analysis, code, rule))));
        List<String> places = List.copyOf(total.keySet());
        List<Ranked> ranked = analyses.stream()
                .sorted(Comparator.comparing((ScoreAnalysis analysis) -> place(places, analysis))
                        .thenComparing(BY_CODE))
                .map(analysis -> new Ranked(
                        total.get(analysis.agency().code()),
                        overall.get(analysis.agency().code()),
                        ofGroups(groups, analysis),
                        analysis))
                .toList();
        return new Ranking(cohort, rule.on(), ranked);
    }

    /**
     * The place of one among others: how many don't stand behind it, itself included; the last of the ranks that equals
     * share. Nothing where it has no number; others without one stand behind it.
     */
    public static Optional<Integer> place(RankingRule rule, ScoreAnalysis one, List<ScoreAnalysis> others) {
        Comparator<Standing> order = Standing.order(rule);
        return Standing.ofTotal(one, rule)
                .map(own -> 1
                        + (int) others.stream()
                                .flatMap(other -> Standing.ofTotal(other, rule).stream())
                                .filter(other -> order.compare(other, own) <= 0)
                                .count());
    }

    /** The ranks of those that have a number, from the best down. */
    private static Map<String, Integer> ranks(
            List<ScoreAnalysis> analyses, RankingRule rule, Function<ScoreAnalysis, Optional<Standing>> of) {
        Comparator<Standing> order = Standing.order(rule);
        List<Standing> sorted = analyses.stream()
                .flatMap(analysis -> of.apply(analysis).stream())
                .sorted(order.thenComparing(Standing::analysis, BY_CODE))
                .toList();
        List<Integer> ranks = Ties.ranks(sorted, order, rule.ties());
        Map<String, Integer> byAgency = new LinkedHashMap<>();
        for (int at = 0; at < sorted.size(); at++) {
            byAgency.put(sorted.get(at).analysis().agency().code(), ranks.get(at));
        }
        return byAgency;
    }

    private static int place(List<String> places, ScoreAnalysis analysis) {
        int place = places.indexOf(analysis.agency().code());
        return place < 0 ? places.size() : place;
    }

    private static Stream<CriterionCode> groups(List<ScoreAnalysis> analyses) {
        return analyses.stream()
                .limit(1)
                .flatMap(ScoreAnalysis::all)
                .filter(line -> !line.parts().isEmpty())
                .map(CriterionAnalysis::code);
    }

    private static Map<CriterionCode, Integer> ofGroups(
            Map<CriterionCode, Map<String, Integer>> groups, ScoreAnalysis analysis) {
        Map<CriterionCode, Integer> own = new LinkedHashMap<>();
        groups.forEach((code, ranks) -> {
            @Nullable Integer rank = ranks.get(analysis.agency().code());
            if (rank != null) {
                own.put(code, rank);
            }
        });
        return own;
    }
}
