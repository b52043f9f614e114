package vn.chamdiem.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.scoring.ScoreAnalysis;

/** Lays four years of Đà Nẵng's ranking of IT application beside what was published of them. */
class DaNangRankingTest {
    private static final TreeMap<Integer, PublishedRanking> YEARS = new TreeMap<>();

    @BeforeAll
    static void score() {
        IntStream.rangeClosed(2017, 2020)
                .forEach(year -> YEARS.put(year, PublishedRanking.of("da-nang-448", "nam-" + year)));
    }

    private static PublishedRanking of(int year) {
        return Objects.requireNonNull(YEARS.get(year));
    }

    @Test
    void points_ranks_grades_and_counts_are_as_published_for_every_year() {
        assertThat(YEARS.values())
                .allSatisfy(year -> assertThat(year.scored()).isEqualTo(year.published()))
                .extracting(year -> year.published().size())
                .containsExactly(1, 1, 2, 32);
    }

    @Test
    void five_cohorts_are_ranked_apart() {
        assertThat(of(2020).evaluation().cohorts())
                .extracting(
                        ranking -> ranking.cohort().id(),
                        ranking -> ranking.agencies().size())
                .containsExactly(
                        tuple("central-agency", 6),
                        tuple("department", 24),
                        tuple("district", 7),
                        tuple("commune", 56),
                        tuple("unit", 5));
    }

    @Test
    void thanh_khe_is_the_first_of_seven_districts_four_years_running() {
        assertThat(YEARS.values()).hasSize(4).allSatisfy(year -> {
            assertThat(year.get("Quận Thanh Khê").rank()).isEqualTo(1);
            assertThat(year.cohort("district")).hasSize(7);
        });
    }

    @Test
    void culture_and_sports_rises_from_the_second_grade_to_the_first() {
        assertThat(PublishedRanking.grade(of(2019).get("Sở Văn hóa và Thể thao")))
                .isEqualTo("Khá");
        assertThat(PublishedRanking.grade(of(2020).get("Sở Văn hóa và Thể thao")))
                .isEqualTo("Tốt");
    }

    @Test
    void there_are_seven_groups_of_100_points_and_bonus_and_deduction_stand_outside() {
        assertThat(of(2020).evaluation().agencies())
                .allSatisfy(ranked -> assertThat(ranked.analysis().criteria()).hasSize(7));
        assertThat(outside("S21")).isEqualByComparingTo("2");
        assertThat(outside("VHTT")).isEqualByComparingTo("0");
        assertThat(of(2020).evaluation().agencies())
                .anyMatch(ranked -> outside(ranked.analysis()).signum() < 0);
        assertThat(of(2020).get("S21").analysis().maxPoints()).isEqualByComparingTo("100");
    }

    private static BigDecimal outside(String agency) {
        return outside(of(2020).get(agency).analysis());
    }

    /** What the total has beside its groups. */
    private static BigDecimal outside(ScoreAnalysis analysis) {
        return analysis.criteria().stream()
                .filter(group -> group.points() != null)
                .map(group -> Objects.requireNonNull(group.points()))
                .reduce(Objects.requireNonNull(analysis.points()), BigDecimal::subtract);
    }

    @Test
    void the_four_grades_are_those_that_were_published() {
        GradeScale scale =
                Objects.requireNonNull(of(2020).ruleset().ruleset().card().gradeScale());

        assertThat(scale.grades())
                .extracting(
                        grade -> grade.name(),
                        grade -> grade.from().stripTrailingZeros().intValueExact())
                .containsExactly(tuple("Tốt", 80), tuple("Khá", 65), tuple("Trung bình", 50), tuple("Yếu", 0));
        assertThat(scale.illustrative()).isFalse();
    }

    @Test
    void a_cohort_without_online_services_is_graded_by_the_percentage_of_its_own_maximum() {
        ScoreAnalysis first = of(2020).cohort("unit").get(0).analysis();

        assertThat(first.maxPoints()).isEqualByComparingTo("75");
        assertThat(first.points()).isLessThan(new BigDecimal("75"));
        assertThat(first.grade()).isEqualTo("Tốt");
    }

    @Test
    void what_is_invented_says_so() {
        assertThat(of(2020).ruleset().ruleset().card().illustrative()).isTrue();
        assertThat(YEARS.values()).allSatisfy(year -> {
            assertThat(year.evaluation().ruleset().illustrative()).isTrue();
            assertThat(year.evaluation().notes()).anyMatch(note -> note.contains("minh họa"));
            assertThat(year.invented())
                    .allMatch(name -> name.matches("(Cơ quan Trung ương|Sở|Quận|Huyện|Phường|Đơn vị) thứ \\d+"));
        });
        assertThat(List.of(2017, 2018, 2019, 2020))
                .extracting(year -> of(year).invented().size())
                .containsExactly(6, 6, 29, 86);
    }
}
