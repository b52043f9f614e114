package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static vn.chamdiem.Example.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Sums;

/** What the parts of a group make together, by each way of combining them. */
class CombineTest {
    /** A group of parts such as {@code 8/10} or {@code 8/10*0.25}; {@code n/a} and {@code none} have no number. */
    private static ScoreAnalysis group(String keys, String... parts) {
        StringBuilder table = new StringBuilder("- {code: 1, title: Nhóm, legalBasis: x, " + keys + ", parts: [");
        StringBuilder rules = new StringBuilder();
        for (int at = 0; at < parts.length; at++) {
            String[] weighed = parts[at].split("\\*");
            String[] share = weighed[0].split("/");
            String verb = switch (share[0]) {
                case "na" -> "award.notApplicable()";
                case "none" -> "award.noData()";
                default -> "award.points(" + share[0] + ")";
            };
            String weight = weighed.length == 1 ? "" : ", weight: " + weighed[1];
            table.append("{code: 1.%d, title: x, maxPoints: %s%s},".formatted(at + 1, share[1], weight));
            rules.append("rule \"%d\" @criterion(\"1.%d\") when Work() then %s; end\n".formatted(at, at + 1, verb));
        }
        return Example.ruleset()
                .replace("ruleset.yaml", "at: criterion, places: 2", "at: total, places: 9")
                .with("criteria.yaml", table + "]}\n")
                .with("1-rules.drl", rules.toString())
                .score(fact("done", 1L));
    }

    private static CriterionAnalysis line(ScoreAnalysis analysis, String code) {
        return analysis.find(new CriterionCode(code)).orElseThrow();
    }

    private static void holds(ScoreAnalysis analysis, String code, @Nullable String points, String attainable) {
        CriterionAnalysis line = line(analysis, code);
        assertThat(line.attainable()).isEqualByComparingTo(attainable);
        if (points == null) {
            assertThat(line.points()).isNull();
        } else {
            assertThat(line.points()).isEqualByComparingTo(points);
            assertThat(Sums.of(line.matches(), line.adjustments(), line.parts()))
                    .isEqualByComparingTo(points);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sum,,8/10,3/5,,,11,15",
        "weighted-sum,,40/50*0.25,60/100*0.75,,,55,87.5",
        "weighted-mean,100,40/50*0.25,60/100*0.75,,,65,100",
        "weighted-mean,100,40/50*1,60/100*3,,,65,100",
        "weighted-mean,30,8/10,9/20,,,17,30",
        "mean,100,40/50,60/100,,,70,100",
        "mean,,8/10,5/10,,,6.5,10",
        "geometric-mean,1,0.25/1,1/1,,,0.5,1",
        "geometric-mean,100,1/4,4/4,,,50,100",
        "geometric-mean,10,0/10,10/10,,,0,10",
        "geometric-mean,1,0.25/1*1,1/1*1,,,0.5,1",
        "geometric-mean,1,0.0625/1*1,1/1*3,,,0.5,1",
        "geometric-mean,10,5/10*0,2/10*3,,,2,10",
        "product,1000,5/10,8/10,,,400,1000",
        "product,10,0/10,10/10,,,0,10",
        "max,10,8/10,45/50,,,9,10",
        "max,10,9/10,45/50,,,9,10",
        "min,10,8/10,45/50,,,8,10"
    })
    void parts_make_what_the_table_says(
            String combine, @Nullable String max, String one, String other, String a, String b, String p, String att) {
        String keys = "combine: " + combine + (max == null ? "" : ", maxPoints: " + max);

        holds(group(keys, one, other), "1", p, att);
    }

    @Test
    void an_index_of_human_development_is_a_cube_root_to_thirty_four_digits() {
        ScoreAnalysis analysis = group("combine: geometric-mean", "0.9/1", "0.8/1", "0.7/1");

        assertThat(line(analysis, "1").points())
                .isEqualByComparingTo(new BigDecimal("0.7958114415792783719329055975497531"));
        assertThat(line(analysis, "1").adjustments()).singleElement().satisfies(combined -> {
            assertThat(combined.kind()).isEqualTo(Adjustment.Kind.COMBINED);
            assertThat(combined.calculation()).isEqualTo("(0.9 × 0.8 × 0.7)^(1/3)");
            assertThat(combined.reason()).isEqualTo("Trung bình nhân các phần");
        });
    }

