package vn.chamdiem.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.criteria.RankingRule.On;
import vn.chamdiem.criteria.RankingRule.Ties;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.RuleMatch.Effect;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.scoring.ScoreAnalysis;

class RankingTest {
    private static final Cohort COHORT = new Cohort("department", "Sở");

    /** An agency with so many points, rounded to a whole number. */
    private static ScoreAnalysis agency(String code, @Nullable String raw) {
        BigDecimal max = BigDecimal.valueOf(100);
        Agency agency = new Agency(code, code, "department", null);
        RulesetRef ruleset = new RulesetRef("r", "r", "0");
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
                    List.of(none));
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
                List.of(some));
    }

    private static List<String> ranks(On on, Ties ties, ScoreAnalysis... agencies) {
        List<String> ranks = new ArrayList<>();
        for (Ranked ranked :
                Ranking.of(COHORT, new RankingRule(on, ties), List.of(agencies)).agencies()) {
            ranks.add(ranked.rank() + " " + ranked.analysis().agency().code());
        }
        return ranks;
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
}
