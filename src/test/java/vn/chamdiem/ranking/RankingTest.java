package vn.chamdiem.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.PhuTho;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.criteria.RankingRule.Best;
import vn.chamdiem.criteria.RankingRule.By;
import vn.chamdiem.criteria.RankingRule.On;
import vn.chamdiem.criteria.RankingRule.Ties;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.RuleMatch.Effect;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Sums;

class RankingTest {
    private static final Cohort COHORT = new Cohort("department", "Sở");

    /** An agency with so many points, rounded to a whole number. */
    private static ScoreAnalysis agency(String code, @Nullable String raw) {
        BigDecimal max = BigDecimal.valueOf(100);
        Agency agency = new Agency(code, code, "department", null);
        RulesetRef ruleset = new RulesetRef("r", "r", "0", false);
        CriterionCode one = new CriterionCode("1");
        if (raw == null) {
            CriterionAnalysis none = new CriterionAnalysis(
                    one, "x", Outcome.BROKEN, null, null, max, max, "x", "x", null, List.of(), List.of(), List.of());
            return new ScoreAnalysis(
                    agency,
                    Example.PERIOD,
                    ruleset,
                    Outcome.BROKEN,
                    null,
                    null,
                    max,
                    max,
                    null,
                    null,
                    null,
                    "x",
                    List.of(),
                    List.of(),
                    List.of(none),
                    List.of());
        }
        BigDecimal exact = new BigDecimal(raw);
        BigDecimal points = exact.setScale(0, RoundingMode.HALF_UP);
        RuleMatch match = new RuleMatch(new RuleRef("x", "x", 1), Effect.AWARD, exact, "", "x", "x", List.of());
        Adjustment rounding = new Adjustment(Adjustment.Kind.ROUNDING, points.subtract(exact), "x");
        CriterionAnalysis some = new CriterionAnalysis(
                one,
                "x",
                Outcome.PARTIAL,
                points,
                exact,
                max,
                max,
                "x",
                "x",
                null,
                List.of(match),
                List.of(rounding),
                List.of());
        return new ScoreAnalysis(
                agency,
                Example.PERIOD,
                ruleset,
                Outcome.PARTIAL,
                points,
                exact,
                max,
                max,
                null,
                null,
                null,
                "x",
                List.of(),
                List.of(),
                List.of(some),
                List.of());
    }

    private static List<String> ranks(On on, Ties ties, ScoreAnalysis... agencies) {
        List<String> ranks = new ArrayList<>();
        for (Ranked ranked : Ranking.of(COHORT, new RankingRule(on, ties), Map.of(), List.of(agencies))
                .agencies()) {
            ranks.add(ranked.rank() + " " + ranked.analysis().agency().code());
        }
        return ranks;
    }

    @Test
    void agencies_of_different_cohorts_can_be_ranked_among_all_too() {
        RankingRule rule = new RankingRule(On.ROUNDED, By.POINTS, Best.HIGHEST, Ties.STANDARD, true, List.of());
        List<ScoreAnalysis> all = List.of(of("A", "5", "10"), of("B", "9", "10"), of("C", "9", "10"));

        Map<String, Integer> overall = Ranking.overall(rule, all);
        List<Ranked> own = Ranking.of(COHORT, rule, overall, all.subList(0, 1)).agencies();

        assertThat(overall).isEqualTo(Map.of("B", 1, "C", 1, "A", 3));
        assertThat(own.get(0).rank()).isEqualTo(1);
        assertThat(own.get(0).overallRank()).isEqualTo(3);
        assertThat(Ranking.overall(new RankingRule(On.ROUNDED, Ties.STANDARD), all))
                .isEmpty();
    }

    @Test
    void agencies_with_equal_points_share_a_rank_and_the_next_one_is_skipped() {
        assertThat(ranks(
                        On.ROUNDED,
                        Ties.STANDARD,
                        agency("D", "70"),
                        agency("C", "80"),
                        agency("B", "80"),
                        agency("A", "90")))
                .containsExactly("1 A", "2 B", "2 C", "4 D");
    }

    @Test
    void dense_ties_skip_no_rank() {
        assertThat(ranks(
                        On.ROUNDED,
                        Ties.DENSE,
                        agency("D", "70"),
                        agency("C", "80"),
                        agency("B", "80"),
                        agency("A", "90")))
                .containsExactly("1 A", "2 B", "2 C", "3 D");
    }

    @Test
    void raw_points_may_break_a_tie_of_rounded_ones() {
        assertThat(ranks(On.ROUNDED, Ties.STANDARD, agency("A", "80.1"), agency("B", "80.2")))
                .containsExactly("1 A", "1 B");
        assertThat(ranks(On.RAW, Ties.STANDARD, agency("A", "80.1"), agency("B", "80.2")))
                .containsExactly("1 B", "2 A");
    }

