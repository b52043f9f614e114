package vn.chamdiem.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chamdiem.scoring.Outcome;

/** Lays the digital transformation index of 2022, Decision 922/QĐ-BTTTT, beside what the Ministry published. */
class Dti922Test {
    private static Published five;
    private static Published all;

    @BeforeAll
    static void score() {
        five = Published.of("dti922-2022", "tinh-2022");
        all = Published.of("dti922-2022", "hang-2022");
    }

    @Test
    void five_indices_are_as_published_within_a_ten_thousandth() {
        Map<String, String> published = five.column("indices.csv", "agency", "index");

        assertThat(published).hasSize(5);
        published.forEach((agency, index) -> assertThat(five.total(agency))
                .as(agency)
                .isCloseTo(new BigDecimal(index), within(new BigDecimal("0.0001"))));
    }

    @Test
    void only_the_index_of_ho_chi_minh_city_is_off_by_that_ten_thousandth() {
        assertThat(five.column("indices.csv", "agency", "index").entrySet())
                .filteredOn(index -> five.total(index.getKey()).compareTo(new BigDecimal(index.getValue())) != 0)
                .extracting(Map.Entry::getKey)
                .containsExactly("ho-chi-minh");
    }

    @Test
    void five_ranks_are_as_published() {
        assertThat(five.ranks()).isEqualTo(numbers(five.column("indices.csv", "agency", "rank")));
    }

    @Test
    void the_main_indices_have_the_points_that_the_decision_gives_them() {
        assertThat(five.line("da-nang", "I").maxPoints()).isEqualByComparingTo("500");
        assertThat(five.line("da-nang", "II.7").maxPoints()).isEqualByComparingTo("200");
        assertThat(five.line("da-nang", "II.8").maxPoints()).isEqualByComparingTo("150");
        assertThat(five.line("da-nang", "II.9").maxPoints()).isEqualByComparingTo("150");
        assertThat(five.line("da-nang", "I.6").outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void all_63_ranks_are_as_published_with_two_provinces_at_15_and_none_at_16() {
        assertThat(all.ranks()).hasSize(63).isEqualTo(numbers(all.column("ranks.csv", "agency", "rank")));
        assertThat(all.agency("thanh-hoa").rank()).isEqualTo(15);
        assertThat(all.agency("yen-bai").rank()).isEqualTo(15);
        assertThat(all.agency("hau-giang").rank()).isEqualTo(17);
    }

    @Test
    void the_five_have_the_same_rank_in_both_folders() {
        assertThat(all.ranks()).containsAllEntriesOf(five.ranks());
    }

    @Test
    void a_province_of_which_only_the_rank_is_known_says_so_and_has_no_index_that_could_be_taken_for_its_own() {
        assertThat(all.evaluation().agencies()).allSatisfy(agency -> {
            assertThat(all.total(Published.code(agency))).isLessThan(new BigDecimal("0.01"));
            assertThat(all.line(Published.code(agency), "I").reason()).endsWith("không phải điểm của tỉnh");
        });
    }

    private static Map<String, Integer> numbers(Map<String, String> cells) {
        return cells.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, cell -> Integer.valueOf(cell.getValue())));
    }
}
