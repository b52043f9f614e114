package vn.chamdiem.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ranking.Ranked;

/** Lays the Ministry's ranking of IT application, 2017 and 2018, beside what was published, as Nam Định sees it. */
class Mic2018Test {
    private static final String NAM_DINH = "nam-dinh";

    private static Published table;
    private static Published before;
    private static Published after;

    @BeforeAll
    static void score() {
        table = Published.of("mic-2018", "bang-2017");
        before = Published.of("mic-2018", "nam-2017");
        after = Published.of("mic-2018", "nam-2018");
    }

    @Test
    void both_years_rank_63_provinces_in_six_categories() {
        for (Published year : List.of(before, after)) {
            assertThat(year.ranks()).hasSize(63);
            assertThat(year.evaluation().agencies())
                    .allSatisfy(province -> assertThat(province.groupRanks().keySet())
                            .extracting(CriterionCode::value)
                            .containsExactly("1", "2", "3", "4", "5", "6"));
        }
    }

    @Test
    void the_indices_of_2017_are_as_published_for_53_of_53() {
        Map<String, String> published = table.column("indices.csv", "agency", "index");

        assertThat(published).hasSize(53);
        published.forEach((province, index) ->
                assertThat(table.total(province)).as(province).isEqualByComparingTo(new BigDecimal(index)));
    }

    @Test
    void the_ranks_of_2017_are_as_published_for_53_of_53() {
        Map<String, String> published = table.column("indices.csv", "agency", "rank");

        published.forEach((province, rank) ->
                assertThat(table.agency(province).rank()).as(province).isEqualTo(Integer.valueOf(rank)));
    }

    @Test
    void equal_indices_share_a_rank_and_the_next_one_is_skipped() {
        assertThat(table.ranks().values())
                .containsSubsequence(16, 17, 17, 19)
                .containsSubsequence(31, 32, 32, 34)
                .containsSubsequence(39, 40, 40, 42)
                .doesNotContain(18, 33, 41);
    }

    @ParameterizedTest
    @CsvSource({"total, 52, 22, 30", "4, 49, 6, 43", "6, 45, 26, 19"})
    void nam_dinh_rose_as_published(String line, int in2017, int in2018, int up) {
        assertThat(published(before, line)).isEqualTo(in2017).isEqualTo(rank(before, line));
        assertThat(published(after, line)).isEqualTo(in2018).isEqualTo(rank(after, line));
        assertThat(in2017 - in2018).isEqualTo(up);
    }

    @Test
    void nam_dinh_has_the_index_in_its_own_folder_that_the_table_of_2017_has() {
        assertThat(before.total(NAM_DINH)).isEqualByComparingTo("0.485").isEqualByComparingTo(table.total(NAM_DINH));
        assertThat(before.agency(NAM_DINH).rank())
                .isEqualTo(table.agency(NAM_DINH).rank());
    }

    @Test
    void a_province_of_which_only_the_index_was_published_says_so_in_each_category() {
        assertThat(table.agency("thua-thien-hue").analysis().criteria())
                .hasSize(6)
                .allSatisfy(
                        category -> assertThat(category.reason()).startsWith("Chỉ chỉ số chung 0,727 được công bố"));
    }

    @Test
    void no_invented_figure_stands_under_the_name_of_a_province_of_which_nothing_was_published() {
        for (Published year : List.of(before, after)) {
            assertThat(year.evaluation().agencies())
                    .filteredOn(province -> !Published.code(province).equals(NAM_DINH))
                    .hasSize(62)
                    .allSatisfy(province ->
                            assertThat(province.analysis().agency().name()).startsWith("Tỉnh thứ "));
        }
        assertThat(before.ranks().keySet()).isEqualTo(after.ranks().keySet());
    }

    private static int published(Published year, String line) {
        return Integer.parseInt(Objects.requireNonNull(
                year.column("nam-dinh.csv", "line", "rank").get(line), line));
    }

    private static int rank(Published year, String line) {
        Ranked province = year.agency(NAM_DINH);
        return Objects.requireNonNull(
                line.equals("total") ? province.rank() : province.groupRanks().get(new CriterionCode(line)), line);
    }
}