    @Test
    void an_agency_without_a_total_has_no_rank_and_comes_last() {
        assertThat(ranks(On.ROUNDED, Ties.STANDARD, agency("A", null), agency("B", "1")))
                .containsExactly("1 B", "null A");
    }

    private static List<String> ranks(RankingRule rule, ScoreAnalysis... agencies) {
        return Ranking.of(COHORT, rule, Map.of(), List.of(agencies)).agencies().stream()
                .map(ranked -> ranked.rank() + " " + ranked.analysis().agency().code())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD,1 A;2 B;2 C;4 D",
        "MODIFIED,1 A;3 B;3 C;4 D",
        "DENSE,1 A;2 B;2 C;3 D",
        "ORDINAL,1 A;2 B;3 C;4 D"
    })
    void what_follows_a_tie_is_what_the_card_says(Ties ties, String expected) {
        assertThat(ranks(On.ROUNDED, ties, agency("D", "70"), agency("C", "80"), agency("B", "80"), agency("A", "90")))
                .containsExactly(expected.split(";"));
    }

    @Test
    void the_lowest_may_be_the_best() {
        RankingRule lowest = new RankingRule(On.ROUNDED, By.POINTS, Best.LOWEST, Ties.STANDARD, false, List.of());

        assertThat(ranks(lowest, agency("A", "3"), agency("B", null), agency("C", "2")))
                .containsExactly("1 C", "2 A", "null B");
    }

    @Test
    void shares_of_what_is_attainable_are_compared_exactly() {
        RankingRule index = new RankingRule(On.ROUNDED, By.INDEX, Best.HIGHEST, Ties.STANDARD, false, List.of());

        // A third is a third, whatever it is a third of.
        assertThat(ranks(index, of("A", "10", "30"), of("B", "7", "21"), of("C", "8", "23"), of("D", "0", "0")))
                .containsExactly("1 C", "2 A", "2 B", "null D");
    }

    @Test
    void lines_decide_between_equals_in_their_order_before_ties_do() {
        RankingRule rule = new RankingRule(
                On.ROUNDED,
                By.POINTS,
                Best.HIGHEST,
                Ties.STANDARD,
                false,
                List.of(new CriterionCode("1"), new CriterionCode("2")));

        assertThat(ranks(rule, two("A", "3", "7"), two("B", "6", "4"), two("C", "6", "4"), two("D", "4", "6")))
                .containsExactly("1 B", "1 C", "3 D", "4 A");
    }

    @Test
    void every_line_with_parts_has_a_ranking_of_its_own() {
        Evaluation phuTho = PhuTho.evaluation();
        Ranked best = phuTho.get("Sở Văn hóa, Thể thao và Du lịch");

        assertThat(best.groupRanks().keySet())
                .extracting(CriterionCode::value)
                .containsExactly("1", "2", "3", "3a", "3b", "4", "5");
        CriterionCode progress = new CriterionCode("2");
        List<BigDecimal> all = phuTho.cohortOf(best).agencies().stream()
                .flatMap(ranked -> ranked.analysis().find(progress).stream())
                .flatMap(line -> Stream.ofNullable(line.points()))
                .toList();
        BigDecimal own = best.analysis().find(progress).orElseThrow().points();
        assertThat(best.groupRanks().get(progress))
                .isEqualTo(1
                        + (int) all.stream()
                                .filter(points -> points.compareTo(own) > 0)
                                .count());
    }

    private static CriterionAnalysis line(String code, String points, BigDecimal max) {
        BigDecimal exact = new BigDecimal(points);
        RuleMatch match = new RuleMatch(new RuleRef("x", "x", 1), Effect.AWARD, exact, "", "x", "x", List.of());
        return new CriterionAnalysis(
                new CriterionCode(code),
                "x",
                Outcome.PARTIAL,
                exact,
                exact,
                max,
                max,
                "x",
                "x",
                null,
                List.of(match),
                List.of(),
                List.of());
    }

    private static ScoreAnalysis with(String code, BigDecimal attainable, CriterionAnalysis... lines) {
        BigDecimal points = Sums.of(List.of(), List.of(), List.of(lines));
        return new ScoreAnalysis(
                new Agency(code, code, "department", null),
                Example.PERIOD,
                new RulesetRef("r", "r", "0", false),
                Outcome.PARTIAL,
                points,
                points,
                attainable,
                attainable,
                null,
                null,
                null,
                "x",
                List.of(),
                List.of(),
                List.of(lines),
                List.of());
    }

    private static ScoreAnalysis of(String code, String points, String attainable) {
        BigDecimal max = new BigDecimal(attainable);
        return with(code, max, line("1", points, max));
    }

    private static ScoreAnalysis two(String code, String one, String other) {
        return with(code, BigDecimal.valueOf(20), line("1", one, BigDecimal.TEN), line("2", other, BigDecimal.TEN));
    }
}
