package vn.chamdiem.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Draft;
import vn.chamdiem.PhuTho;
import vn.chamdiem.comparison.Caveat;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.impact.AgencyImpact.Touch;
import vn.chamdiem.impact.GradeMove.Way;
import vn.chamdiem.impact.LineImpact.Kind;
import vn.chamdiem.ranking.Ranked;

/** What a draft does to real cohorts, beside what is worked out here without any ruleset. */
class ImpactTest {
    @TempDir
    private Path folder;

    private static Evaluation evaluation(String ruleset, String figures) {
        var rules = PhuTho.LIBRARY.ruleset(ruleset);
        return Evaluation.of(rules, PhuTho.LIBRARY.figures(rules, figures), () -> {});
    }

    /** Points of 2.1 for each agency, by a share of so many percent being enough for all 20. */
    private static Map<String, BigDecimal> progress(int percent) throws IOException {
        Map<String, BigDecimal> points = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("fixtures/qd766-2026/phu-tho/dossier-progress.csv"))) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("agency")) {
                BigDecimal received = new BigDecimal(cells[1]);
                BigDecimal share = received.signum() == 0
                        ? BigDecimal.ZERO
                        : new BigDecimal(cells[2])
                                .multiply(BigDecimal.valueOf(2000))
                                .divide(received.multiply(BigDecimal.valueOf(percent)), MathContext.DECIMAL128);
                points.put(cells[0], share.min(BigDecimal.valueOf(20)).setScale(2, RoundingMode.HALF_UP));
            }
        }
        return points;
    }

    @Test
    void a_lower_threshold_raises_whom_arithmetic_says_and_moves_ranks_as_counting_says() throws IOException {
        Draft draft = Draft.of("qd766-2026", folder)
                .replace(
                        "2-progress.drl", "award.share($onTime, $received)", "award.shareUpTo($onTime, $received, 95)");
        Impact impact = Tries.of("qd766-2026", draft, "phu-tho");
        Trial trial = impact.trials().get(0);
        Map<String, BigDecimal> was = progress(100);
        Map<String, BigDecimal> is = progress(95);
        Map<String, BigDecimal> more = was.keySet().stream()
                .collect(Collectors.toMap(
                        code -> code,
                        code -> Objects.requireNonNull(is.get(code)).subtract(was.get(code))));
        Map<String, AgencyImpact> touched =
                trial.touched().collect(Collectors.toMap(one -> one.agency().code(), one -> one));
        Evaluation before = evaluation("qd766-2026", "phu-tho");

        assertThat(trial.agencies()).isEqualTo(164);
        assertThat(more.values()).filteredOn(points -> points.signum() > 0).hasSizeGreaterThan(100);
        before.cohorts().forEach(cohort -> {
            Map<String, BigDecimal> totals = cohort.agencies().stream()
                    .collect(Collectors.toMap(
                            ranked -> ranked.analysis().agency().code(),
                            ranked -> Objects.requireNonNull(ranked.analysis().points())
                                    .add(more.getOrDefault(
                                            ranked.analysis().agency().code(), BigDecimal.ZERO))));
            for (Ranked ranked : cohort.agencies()) {
                String code = ranked.analysis().agency().code();
                BigDecimal total = Objects.requireNonNull(totals.get(code));
                int rank = 1
                        + (int) totals.values().stream()
                                .filter(other -> other.compareTo(total) > 0)
                                .count();
                AgencyImpact one = touched.get(code);
                if (one == null) {
                    assertThat(more.getOrDefault(code, BigDecimal.ZERO)).isEqualByComparingTo("0");
                    assertThat(rank).isEqualTo(ranked.rank());
                } else {
                    assertThat(one.points()).isEqualByComparingTo(more.getOrDefault(code, BigDecimal.ZERO));
                    assertThat(one.after().rank()).isEqualTo(rank);
                    assertThat(one.up()).isEqualTo(Objects.requireNonNull(ranked.rank()) - rank);
                }
            }
        });
        assertThat(trial.criteria()).singleElement().satisfies(line -> {
            assertThat(line.code()).isEqualTo(new CriterionCode("2.1"));
            assertThat(line.raised()).isEqualTo((int)
                    more.values().stream().filter(points -> points.signum() > 0).count());
            assertThat(line.lowered()).isZero();
            assertThat(line.most())
                    .isEqualByComparingTo(more.values().stream().reduce(BigDecimal.ZERO, BigDecimal::max));
        });
    }

    @Test
    void the_rules_behind_a_move_are_named_with_their_lines_and_with_what_became_of_their_text() throws IOException {
        Draft draft = Draft.of("qd766-2026", folder)
                .replace("2-progress.drl", "// Nhóm 2.", "//\n// Nhóm 2.")
                .replace(
                        "2-progress.drl", "award.share($onTime, $received)", "award.shareUpTo($onTime, $received, 95)");
        Impact impact = Tries.of("qd766-2026", draft, "phu-tho");

        int line = PhuTho.ruleset().ruleset().rulebook().rulesOn(new CriterionCode("2.1")).stream()
                .map(rule -> rule.ref().line())
                .findFirst()
                .orElseThrow();
        assertThat(impact.changes().rules()).singleElement().satisfies(rule -> {
            assertThat(rule.edit()).isEqualTo(Edit.MEANING);
            assertThat(rule.before()).extracting("file", "line").containsExactly("2-progress.drl", line);
            assertThat(rule.after()).extracting("file", "line").containsExactly("2-progress.drl", line + 1);
        });
        assertThat(impact.changes().lines())
                .singleElement()
                .satisfies(changed -> assertThat(changed.changes()).containsExactly(Caveat.RULES_CHANGED));
        assertThat(impact.touched().flatMap(one -> one.lines().stream()))
                .isNotEmpty()
                .allSatisfy(moved -> {
                    assertThat(moved.kind()).isEqualTo(Kind.POINTS);
                    assertThat(Objects.requireNonNull(moved.before()).rules())
                            .singleElement()
                            .satisfies(rule -> assertThat(rule.edit()).isEqualTo(Edit.MEANING));
                    assertThat(Objects.requireNonNull(moved.after())
                                    .rules()
                                    .get(0)
                                    .rule()
                                    .line())
                            .isEqualTo(line + 1);
                });
    }

    @Test
    void a_halved_maximum_halves_points_and_is_told_of_the_line_its_group_and_the_whole() throws IOException {
        Draft draft = Draft.of("qd766-2026", folder)
                .replace("ruleset.yaml", "totalPoints: 100", "totalPoints: 90")
                .replace("criteria.yaml", "maxPoints: 20\n  legalBasis", "maxPoints: 10\n  legalBasis")
                .replace("criteria.yaml", "maxPoints: 20\n      whenNothing", "maxPoints: 10\n      whenNothing");
        Impact impact = Tries.of("qd766-2026", draft, "phu-tho");
        Map<String, BigDecimal> was = progress(100);

        assertThat(impact.changes().lines())
                .extracting(line -> line.code().value())
                .containsExactly("2", "2.1", "total");
        assertThat(impact.changes().rules()).isEmpty();
        assertThat(impact.touched().filter(one -> was.containsKey(one.agency().code())))
                .hasSizeGreaterThan(150)
                .allSatisfy(one -> {
                    // Half of 20 × share, rounded anew: at most a cent from half of what was rounded.
                    BigDecimal half =
                            Objects.requireNonNull(was.get(one.agency().code())).divide(BigDecimal.valueOf(-2));
                    assertThat(one.lines())
                            .singleElement()
                            .satisfies(line -> assertThat(
                                            line.points().subtract(half).abs())
                                    .isLessThanOrEqualTo(new BigDecimal("0.01")));
                });
    }

    @Test
    void lines_add_up_to_the_move_of_every_agency() throws IOException {
        Draft draft = Draft.of("da-nang-448", folder)
                .replace("8-bonus-and-deduction.drl", "2 * $prizes + $ideas", "$prizes + $ideas")
                .replace("2-people.drl", "award.percent(60)", "award.percent(40)");
        Impact impact = Tries.of("da-nang-448", draft, "nam-2019", "nam-2020");

        assertThat(impact.trials()).hasSize(2);
        assertThat(impact.touched().flatMap(one -> one.lines().stream()).map(LineImpact::code))
                .contains(new CriterionCode("total"), new CriterionCode("2.1"));
        assertThat(impact.touched())
                .allSatisfy(one -> assertThat(
                                one.lines().stream().map(LineImpact::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(Objects.requireNonNull(one.points())));
    }

    @Test
    void shifted_bands_take_grades_from_exactly_those_between_the_old_bound_and_the_new() throws IOException {
        Draft draft = Draft.of("da-nang-448", folder)
                .replace("ruleset.yaml", "{name: Tốt, from: 80}", "{name: Tốt, from: 85}")
                .replace("ruleset.yaml", "{name: Khá, from: 65, below: 80}", "{name: Khá, from: 60, below: 85}")
                .replace("ruleset.yaml", "from: 50, below: 65", "from: 50, below: 60");
        Impact impact = Tries.of("da-nang-448", draft, "nam-2020");
        Map<String, List<String>> lost = new TreeMap<>();
        Map<String, List<String>> won = new TreeMap<>();
        evaluation("da-nang-448", "nam-2020").cohorts().forEach(cohort -> {
            lost.put(cohort.cohort().id(), between(cohort.agencies(), "80", "85"));
            won.put(cohort.cohort().id(), between(cohort.agencies(), "60", "65"));
        });

        assertThat(lost.values().stream().flatMap(List::stream)).hasSizeGreaterThan(5);
        assertThat(won.values().stream().flatMap(List::stream)).isNotEmpty();
        assertThat(impact.cohorts()).hasSize(5).allSatisfy(cohort -> {
            assertThat(cohort.grades(Way.LOST).map(Agency::code))
                    .containsExactlyInAnyOrderElementsOf(lost.get(cohort.id()));
            assertThat(cohort.grades(Way.WON).map(Agency::code))
                    .containsExactlyInAnyOrderElementsOf(won.get(cohort.id()));
            assertThat(cohort.touched()).allSatisfy(one -> {
                assertThat(one.points()).isEqualByComparingTo("0");
                assertThat(one.touch()).isEqualTo(Touch.MOVED);
            });
            assertThat(cohort.grades().stream()
                            .mapToInt(move -> move.agencies().size())
                            .sum())
                    .isEqualTo(cohort.agencies());
        });
        assertThat(impact.changes().grades()).isTrue();
        assertThat(impact.changes().lines()).isEmpty();
    }

    private static List<String> between(List<Ranked> cohort, String from, String below) {
        return cohort.stream()
                .map(Ranked::analysis)
                .filter(one -> {
                    BigDecimal hundredfold =
                            Objects.requireNonNull(one.points()).movePointRight(2);
                    return hundredfold.compareTo(new BigDecimal(from).multiply(one.attainable())) >= 0
                            && hundredfold.compareTo(new BigDecimal(below).multiply(one.attainable())) < 0;
                })
                .map(one -> one.agency().code())
                .toList();
    }

    @Test
    void another_wording_moves_nobody_and_changes_reasons_alone() throws IOException {
        Draft draft = Draft.of("qd766-2026", folder)
                .replace("2-progress.drl", "Đúng hạn {onTime}/{received} hồ sơ", "{onTime} trên {received} đúng hạn");
        Trial trial = Tries.of("qd766-2026", draft, "phu-tho").trials().get(0);

        assertThat(trial.touched()).hasSizeGreaterThan(150).allSatisfy(one -> {
            assertThat(one.touch()).isEqualTo(Touch.REWORDED);
            assertThat(one.points()).isEqualByComparingTo("0");
            assertThat(one.up()).isZero();
            assertThat(one.lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line.kind()).isEqualTo(Kind.REASON));
        });
        assertThat(trial.criteria())
                .singleElement()
                .satisfies(line -> assertThat(line.reworded())
                        .isEqualTo((int) trial.touched().count()));
        assertThat(Tries.of("qd766-2026", draft, "phu-tho").changes().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.edit()).isEqualTo(Edit.WORDS));
    }

    @Test
    void the_same_rules_do_nothing_at_all() throws IOException {
        Impact impact = Tries.of("da-nang-448", Draft.of("da-nang-448", folder), "nam-2020");

        assertThat(impact.touched()).isEmpty();
        assertThat(impact.changes()).isEqualTo(new Changes(List.of(), List.of(), false, false));
        assertThat(impact.trials().get(0).untouched())
                .isEqualTo(impact.trials().get(0).agencies());
        assertThat(impact.cohorts()).allSatisfy(cohort -> {
            assertThat(cohort.tiesMade()).isEmpty();
            assertThat(cohort.tiesBroken()).isEmpty();
        });
    }

    @Test
    void the_same_rules_and_figures_give_the_same_bytes() throws IOException {
        Draft draft = Draft.of("da-nang-448", folder).replace("2-people.drl", "award.percent(60)", "award.percent(40)");

        assertThat(ContractJson.write(Tries.of("da-nang-448", draft, "nam-2020")))
                .isEqualTo(ContractJson.write(Tries.of("da-nang-448", draft, "nam-2020")));
    }
}
