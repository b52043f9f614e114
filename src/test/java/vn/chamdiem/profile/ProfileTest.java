package vn.chamdiem.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chamdiem.PhuTho;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Exact;

class ProfileTest {
    private static final Evaluation EVALUATION = PhuTho.evaluation();
    private static final List<CohortProfile> COHORTS =
            EVALUATION.cohorts().stream().map(CohortProfile::of).toList();

    private static CohortProfile departments() {
        return COHORTS.stream()
                .filter(cohort -> cohort.ranking().agencies().size() == 15)
                .findFirst()
                .orElseThrow();
    }

    private static AgencyProfile profile(String code) {
        return AgencyProfile.of(departments(), EVALUATION.get(code), Map.of());
    }

    private static List<BigDecimal> shares(String... shares) {
        return Stream.of(shares).map(BigDecimal::new).toList();
    }

    @Test
    void the_spread_is_exact() {
        assertThat(Spread.of(shares("0.1", "0.3", "0.2", "0.4")))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(new Spread(
                        new BigDecimal("0.1"),
                        new BigDecimal("0.25"),
                        new BigDecimal("0.4"),
                        Exact.spread(shares("0.1", "0.2", "0.3", "0.4"), 4)));
        assertThat(Objects.requireNonNull(Spread.of(shares("0.7", "0.9", "0.8")))
                        .median())
                .isEqualByComparingTo("0.8");
    }

    @Test
    void a_third_and_six_eighteenths_are_one_share() {
        assertThat(Shares.of(BigDecimal.ONE, BigDecimal.valueOf(3)))
                .isEqualTo(Shares.of(BigDecimal.valueOf(6), BigDecimal.valueOf(18)));
    }

    @Test
    void no_points_and_nothing_to_be_had_are_no_share_of_0() {
        assertThat(Shares.of(null, BigDecimal.TEN)).isNull();
        assertThat(Shares.of(BigDecimal.ZERO, BigDecimal.ZERO)).isNull();
    }

    @Test
    void a_line_separates_only_those_who_differ_on_it() {
        assertThat(Separation.of(shares("1", "1"))).isEqualTo(Separation.EVERYBODY_FULL);
        assertThat(Separation.of(shares("0", "0"))).isEqualTo(Separation.NOBODY_ANYTHING);
        assertThat(Separation.of(shares("0.5", "0.50"))).isEqualTo(Separation.EVERYBODY_EQUAL);
        assertThat(Separation.of(shares("0.5", "0.51"))).isEqualTo(Separation.SEPARATES);
        assertThat(Separation.of(shares("0.5"))).isEqualTo(Separation.ALONE);
        assertThat(Separation.of(List.of())).isEqualTo(Separation.NOBODY_SCORED);
    }

    @Test
    void lowest_median_and_best_stand_in_this_order_on_every_line() {
        assertThat(COHORTS.stream().flatMap(cohort -> cohort.lines().stream()))
                .filteredOn(line -> line.spread() != null)
                .hasSizeGreaterThan(50)
                .allSatisfy(line -> {
                    Spread spread = Objects.requireNonNull(line.spread());
                    assertThat(spread.lowest()).isLessThanOrEqualTo(spread.median());
                    assertThat(spread.median()).isLessThanOrEqualTo(spread.best());
                    assertThat(line.shares()).contains(spread.best(), spread.lowest());
                });
    }

    @Test
    void as_many_agencies_are_below_the_median_as_above_it_at_most() {
        assertThat(COHORTS.stream().flatMap(cohort -> cohort.lines().stream()))
                .filteredOn(line -> line.spread() != null)
                .allSatisfy(line -> {
                    BigDecimal median = Objects.requireNonNull(line.spread()).median();
                    assertThat(line.shares().stream().filter(share -> share.compareTo(median) < 0))
                            .hasSizeLessThanOrEqualTo(line.shares().size() / 2);
                });
    }

    @Test
    void earned_and_left_add_up_to_what_could_be_had() {
        for (Ranking ranking : EVALUATION.cohorts()) {
            CohortProfile cohort = CohortProfile.of(ranking);
            for (Ranked ranked : ranking.agencies()) {
                AgencyProfile own = AgencyProfile.of(cohort, ranked, Map.of());
                BigDecimal left =
                        Exact.sum(own.criteria().stream().map(OwnLine::left).toList());
                BigDecimal earned = Exact.sum(own.criteria().stream()
                        .map(OwnLine::analysis)
                        .map(CriterionAnalysis::points)
                        .filter(Objects::nonNull)
                        .toList());

                assertThat(earned).isEqualByComparingTo(ranked.analysis().points());
                assertThat(earned.add(left))
                        .as(ranked.analysis().agency().code())
                        .isEqualByComparingTo(ranked.analysis().attainable());
            }
        }
    }

    @Test
    void whoever_is_strong_is_above_the_median_and_whoever_is_weak_below_it() {
        CohortProfile cohort = departments();
        assertThat(cohort.ranking().agencies()).allSatisfy(ranked -> {
            AgencyProfile own = AgencyProfile.of(cohort, ranked, Map.of());
            assertThat(own.strengths())
                    .hasSizeLessThanOrEqualTo(AgencyProfile.MOST)
                    .allSatisfy(line -> assertThat(line.pointsAhead()).isPositive());
            assertThat(own.weaknesses())
                    .allSatisfy(line -> assertThat(line.pointsAhead()).isNegative());
        });
    }

    @Test
    void the_inspectorate_loses_most_where_files_are_settled_in_time() {
        AgencyProfile own = profile("H44.23");

        assertThat(own.share()).isEqualByComparingTo("0.1596");
        assertThat(Objects.requireNonNull(departments().spread()).median()).isEqualByComparingTo("0.5577");
        assertThat(own.strengths()).isEmpty();
        OwnLine worst = own.weaknesses().get(0);
        assertThat(worst.cohort().code()).isEqualTo(new CriterionCode("2.1"));
        assertThat(worst.pointsAhead()).isEqualByComparingTo("-16.47");
        assertThat(worst.left()).isEqualByComparingTo("20");
    }

    @Test
    void what_separates_departments_is_the_criterion_with_most_points_between_them() {
        assertThat(departments().separating().get(0).code()).isEqualTo(new CriterionCode("2.1"));
        assertThat(departments().find(new CriterionCode("1.3")).orElseThrow().separation())
                .isEqualTo(Separation.EVERYBODY_EQUAL);
    }
}
