package vn.chamdiem.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chamdiem.scoring.Outcome;

/** Lays two years of Quảng Nam's ranking of IT application beside what was published of them. */
class QuangNamTest {
    private static PublishedRanking of2020;
    private static PublishedRanking of2021;

    @BeforeAll
    static void score() {
        of2020 = PublishedRanking.of("quang-nam-2020", "nam-2020");
        of2021 = PublishedRanking.of("quang-nam-2020", "nam-2021");
    }

    @Test
    void points_ranks_grades_and_counts_are_as_published_for_both_years() {
        assertThat(of2020.scored()).isEqualTo(of2020.published()).hasSize(14);
        assertThat(of2021.scored()).isEqualTo(of2021.published()).hasSize(17);
    }

    @Test
    void departments_and_districts_are_ranked_apart() {
        assertThat(of2020.evaluation().cohorts())
                .extracting(
                        ranking -> ranking.cohort().id(),
                        ranking -> ranking.agencies().size())
                .containsExactly(tuple("department", 19), tuple("district", 18), tuple("province", 1));
        assertThat(of2021.evaluation().cohorts())
                .extracting(
                        ranking -> ranking.cohort().id(),
                        ranking -> ranking.agencies().size())
                .containsExactly(tuple("department", 20), tuple("district", 18));
    }

    @Test
    void eleven_departments_have_90_points_or_more_and_the_others_80_to_89_5() {
        List<BigDecimal> points = of2020.cohort("department").stream()
                .map(PublishedRanking::points)
                .toList();

        assertThat(points.subList(0, 11)).allSatisfy(of -> assertThat(of).isGreaterThanOrEqualTo(new BigDecimal("90")));
        assertThat(points.subList(11, 19))
                .allSatisfy(of -> assertThat(of).isBetween(new BigDecimal("80"), new BigDecimal("89.5")));
    }

    @Test
    void the_five_districts_of_the_second_grade_have_74_to_79_points() {
        assertThat(of2020.cohort("district").subList(13, 18)).allSatisfy(ranked -> {
            assertThat(PublishedRanking.grade(ranked)).isEqualTo("Khá");
            assertThat(PublishedRanking.points(ranked)).isBetween(new BigDecimal("74"), new BigDecimal("79"));
        });
    }

    @Test
    void one_department_of_2021_is_not_of_the_first_grade() {
        assertThat(of2021.cohort("department"))
                .filteredOn(ranked -> !"Tốt".equals(PublishedRanking.grade(ranked)))
                .extracting(ranked -> ranked.analysis().agency().name())
                .containsExactly("Sở Ngoại vụ");
    }

    @Test
    void the_third_district_of_2021_has_more_points_in_it_application_than_the_first_and_the_second() {
        assertThat(application("TB")).isGreaterThan(application("DB")).isGreaterThan(application("TK"));
    }

    private static BigDecimal application(String agency) {
        return Stream.of("2", "3")
                .map(group -> of2021.get(agency, group).points())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void the_shares_of_the_whole_province_follow_from_its_counts_and_earn_nobody_points() {
        assertThat(List.of("3.6", "3.7", "3.8", "3.9"))
                .extracting(line -> of2020.get("QN", line).reason())
                .containsExactly(
                        "Mức độ 3: 539/1.800 thủ tục, 30%; chỉ theo dõi",
                        "Mức độ 4: 253/1.800 thủ tục, 14%; chỉ theo dõi",
                        "Nộp trực tuyến 20,9% hồ sơ mức độ 3, theo tỷ lệ được công bố; chỉ theo dõi",
                        "Nộp trực tuyến 2.830/7.789 hồ sơ mức độ 4, 36,3%; chỉ theo dõi");
        assertThat(of2020.get("QN").analysis().outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(of2020.get("QN").rank()).isNull();
        assertThat(PublishedRanking.grade(of2020.get("QN"))).isNull();
    }

    @Test
    void two_years_under_the_same_rules_can_be_laid_side_by_side() {
        assertThat(of2020.evaluation().ruleset()).isEqualTo(of2021.evaluation().ruleset());
        assertThat(Stream.of(of2020, of2021).map(year -> year.get("Huyện Thăng Bình")))
                .extracting(
                        ranked -> PublishedRanking.points(ranked).stripTrailingZeros(),
                        ranked -> ranked.rank(),
                        PublishedRanking::grade)
                .containsExactly(tuple(new BigDecimal("96"), 1, "Tốt"), tuple(new BigDecimal("82.81"), 3, "Tốt"));
    }

    @Test
    void what_is_invented_says_so() {
        assertThat(of2020.ruleset().ruleset().card().illustrative()).isTrue();
        assertThat(of2020.ruleset().ruleset().card().gradesIllustrative()).isTrue();
        assertThat(of2020.evaluation().ruleset().illustrative()).isTrue();
        assertThat(of2020.evaluation().notes()).anyMatch(note -> note.contains("minh họa"));
        assertThat(of2020.invented()).hasSize(34).allMatch(name -> name.matches("(Sở|Huyện) thứ \\d+"));
        assertThat(of2021.invented()).hasSize(32).allMatch(name -> name.matches("(Sở|Huyện) thứ \\d+"));
    }
}
