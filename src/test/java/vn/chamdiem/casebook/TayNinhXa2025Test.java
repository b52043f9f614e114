package vn.chamdiem.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chamdiem.scoring.CriterionAnalysis;

/** Lays the commune index of Tây Ninh 2025 beside the table that was published: titles and maxima. */
class TayNinhXa2025Test {
    private static Published communes;

    @BeforeAll
    static void score() {
        communes = Published.of("tay-ninh-xa-2025", "xa-2025");
    }

    @Test
    void all_62_criteria_have_the_title_and_the_maximum_that_were_published() {
        Map<String, String> titles = new LinkedHashMap<>();
        Map<String, String> maxima = new LinkedHashMap<>();
        communes.agency("xa-01")
                .analysis()
                .all()
                .filter(line -> line.parts().isEmpty())
                .forEach(line -> {
                    titles.put(line.code().value(), line.title());
                    maxima.put(line.code().value(), line.maxPoints().toPlainString());
                });

        assertThat(titles).hasSize(62).isEqualTo(communes.column("criteria.csv", "code", "title"));
        assertThat(maxima).isEqualTo(communes.column("criteria.csv", "code", "max"));
    }

    @Test
    void six_groups_make_960_points_as_published() {
        Map<String, String> groups = communes.column("groups.csv", "group", "max");

        assertThat(groups.values()).containsExactly("80", "100", "100", "520", "80", "80");
        groups.forEach((group, max) -> {
            CriterionAnalysis line = communes.line("xa-01", group);
            assertThat(line.maxPoints()).isEqualByComparingTo(max);
            assertThat(line.title())
                    .isEqualTo(communes.column("groups.csv", "group", "title").get(group));
        });
        assertThat(communes.agency("xa-01").analysis().maxPoints()).isEqualByComparingTo("960");
    }

    @Test
    void every_commune_has_an_answer_to_every_criterion() {
        assertThat(communes.evaluation().publishable()).isTrue();
        assertThat(communes.ranks()).hasSize(32);
    }

    @Test
    void ranks_and_bands_go_by_percent_of_what_the_commune_itself_can_attain() {
        assertThat(communes.total("xa-04")).isLessThan(communes.total("xa-09"));
        assertThat(communes.agency("xa-04").analysis().attainable()).isEqualByComparingTo("880");
        assertThat(communes.ranks().get("xa-04")).isLessThan(communes.ranks().get("xa-09"));
        assertThat(communes.total("phuong-05")).isLessThan(new BigDecimal("672"));
        assertThat(communes.grade("phuong-05")).isEqualTo("Khá");
        assertThat(communes.grade("xa-23")).isEqualTo("Trung bình");
    }
}
