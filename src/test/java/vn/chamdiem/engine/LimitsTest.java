package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chamdiem.Example.fact;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.Adjustment.Kind;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Sums;

/** What holds points and grades down, and what holds them up. */
class LimitsTest {
    private static ScoreAnalysis said(String... verbs) {
        return rules(Example.ruleset(), verbs).score(fact("done", 1L));
    }

    /** A rule for each verb, on the criterion written before it: {@code 1.1 full()}. */
    private static Example rules(Example example, String... verbs) {
        StringBuilder rules = new StringBuilder();
        for (int at = 0; at < verbs.length; at++) {
            String[] said = verbs[at].split(" ", 2);
            rules.append("rule \"Luật %d\" @criterion(\"%s\") when Work( $done : done ) then award.%s; end\n"
                    .formatted(at, said[0], said[1]));
        }
        return example.with("1-rules.drl", rules.toString());
    }

    private static CriterionAnalysis line(ScoreAnalysis analysis, String code) {
        return analysis.find(new CriterionCode(code)).orElseThrow();
    }

    private static void holds(ScoreAnalysis analysis) {
        assertThat(analysis.all().filter(line -> line.points() != null))
                .allSatisfy(line -> assertThat(Sums.of(line.matches(), line.adjustments(), line.parts()))
                        .isEqualByComparingTo(line.points()));
        if (analysis.points() != null) {
            assertThat(Sums.of(analysis.matches(), analysis.adjustments(), analysis.criteria()))
                    .isEqualByComparingTo(analysis.points());
        }
    }

    @Test
    void a_knock_out_leaves_nothing_whatever_else_is_said() {
        ScoreAnalysis analysis = said("1.1 full()", "1.1 bonus(3)", "1.1 knockOut()", "1.2 full()");

        assertThat(line(analysis, "1.1").points()).isEqualByComparingTo("0");
        assertThat(line(analysis, "1.1").outcome()).isEqualTo(Outcome.NONE);
        assertThat(line(analysis, "1.1").adjustments()).singleElement().satisfies(limit -> {
            assertThat(limit.kind()).isEqualTo(Kind.LIMIT);
            assertThat(limit.reason()).isEqualTo("Luật 2");
        });
        assertThat(analysis.points()).isEqualByComparingTo("10");
    }

    @ParameterizedTest
    @CsvSource({"1,13", "total,13"})
    void a_group_and_the_whole_can_be_limited_too(String code, BigDecimal points) {
        ScoreAnalysis analysis = said("1.1 full()", "1.2 full()", code + " atMost(13)");

        assertThat(analysis.points()).isEqualByComparingTo(points);
        assertThat(analysis.attainable()).isEqualByComparingTo("20");
        holds(analysis);
    }

    @Test
    void a_limit_that_does_not_bind_is_no_line() {
        assertThat(line(said("1.1 points(4)", "1.1 atMost(4)", "1.2 none()"), "1.1")
                        .adjustments())
                .isEmpty();
    }

    @Test
    void a_limit_is_no_answer() {
        assertThat(line(said("1.1 atMost(4)", "1.2 none()"), "1.1").outcome()).isEqualTo(Outcome.BROKEN);
    }

    @Test
    void a_limit_that_can_not_be_judged_leaves_no_number() {
        ScoreAnalysis analysis = Example.ruleset().with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work() then award.full(); end
                        rule "Hai" @criterion("1.2") when Work() then award.full(); end
                        rule "Vi phạm" @criterion("total") when Work( rate > 0.5 ) then award.knockOut(); end
                        """).score(fact("done", 1L));

        assertThat(analysis.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(analysis.reason()).isEqualTo("Chưa có số liệu: Tỷ lệ");
    }

    @ParameterizedTest
    @CsvSource({"'',-2,0,2", "', minPoints: -5',-2,-2,", "', minPoints: -5',-7,-5,2", "', minPoints: 3',1,3,2"})
    void awards_are_lifted_to_the_minimum(String minimum, BigDecimal rate, BigDecimal points, BigDecimal lifted) {
        CriterionAnalysis first = Example.ruleset()
                .replace("criteria.yaml", "title: Một", "title: Một" + minimum)
                .rule("Work( $rate : rate )", "award.points($rate);")
                .first(fact("rate", rate));

        assertThat(first.points()).isEqualByComparingTo(points);
        assertThat(first.adjustments()).hasSize(lifted == null ? 0 : 1).allSatisfy(floor -> {
            assertThat(floor.kind()).isEqualTo(Kind.FLOOR);
            assertThat(floor.points()).isEqualByComparingTo(lifted);
        });
    }

    @Test
    void a_limit_of_the_grade_that_can_not_be_judged_leaves_the_points() {
        ScoreAnalysis analysis = Example.ruleset().with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work() then award.full(); end
                        rule "Hai" @criterion("1.2") when Work() then award.full(); end
                        rule "Sự cố" @criterion("total") when Work( rate > 0.5 ) then award.gradeAtMost("Khá"); end
                        """).score(Example.work(1, 2));

