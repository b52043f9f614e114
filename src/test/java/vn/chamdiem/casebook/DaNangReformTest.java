package vn.chamdiem.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;

/** Lays ten years of Đà Nẵng's administrative reform beside what was published of them. */
class DaNangReformTest {
    private static PublishedRanking reform;

    @BeforeAll
    static void score() {
        reform = PublishedRanking.of("da-nang-cchc-2020", "thanh-pho");
    }

    @Test
    void the_city_meets_19_of_19_targets() {
        List<CriterionAnalysis> targets = reform.get("DN")
                .analysis()
                .all()
                .filter(line -> line.parts().isEmpty() && line.maxPoints().signum() > 0)
                .toList();

        assertThat(reform.scored()).isEqualTo(reform.published()).containsExactly("DN points 19");
        assertThat(targets).hasSize(19).allMatch(line -> line.outcome() == Outcome.FULL);
        assertThat(reform.get("DN").analysis().attainable()).isEqualByComparingTo("19");
    }

    @Test
    void three_targets_are_judged_by_the_shares_that_were_published() {
        assertThat(List.of("6.1", "6.2", "6.3"))
                .extracting(line -> reform.get("DN", line).reason())
                .containsExactly(
                        "95% thủ tục mức độ 3, 4, theo tỷ lệ được công bố",
                        "50,4% thủ tục mức độ 4, theo tỷ lệ được công bố",
                        "46% hồ sơ nộp trực tuyến, theo tỷ lệ được công bố");
    }

    @Test
    void an_agency_that_reports_counts_is_judged_by_them() {
        assertThat(reform.get("S01", "6.1").reason()).matches("\\d+/\\d+ thủ tục mức độ 3, 4");
    }

    @Test
    void the_standing_in_three_national_rankings_is_followed_and_earns_nobody_points() {
        assertThat(List.of("7.1", "7.2", "7.3"))
                .extracting(line -> reform.get("DN", line).reason())
                .containsExactly(
                        "5/7 năm đứng đầu, thấp nhất hạng 4; chỉ theo dõi",
                        "4/5 năm đứng đầu, thấp nhất hạng 2; chỉ theo dõi",
                        "10/10 năm đứng đầu, thấp nhất hạng 1; chỉ theo dõi");
        assertThat(reform.get("DN", "7").outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void a_target_that_is_not_met_is_missing_from_the_sum() {
        assertThat(reform.get("H03", "4.1").outcome()).isEqualTo(Outcome.NONE);
        assertThat(PublishedRanking.points(reform.get("H03"))).isLessThan(new BigDecimal("19"));
    }

    @Test
    void what_is_invented_says_so() {
        assertThat(reform.ruleset().ruleset().card().illustrative()).isTrue();
        assertThat(reform.evaluation().ruleset().illustrative()).isTrue();
        assertThat(reform.evaluation().notes()).anyMatch(note -> note.contains("minh họa"));
        assertThat(reform.invented()).hasSize(6).allMatch(name -> name.matches("(Sở|Quận|Huyện) thứ \\d+"));
    }
}
