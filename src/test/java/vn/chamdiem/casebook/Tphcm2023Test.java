package vn.chamdiem.casebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** Lays the bands of Hồ Chí Minh City's index of 2023 beside how they were printed, gap and all. */
class Tphcm2023Test {
    private static final Path SHIPPED = Path.of("rules/tphcm-2023");
    private static final Path AS_PRINTED = Path.of("fixtures/tphcm-2023/as-printed/ruleset.yaml");

    private static final String IN_THE_GAP = "so-14";

    private static Published departments;

    @BeforeAll
    static void score() {
        departments = Published.of("tphcm-2023", "so-2023");
    }

    @Test
    void a_department_can_earn_330_points() {
        assertThat(departments.column("bands.csv", "band", "of").values()).containsOnly("330");
        assertThat(departments.evaluation().agencies())
                .hasSize(20)
                .allSatisfy(agency -> assertThat(agency.analysis().attainable()).isEqualByComparingTo("330"));
    }

    @Test
    void every_department_outside_the_gap_is_in_the_band_that_was_printed_for_its_points() {
        Map<String, String> from = departments.column("bands.csv", "band", "from");
        Map<String, String> below = departments.column("bands.csv", "band", "below");

        assertThat(departments
                        .evaluation()
                        .agencies()
                        .filter(agency -> !Published.code(agency).equals(IN_THE_GAP)))
                .hasSize(19)
                .allSatisfy(agency -> {
                    String band = departments.grade(Published.code(agency));
                    assertThat(departments.total(Published.code(agency)))
                            .isGreaterThanOrEqualTo(bound(from.get(band), "0"))
                            .isLessThan(bound(below.get(band), "331"));
                });
    }

    @Test
    void some_departments_are_in_each_band() {
        assertThat(departments
                        .evaluation()
                        .agencies()
                        .collect(Collectors.groupingBy(
                                agency -> departments.grade(Published.code(agency)), Collectors.counting())))
                .containsOnly(entry("Nâng cao", 8L), entry("Hình thành", 8L), entry("Khởi động", 4L));
    }

    @Test
    void each_bound_belongs_to_the_band_above_it() {
        assertThat(departments.total("so-08")).isEqualByComparingTo("264");
        assertThat(departments.grade("so-08")).isEqualTo("Nâng cao");
        assertThat(departments.total("so-17")).isEqualByComparingTo("263.99");
        assertThat(departments.grade("so-17")).isEqualTo("Hình thành");
        assertThat(departments.total(IN_THE_GAP)).isEqualByComparingTo("198");
        assertThat(departments.grade(IN_THE_GAP)).isEqualTo("Hình thành");
        assertThat(departments.total("so-19")).isEqualByComparingTo("197.99");
        assertThat(departments.grade("so-19")).isEqualTo("Khởi động");
    }

    @Test
    void the_check_names_the_gap_of_the_scale_as_it_was_printed_at_its_line() {
        RulesetFolder shipped = RulesetFolder.read(SHIPPED);
        TreeMap<String, SourceFile> printed = new TreeMap<>(shipped.files());
        printed.put(RulesetFolder.CARD, SourceFile.read(AS_PRINTED, new Problems()));
        RulesetFolder folder = new RulesetFolder(shipped.id(), printed);

        assertThat(catchThrowable(() -> new DroolsCompiler().compile(folder)))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemsFound.class))
                .extracting(ProblemsFound::problems, InstanceOfAssertFactories.list(Problem.class))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.kind()).isEqualTo(ProblemKind.GRADES_GAP);
                    assertThat(gap.place().file()).isEqualTo(AS_PRINTED.toString());
                    assertThat(lines(AS_PRINTED).get(gap.place().line() - 1)).contains("Khởi động", "below: 198");
                    assertThat(Files.readString(AS_PRINTED.resolveSibling("README.md")))
                            .contains("ruleset.yaml:" + gap.place().line() + ":");
                    assertThat(gap.message(Words.in(Language.VI)))
                            .contains("198 ≤ x < 199", "[Khởi động]", "[Hình thành]");
                });
    }

    @Test
    void the_card_as_printed_differs_from_the_shipped_one_only_where_the_gap_is_closed() throws IOException {
        List<String> shipped = lines(SHIPPED.resolve(RulesetFolder.CARD));
        List<String> printed = lines(AS_PRINTED);

        assertThat(printed)
                .filteredOn(line -> says(line) && !shipped.contains(line))
                .containsExactly("    - {name: Hình thành, from: 199, below: 264}");
        assertThat(shipped)
                .filteredOn(line -> says(line) && !printed.contains(line))
                .containsExactly(
                        "    - {name: Hình thành, from: 198, below: 264}",
                        "  - Ở đây Hình thành tính từ 198 điểm (60% của 330), vì thang như đã in bỏ trống từ 198 đến dưới 199"
                                + " điểm.");
    }

    private static boolean says(String line) {
        return !line.isBlank() && !line.strip().startsWith("#");
    }

    private static BigDecimal bound(@Nullable String printed, String otherwise) {
        return new BigDecimal(printed == null || printed.isEmpty() ? otherwise : printed);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file);
    }
}