        assertThat(analysis.points()).isEqualByComparingTo("20");
        assertThat(analysis.grade()).isNull();
        assertThat(analysis.gradeReason()).isEqualTo("Chưa có số liệu: Tỷ lệ");
    }

    @Test
    void a_deduction_does_not_take_from_what_is_knocked_out() {
        ScoreAnalysis analysis = said("1.1 full()", "1.2 full()", "total deduction(30)", "total knockOut()");

        assertThat(analysis.points()).isEqualByComparingTo("0");
        holds(analysis);
    }

    @Test
    void what_is_knocked_out_for_certain_needs_no_other_figure() {
        ScoreAnalysis analysis = Example.ruleset().with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work() then award.full(); end
                        rule "Hai" @criterion("1.2") when Work() then award.full(); end
                        rule "Chưa biết" @criterion("total") when Work( rate > 0.5 ) then award.knockOut(); end
                        rule "Vi phạm" @criterion("total") when Work( done > 0 ) then award.knockOut(); end
                        """).score(Example.work(1, 2));

        assertThat(analysis.points()).isEqualByComparingTo("0");
    }

    @Test
    void a_group_and_the_whole_may_have_a_floor_under_every_deduction() {
        Example floored = Example.ruleset()
                .replace("criteria.yaml", "title: Nhóm", "title: Nhóm\n  minPoints: -2")
                .replace("ruleset.yaml", "totalPoints: 20", "totalPoints: 20\ntotal: {minPoints: 0}")
                .with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work() then award.none(); end
                        rule "Hai" @criterion("1.2") when Work() then award.none(); end
                        rule "Trừ" @criterion("1") when Work() then award.deduction(5); end
                        """);
        ScoreAnalysis analysis = floored.score(Example.work(1, 2));

        assertThat(line(analysis, "1").points()).isEqualByComparingTo("-2");
        assertThat(analysis.points()).isEqualByComparingTo("0");
        holds(analysis);
    }

    @Test
    void a_deduction_goes_below_the_minimum() {
        assertThat(line(said("1.1 none()", "1.1 deduction(2)", "1.2 none()"), "1.1")
                        .points())
                .isEqualByComparingTo("-2");
    }

    private static ScoreAnalysis gate(String gates, String first, String second) {
        return rules(
                        Example.ruleset().replace("criteria.yaml", "title: Một", "title: Một, gates: " + gates),
                        "1.1 " + first,
                        "1.2 " + second)
                .score(fact("done", 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "'[{below: 5}]',points(4.99),0",
        "'[{below: 5}]',points(5),15",
        "'[{below: 5}]',noData(),0",
        "'[{below: 5}]',notApplicable(),10",
        "'[{below: 5, atMost: 7}]',points(4),7",
        "'[{atMost: 7}]',points(0.01),10.01",
        "'[{atMost: 7}]',none(),7",
        "'[{line: 1, atMost: 7}]',none(),7",
        "'[{line: total, atMost: 7}]',none(),7",
        "'{line: total}',none(),0"
    })
    void too_few_points_here_close_a_gate_above(String gates, String first, BigDecimal total) {
        ScoreAnalysis analysis = gate(gates, first, "full()");

        assertThat(analysis.points()).isEqualByComparingTo(total);
        holds(analysis);
    }

    @Test
    void a_closed_gate_is_a_line_that_names_who_closed_it() {
        assertThat(line(gate("[{below: 5, line: 1}]", "points(3)", "full()"), "1")
                        .adjustments())
                .extracting(Adjustment::kind, Adjustment::reason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.GATE, "1.1 «Một» dưới 5 điểm"));
    }

    @Test
    void a_gate_may_limit_the_grade_and_says_why() {
        ScoreAnalysis closed = gate("[{below: 9, grade: Khá}]", "points(8)", "full()");
        ScoreAnalysis open = gate("[{below: 8, grade: Khá}]", "points(8)", "full()");

        assertThat(closed.points()).isEqualByComparingTo("18");
        assertThat(closed.grade()).isEqualTo("Khá");
        assertThat(closed.gradeReason()).isEqualTo("1.1 «Một» dưới 9 điểm");
        assertThat(open.grade()).isEqualTo("Tốt");
        assertThat(open.gradeReason()).isNull();
    }

    @Test
    void a_limited_grade_is_never_better_than_the_points_say() {
        ScoreAnalysis analysis = gate("[{below: 9, grade: Khá}]", "none()", "none()");

        assertThat(analysis.grade()).isEqualTo("Yếu");
        assertThat(analysis.gradeReason()).isNull();
    }

    @Test
    void a_verb_may_limit_the_grade() {
        Award award = new Award();

        award.gradeAtMost("Khá");

        assertThat(award.end()).isEqualTo(Verdict.gradeLimit("Khá"));
    }

    @ParameterizedTest
    @CsvSource({
        "percent(35),3.5,10 × 35%",
        "percent(0),0,10 × 0%",
        "'scale($done, 0, 4)',2.5,10 × (1 - 0)/(4 - 0)",
        "'scale($done, 1, 4)',0,10 × (1 - 1)/(4 - 1)",
        "'scale($done, 2, 4)',0,10 × (1 - 2)/(4 - 2)",
        "'scale($done, 0, 1)',10,10 × (1 - 0)/(1 - 0)",
        "'scale($done, 5, 1)',10,10 × (1 - 5)/(1 - 5)",
        "'scale($done, 5, 0)',8,10 × (1 - 5)/(0 - 5)",
        "'scale($done, 5, 3)',10,10 × (1 - 5)/(3 - 5)",
        "'scale($done, 0, -4)',0,10 × (1 - 0)/(-4 - 0)",
        "'scale($done, 4, 4)',0,''",
        "'outOf(6, 8)',6,6/8"
    })
    void a_verb_says_how_its_points_came_about(String verb, BigDecimal points, String calculation) {
        CriterionAnalysis first = line(said("1.1 " + verb, "1.2 none()"), "1.1");

        assertThat(first.points()).isEqualByComparingTo(points);
        assertThat(first.matches())
                .singleElement()
                .satisfies(match -> assertThat(match.calculation()).isEqualTo(calculation));
    }

    @ParameterizedTest
    @CsvSource({"'outOf(6, 8)',6,8", "'outOf(9, 8)',8,8", "'outOf(8, 8)',8,8", "'outOf(0, 0)',0,0"})
    void an_agency_may_be_able_to_have_less_than_the_maximum(String verb, BigDecimal points, BigDecimal attainable) {
        ScoreAnalysis analysis = said("1.1 " + verb, "1.2 none()");

        assertThat(line(analysis, "1.1").points()).isEqualByComparingTo(points);
        assertThat(line(analysis, "1.1").attainable()).isEqualByComparingTo(attainable);
        assertThat(analysis.attainable()).isEqualByComparingTo(attainable.add(BigDecimal.TEN));
    }

    @Test
    void more_than_the_maximum_can_not_be_had() {
        ScoreAnalysis analysis = rules(Example.ruleset(), "1.1 outOf($done, $done)", "1.2 none()")
                .score(fact("done", 12L));

        assertThat(line(analysis, "1.1").attainable()).isEqualByComparingTo("10");
        assertThat(line(analysis, "1.1").points()).isEqualByComparingTo("10");
    }

    @Test
    void what_can_be_had_from_several_awards_is_added_with_them() {
        Example adding =
                Example.ruleset().replace("criteria.yaml", "title: Một,", "title: Một, whenSeveralSpeak: add,");

        assertThat(line(
                                rules(adding, "1.1 outOf(2, 3)", "1.1 outOf(1, 4)", "1.2 none()")
                                        .score(fact("done", 1L)),
                                "1.1")
                        .attainable())
                .isEqualByComparingTo("7");
    }

    @Test
    void the_order_is_cap_then_limit_then_rounding() {
        ScoreAnalysis analysis = said("1.1 bonus(1.2345)", "1.1 points(10)", "1.1 atMost(7.777)", "1.2 none()");

        assertThat(line(analysis, "1.1").adjustments())
                .extracting(Adjustment::kind)
                .isEqualTo(List.of(Kind.LIMIT, Kind.ROUNDING));
        assertThat(line(analysis, "1.1").points()).isEqualByComparingTo("7.78");
        assertThat(line(analysis, "1.1").raw()).isEqualByComparingTo("7.777");
    }
}
