package vn.chamdiem.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.ScoreAnalysis;

/** Lays the provincial agencies of Tây Ninh 2024 beside what was published: two totals, and how many are in each band. */
class TayNinhSo2024Test {
    private static Published agencies;

    @BeforeAll
    static void score() {
        agencies = Published.of("tay-ninh-so-2024", "so-2024");
    }

    @Test
    void two_totals_their_maxima_and_their_bands_are_as_published() {
        Map<String, String> maxima = agencies.column("results.csv", "agency", "max");
        Map<String, String> grades = agencies.column("results.csv", "agency", "grade");

        agencies.column("results.csv", "agency", "points").forEach((agency, points) -> {
            assertThat(agencies.total(agency)).as(agency).isEqualByComparingTo(points);
            assertThat(agencies.agency(agency).analysis().attainable()).isEqualByComparingTo(maxima.get(agency));
            assertThat(agencies.grade(agency)).isEqualTo(grades.get(agency));
        });
        assertThat(maxima).containsOnlyKeys("thanh-tra", "so-y-te");
    }

    @Test
    void full_marks_of_a_smaller_maximum_are_the_first_rank_before_more_points_of_a_greater_one() {
        assertThat(agencies.agency("thanh-tra").rank()).isEqualTo(1);
        assertThat(agencies.agency("thanh-tra").analysis().outcome()).isEqualTo(Outcome.FULL);
        assertThat(agencies.line("thanh-tra", "7").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(agencies.total("co-quan-14")).isGreaterThan(agencies.total("thanh-tra"));
    }

    @Test
    void the_department_of_health_reached_66_9_percent() {
        assertThat(agencies.agency("so-y-te").analysis().index())
                .isBetween(new BigDecimal("0.669"), new BigDecimal("0.670"));
    }

    @Test
    void as_many_agencies_as_published_are_in_each_band() {
        Map<String, String> published = agencies.column("grades.csv", "grade", "agencies");

        assertThat(agencies.ranks()).hasSize(19);
        published.forEach((grade, count) -> assertThat(agencies.ranks().keySet())
                .as(grade)
                .filteredOn(agency -> agencies.grade(agency).equals(grade))
                .hasSize(Integer.parseInt(count)));
    }

    @Test
    void each_criterion_of_an_agency_of_which_only_the_total_was_published_says_so() {
        for (String agency : List.of("thanh-tra", "so-y-te")) {
            ScoreAnalysis analysis = agencies.agency(agency).analysis();
            assertThat(analysis.all())
                    .filteredOn(line -> !line.code().equals(new CriterionCode("7")))
                    .hasSize(6)
                    .allSatisfy(line -> assertThat(line.reason()).startsWith("Chỉ tổng "));
        }
    }
}