    @Test
    void a_weighted_mean_rescales_the_weights_of_what_is_applicable() {
        String keys = "combine: weighted-mean, maxPoints: 10";

        holds(group(keys, "10/10*7.5", "5/10*2.5"), "1", "8.75", "10");
        holds(group(keys, "10/10*7.5", "5/10*2.5", "na/10*10"), "1", "8.75", "10");
        holds(group(keys, "na/10*7.5", "na/10*2.5"), "1", null, "0");
    }

    @Test
    void of_a_mean_whose_only_weights_left_are_zero_nothing_is_measured() {
        assertThat(line(group("combine: weighted-mean, maxPoints: 10", "5/10*0", "na/10*2"), "1")
                        .outcome())
                .isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "sum,,8,20",
        "sum,count-nothing,8,20",
        "sum,leave-out,8,10",
        "sum,no-data,,20",
        "'mean, maxPoints: 10',,4,10",
        "'mean, maxPoints: 10',leave-out,8,10",
        "'mean, maxPoints: 10',no-data,,10",
        "'max, maxPoints: 10',,8,10",
        "'min, maxPoints: 10',,,10",
        "'min, maxPoints: 10',count-nothing,0,10",
        "'geometric-mean, maxPoints: 10',,,10",
        "'geometric-mean, maxPoints: 10',leave-out,8,10"
    })
    void a_part_without_data_does_what_the_table_says(
            String combine, @Nullable String noData, @Nullable String points, String attainable) {
        String keys = "combine: " + combine + (noData == null ? "" : ", whenNoData: " + noData);
        ScoreAnalysis analysis = group(keys, "8/10", "none/10");

        holds(analysis, "1", points, attainable);
        if (points == null) {
            assertThat(line(analysis, "1").outcome()).isEqualTo(Outcome.NO_DATA);
            assertThat(line(analysis, "1").reason()).isEqualTo("Có phần chưa có số liệu: 1.2");
        }
    }

    @Test
    void a_bonus_does_not_stand_in_for_a_mean_that_can_not_be_taken() {
        Example mean = Example.ruleset()
                .replace("criteria.yaml", "title: Nhóm", "title: Nhóm\n  combine: geometric-mean")
                .with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work() then award.full(); end
                        rule "Hai" @criterion("1.2") when Work() then award.noData(); end
                        rule "Nhóm" @criterion("1") when Work() then award.bonus(3); end
                        """);

        assertThat(line(mean.score(fact("done", 1L)), "1").outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(line(mean.replace("1-rules.drl", "bonus(3)", "stated(3)").score(fact("done", 1L)), "1")
                        .points())
                .isEqualByComparingTo("3");
    }

    @Test
    void a_part_that_is_not_applicable_is_in_no_combination() {
        holds(group("combine: max, maxPoints: 10", "3/10", "na/10"), "1", "3", "10");
        holds(group("combine: min, maxPoints: 10", "3/10", "na/10"), "1", "3", "10");
        holds(group("combine: geometric-mean, maxPoints: 10", "3/10", "na/10"), "1", "3", "10");
        holds(group("combine: sum", "3/10", "na/10"), "1", "3", "10");
        holds(group("combine: weighted-sum", "3/10*2", "na/10*1"), "1", "6", "20");
    }

    @ParameterizedTest
    @CsvSource({
        "weighted-sum,0.25 × 40 + 0.75 × 60",
        "'weighted-mean, maxPoints: 100',100 × (0.25 × 40/50 + 0.75 × 60/100)",
    })
    void a_combination_shows_its_formula_with_numbers(String combine, String calculation) {
        assertThat(line(group("combine: " + combine, "40/50*0.25", "60/100*0.75"), "1")
                        .adjustments())
                .extracting(Adjustment::calculation)
                .containsExactly(calculation);
    }

    @ParameterizedTest
    @CsvSource({
        "mean,100 × (40/50 + 60/100) / 2",
        "max,'100 × max(40/50, 60/100)'",
        "min,'100 × min(40/50, 60/100)'",
    })
    void so_does_one_without_weights(String combine, String calculation) {
        assertThat(line(group("combine: " + combine + ", maxPoints: 100", "40/50", "60/100"), "1")
                        .adjustments())
                .extracting(Adjustment::calculation)
                .containsExactly(calculation);
    }

    @Test
    void the_top_groups_make_the_whole_as_the_card_says() {
        ScoreAnalysis analysis = Example.ruleset()
                .with("criteria.yaml", """
                        - {code: 1.1, title: Một, maxPoints: 10, legalBasis: x}
                        - {code: 1.2, title: Hai, maxPoints: 40, legalBasis: x}
                        """)
                .replace(
                        "ruleset.yaml",
                        "totalPoints: 20",
                        "totalPoints: 1\ntotal: {combine: mean, maxPoints: 1, rounding: {places: 3}}")
                .with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work() then award.points(3.33); end
                        rule "Hai" @criterion("1.2") when Work() then award.points(20); end
                        """)
                .score(fact("done", 1L));

        assertThat(analysis.points()).isEqualByComparingTo("0.417");
        assertThat(analysis.raw()).isEqualByComparingTo("0.4165");
        assertThat(analysis.maxPoints()).isEqualByComparingTo("1");
        assertThat(analysis.adjustments())
                .extracting(Adjustment::kind)
                .containsExactly(Adjustment.Kind.COMBINED, Adjustment.Kind.ROUNDING);
        assertThat(Sums.of(analysis.matches(), analysis.adjustments(), analysis.criteria()))
                .isEqualByComparingTo("0.417");
    }

    @Test
    void rules_may_speak_on_the_whole() {
        ScoreAnalysis analysis = Example.ruleset().with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work() then award.full(); end
                        rule "Hai" @criterion("1.2") when Work() then award.full(); end
                        rule "Thưởng" @criterion("total") when Work() then award.bonus(1.5); end
                        rule "Trừ" @criterion("total") when Work() then award.deduction(0.5); end
                        """).score(fact("done", 1L));

        assertThat(analysis.points()).isEqualByComparingTo("21");
        assertThat(analysis.matches()).hasSize(2);
        assertThat(analysis.all().map(line -> line.code().value())).containsExactly("1", "1.1", "1.2");
    }

    /** Two thirds and two thirds and two thirds: rounded at the leaf, at the group or at the end. */
    @ParameterizedTest
    @CsvSource({
        "'{at: criterion, places: 1}',2.1,2.1",
        "'{at: group, places: 1}',2,2",
        "'{at: total, places: 1}',2,2.0",
        "'[{at: criterion, places: 2}, {at: group, places: 1}]',2,2",
        "'[{at: criterion, places: 1}, {at: total, places: 0}]',2.1,2"
    })
    void where_points_are_rounded_decides_what_they_add_up_to(String rounding, BigDecimal group, BigDecimal total) {
        ScoreAnalysis analysis = thirds(rounding, "");

        Offset<BigDecimal> digits = within(new BigDecimal("1e-30"));
        assertThat(line(analysis, "1").points()).isCloseTo(group, digits);
        assertThat(analysis.points()).isEqualByComparingTo(total);
        assertThat(analysis.raw()).isCloseTo(BigDecimal.valueOf(2), digits);
    }

    @Test
    void a_line_may_be_rounded_otherwise_than_the_card_says() {
        ScoreAnalysis analysis = thirds("{at: criterion, places: 1}", ", rounding: {places: 0, mode: truncate}");

        assertThat(line(analysis, "1.1").points()).isEqualByComparingTo("0");
        assertThat(line(analysis, "1.2").points()).isEqualByComparingTo("0.7");
    }

    private static ScoreAnalysis thirds(String rounding, String ofFirst) {
        List<String> lines = new ArrayList<>();
        List<String> rules = new ArrayList<>();
        for (int at = 1; at <= 3; at++) {
            lines.add("{code: 1.%d, title: x, maxPoints: 1, whenNothingToMeasure: zero%s}"
                    .formatted(at, at == 1 ? ofFirst : ""));
            rules.add(
                    "rule \"%d\" @criterion(\"1.%d\") when Work( $d : done, $p : planned ) then award.share($d, $p); end"
                            .formatted(at, at));
        }
        return Example.ruleset()
                .replace("ruleset.yaml", "{at: criterion, places: 2, mode: half-up}", rounding)
                .with(
                        "criteria.yaml",
                        "- {code: 1, title: x, legalBasis: x, parts: ["
                                + lines.stream().collect(Collectors.joining(", ")) + "]}")
                .with("1-rules.drl", String.join("\n", rules))
                .score(Example.work(2, 3));
    }
}
