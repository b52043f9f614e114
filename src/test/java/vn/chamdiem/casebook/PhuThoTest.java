package vn.chamdiem.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chamdiem.casebook.PublishedTable.Comparison;
import vn.chamdiem.casebook.PublishedTable.Miss;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.source.CsvTable;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/** Lays the real figures of Phú Thọ, scored by our rules, beside the points that the national portal published. */
class PhuThoTest {
    private static final Path PUBLISHED = Path.of("fixtures/qd766-2026/phu-tho/published");

    private static Evaluation evaluation;
    private static Map<String, Comparison> all;
    private static Map<String, Comparison> agencies;

    @BeforeAll
    static void score() {
        Library library = new Library(Path.of("rules"), Path.of("fixtures"), new DroolsCompiler());
        CompiledRuleset ruleset = library.ruleset("qd766-2026");
        Figures figures = library.figures(ruleset, "phu-tho");
        evaluation = Evaluation.of(ruleset, figures, () -> {});
        List<ScoreAnalysis> analyses =
                evaluation.agencies().map(Ranked::analysis).toList();
        PublishedTable table = PublishedTable.read(file("points.csv"), new Problems());
        all = table.compare(analyses);
        agencies = table.compare(analyses.stream()
                .filter(analysis -> !analysis.agency().cohort().equals("province"))
                .toList());
    }

    private static SourceFile file(String name) {
        return SourceFile.read(PUBLISHED.resolve(name), new Problems());
    }

    @Test
    void progress_is_as_published_for_163_of_163_agencies() {
        assertThat(agencies.get("2.1")).hasToString("163 of 163");
        assertThat(all.get("2")).hasToString("164 of 164");
    }

    @Test
    void satisfaction_is_as_published_for_164_of_164() {
        assertThat(all.get("5")).hasToString("164 of 164");
        assertThat(List.of(all.get("5.2"), all.get("5.3"), all.get("5.4")))
                .allSatisfy(part -> assertThat(part).hasToString("164 of 164"));
    }

    @Test
    void digitisation_is_as_published_for_164_of_164() {
        assertThat(all.get("4")).hasToString("164 of 164");
    }

    @Test
    void transparency_is_as_published_for_164_of_164() {
        assertThat(all.get("1")).hasToString("164 of 164");
        assertThat(List.of(all.get("1.1"), all.get("1.2"), all.get("1.3"), all.get("1.4")))
                .allSatisfy(part -> assertThat(part).hasToString("164 of 164"));
    }

    @Test
    void online_services_are_calculated_for_the_province_and_taken_over_for_its_agencies() {
        assertThat(all.get("3a")).hasToString("164 of 164");
        assertThat(find("H44", "3a").matches()).isEmpty();
        assertThat(find("H44.03", "3a").reason()).startsWith("Lấy nguyên điểm Cổng Dịch vụ công quốc gia công bố");
    }

    @Test
    void payment_is_as_published_for_162_of_164_and_the_two_others_are_explained() {
        Comparison payment = Objects.requireNonNull(all.get("3b"));

        assertThat(payment.matched()).isEqualTo(162);
        assertThat(payment.published()).isEqualTo(164);
        assertThat(payment.misses()).extracting(Miss::agency).containsExactly("H44.125", "H44.158");
        assertThat(payment.misses())
                .allSatisfy(miss -> assertThat(miss.distance().orElseThrow()).isEqualByComparingTo("0.01"));
    }

    @Test
    void no_miss_is_unexplained_and_no_explanation_left_over() {
        Map<String, String> missed = new TreeMap<>();
        all.forEach((criterion, comparison) -> comparison
                .misses()
                .forEach(miss -> missed.put(
                        miss.agency() + " " + criterion, plain(miss.scored()) + " for " + plain(miss.published()))));
        Map<String, String> explained = new TreeMap<>();
        CsvTable.read(file("differences.csv"), new Problems()).rows().forEach(row -> {
            assertThat(row.cell("why").text()).isNotBlank();
            explained.put(
                    row.cell("agency").text() + " " + row.cell("criterion").text(),
                    plain(row.cell("scored").text()) + " for "
                            + plain(row.cell("published").text()));
        });

        assertThat(missed).isEqualTo(explained);
    }

    @Test
    void the_province_its_best_and_its_last_agency_have_the_totals_that_the_published_groups_add_up_to() {
        assertThat(evaluation.get("H44").analysis().points()).isEqualByComparingTo("61.89");
        assertThat(evaluation.get("H44.20").analysis().points()).isEqualByComparingTo("73.46");
        assertThat(evaluation.get("H44.23").analysis().points()).isEqualByComparingTo("15.96");
    }

    @Test
    void provincial_bodies_and_communes_are_ranked_apart() {
        assertThat(evaluation.cohorts())
                .extracting(
                        ranking -> ranking.cohort().id(),
                        ranking -> ranking.agencies().size())
                .containsExactly(tuple("province", 1), tuple("provincial-body", 15), tuple("commune", 148));
        assertThat(evaluation.get("H44.20").rank()).isEqualTo(1);
        assertThat(evaluation.get("H44.23").rank()).isEqualTo(15);
    }

    @Test
    void two_communes_with_equal_points_share_a_rank_and_the_next_one_is_skipped() {
        Ranking communes = evaluation.cohorts().get(2);

        assertThat(communes.agencies().subList(4, 7)).extracting(Ranked::rank).containsExactly(5, 5, 7);
    }

    @Test
    void three_metrics_of_transparency_are_the_provinces_own_and_the_explanation_says_so() {
        for (String code : List.of("1.1", "1.2", "1.3")) {
            CriterionAnalysis inherited = find("H44.237", code);
            assertThat(inherited.reason()).endsWith("số liệu kế thừa từ UBND tỉnh Phú Thọ (H44)");
            assertThat(inherited.matches().get(0).figures())
                    .allSatisfy(figure -> assertThat(figure.inheritedFrom()).isEqualTo("H44"));
        }
        assertThat(find("H44.237", "1.4").reason()).doesNotContain("kế thừa");
        assertThat(find("H44", "1.1").reason()).doesNotContain("kế thừa");
    }

    @Test
    void the_agency_without_dossiers_shows_what_an_empty_denominator_may_mean() {
        assertThat(find("H44.23", "2.1").outcome()).isEqualTo(Outcome.NONE);
        assertThat(find("H44.23", "2.1").points()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(find("H44.23", "5.2").outcome()).isEqualTo(Outcome.FULL);
        assertThat(find("H44.23", "5.2").points()).isEqualByComparingTo("6");
        assertThat(find("H44.23", "4.1").outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(find("H44.23", "4.1").points()).isNull();
        assertThat(evaluation.get("H44.23").analysis().attainable()).isEqualByComparingTo("100");
    }

    private static CriterionAnalysis find(String agency, String criterion) {
        return evaluation
                .get(agency)
                .analysis()
                .find(new CriterionCode(criterion))
                .orElseThrow();
    }

    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }
}
