package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.chamdiem.Example.fact;
import static vn.chamdiem.Example.work;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chamdiem.Example;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Sums;

/** The laws of an explained score. */
class ExplanationLawsTest {
    private static final String TWO_RULES = """
            rule "Nửa" @criterion("1.1") when Work( done >= 1 ) then award.half(); end
            rule "Đủ" @criterion("1.1") when Work( done >= 2 ) then award.full(); end
            rule "Hai" @criterion("1.2") when Work() then award.none(); end
            """;

    @Test
    void lines_add_up_through_caps_and_roundings() {
        ScoreAnalysis analysis = Example.ruleset()
                .rule("Work( $done : done, $planned : planned )", "award.share($done, $planned);")
                .score(work(1, 3));

        CriterionAnalysis first = analysis.find(new CriterionCode("1.1")).orElseThrow();
        assertThat(first.points()).isEqualByComparingTo("3.33");
        assertThat(first.adjustments()).extracting(Adjustment::kind).containsExactly(Adjustment.Kind.ROUNDING);
        assertThat(Sums.of(first.matches(), first.adjustments(), List.of())).isEqualByComparingTo("3.33");
        assertThat(Sums.of(List.of(), List.of(), analysis.criteria())).isEqualByComparingTo(analysis.points());
    }

    @Test
    void a_cap_is_a_line_of_its_own() {
        CriterionAnalysis first = Example.ruleset()
                .rule("Work( $done : done )", "award.points($done);")
                .first(work(12, 20));

        assertThat(first.points()).isEqualByComparingTo("10");
        assertThat(first.adjustments()).singleElement().satisfies(cap -> {
            assertThat(cap.kind()).isEqualTo(Adjustment.Kind.CAP);
            assertThat(cap.points()).isEqualByComparingTo("-2");
            assertThat(cap.reason()).isEqualTo("Không quá điểm tối đa");
        });
    }

    @Test
    void an_analysis_whose_lines_do_not_add_up_can_not_be_made() {
        CriterionAnalysis one = Example.ruleset().first(work(1, 2));

        assertThatThrownBy(() -> new CriterionAnalysis(
                        one.code(),
                        one.title(),
                        one.outcome(),
                        BigDecimal.ONE,
                        BigDecimal.ONE,
                        one.maxPoints(),
                        one.attainable(),
                        one.reason(),
                        one.legalBasis(),
                        one.note(),
                        one.matches(),
                        one.adjustments(),
                        one.parts()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("add up");
    }

    @Test
    void every_criterion_is_there_in_the_order_of_the_annex_even_without_a_fact() {
        assertThat(Example.ruleset().score().all().map(line -> line.code().value()))
                .containsExactly("1", "1.1", "1.2");
    }

    @Test
    void silence_is_broken_and_not_zero() {
        ScoreAnalysis analysis =
                Example.ruleset().rule("Work( done >= 5 )", "award.full();").score(work(4, 9));

        CriterionAnalysis first = analysis.find(new CriterionCode("1.1")).orElseThrow();
        assertThat(first.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(first.points()).isNull();
        assertThat(analysis.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(analysis.points()).isNull();
        assertThat(analysis.grade()).isNull();
    }

    @Test
    void a_missing_fact_is_no_data_and_stays_in_the_denominator() {
        ScoreAnalysis analysis = Example.ruleset().score();

        CriterionAnalysis first = analysis.find(new CriterionCode("1.1")).orElseThrow();
        assertThat(first.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(first.points()).isNull();
        assertThat(first.reason()).isEqualTo("Chưa có số liệu: Công việc");
        assertThat(analysis.attainable()).isEqualByComparingTo("20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Work( done != planned )",
                "Work( planned - done >= 0 )",
                "not Work( done > 3 )",
                "Work( planned > 0 ) not Work( done > 3 )",
                "Work( planned == 10 || done > 3 )",
                "exists Work( done < 3 )"
            })
    void no_condition_takes_a_missing_figure_for_a_number(String when) {
        CriterionAnalysis first = Example.ruleset().rule(when, "award.full();").first(fact("planned", 10L));

        assertThat(first.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(first.reason()).isEqualTo("Chưa có số liệu: Việc xong");
    }

    @Test
    void a_rule_may_ask_for_what_is_missing() {
        assertThat(Example.ruleset()
                        .rule("Work( done == null )", "award.none();")
                        .first(fact("planned", 10L))
                        .outcome())
                .isEqualTo(Outcome.NONE);
    }

    @Test
    void not_applicable_leaves_the_denominator() {
        ScoreAnalysis analysis =
                Example.ruleset().rule("Work()", "award.notApplicable();").score(work(1, 2));

        assertThat(analysis.maxPoints()).isEqualByComparingTo("20");
        assertThat(analysis.attainable()).isEqualByComparingTo("10");
    }

    @Test
    void the_index_is_the_share_of_what_is_attainable() {
        ScoreAnalysis analysis = Example.ruleset()
                .replace("criteria.yaml", "whenNothingToMeasure: full", "whenNothingToMeasure: full, note: x")
                .with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work() then award.notApplicable(); end
                        rule "Hai" @criterion("1.2") when Work() then award.points(8); end
                        """)
                .score(work(1, 2));

        assertThat(analysis.index()).isEqualByComparingTo("0.8");
        assertThat(analysis.grade()).isEqualTo("Tốt");
    }

    @Test
    void two_exclusive_rules_that_both_speak_break_the_criterion_and_both_are_shown() {
        CriterionAnalysis first =
                Example.ruleset().with("1-rules.drl", TWO_RULES).first(work(2, 2));

        assertThat(first.outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(first.reason()).contains("«Nửa» (1-rules.drl:1)", "«Đủ» (1-rules.drl:2)");
        assertThat(first.matches()).hasSize(2);
    }

    @Test
    void parts_of_a_sum_are_added_where_the_table_says_so() {
        CriterionAnalysis first = Example.ruleset()
                .replace("criteria.yaml", "title: Một,", "title: Một, whenSeveralSpeak: add,")
                .with("1-rules.drl", TWO_RULES.replace("award.full()", "award.points(2)"))
                .first(work(2, 2));

        assertThat(first.points()).isEqualByComparingTo("7");
    }

    @Test
    void the_best_case_counts_where_the_table_says_so() {
        CriterionAnalysis first = Example.ruleset()
                .replace("criteria.yaml", "title: Một,", "title: Một, whenSeveralSpeak: best,")
                .with("1-rules.drl", TWO_RULES)
                .first(work(2, 2));

        assertThat(first.points()).isEqualByComparingTo("10");
        assertThat(first.adjustments()).extracting(Adjustment::kind).containsExactly(Adjustment.Kind.BEST);
    }

    @Test
    void a_bonus_goes_beyond_the_maximum() {
        CriterionAnalysis first = Example.ruleset().with("1-rules.drl", """
                        rule "Đủ" @criterion("1.1") when Work() then award.full(); end
                        rule "Thưởng" @criterion("1.1") when Work( done > 1 ) then award.bonus(3); end
                        rule "Hai" @criterion("1.2") when Work() then award.none(); end
                        """).first(work(2, 2));

        assertThat(first.points()).isEqualByComparingTo("13");
        assertThat(first.attainable()).isEqualByComparingTo("10");
    }

    @Test
    void a_group_may_take_over_a_stated_figure_while_its_parts_have_none() {
        ScoreAnalysis analysis = Example.ruleset()
                .replace("facts.drl", "declare Work", "declare Stated\n points : BigDecimal\nend\ndeclare Work")
                .with("1-rules.drl", """
                        rule "Nêu" @criterion("1") when Stated( $points : points ) then award.stated($points); end
                        rule "Một" @criterion("1.1") when Work( $done : done ) then award.points($done); end
                        rule "Hai" @criterion("1.2") when Work( $done : done ) then award.points($done); end
                        """)
                .score(new Fact("Stated", new TreeMap<>(Map.of("points", new BigDecimal("7.5"))), null, null));

        assertThat(analysis.points()).isEqualByComparingTo("7.5");
        assertThat(analysis.find(new CriterionCode("1.1")).orElseThrow().outcome())
                .isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void two_exclusive_rules_on_a_group_break_it_too() {
        ScoreAnalysis analysis = Example.ruleset().with("1-rules.drl", """
                        rule "Bốn" @criterion("1") when Work( planned > 0 ) then award.points(4); end
                        rule "Năm" @criterion("1") when Work( planned > 1 ) then award.points(5); end
                        rule "Một" @criterion("1.1") when Work( done > 0 ) then award.full(); end
                        rule "Hai" @criterion("1.2") when Work( done > 0 ) then award.full(); end
                        """).score(fact("planned", 2L));

        assertThat(analysis.criteria().get(0).outcome()).isEqualTo(Outcome.BROKEN);
        assertThat(analysis.criteria().get(0).reason()).contains("«Bốn» (1-rules.drl:1)", "«Năm» (1-rules.drl:2)");
    }

    @Test
    void a_group_that_denies_what_is_not_known_has_no_data() {
        ScoreAnalysis analysis = Example.ruleset().with("1-rules.drl", """
                        rule "Nhóm" @criterion("1") when not Work( rate > 3 ) then award.points(4); end
                        rule "Một" @criterion("1.1") when Work( done > 0 ) then award.full(); end
                        rule "Hai" @criterion("1.2") when Work( done > 0 ) then award.full(); end
                        """).score(fact("planned", 2L));

        assertThat(analysis.criteria().get(0).outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void a_bonus_of_a_group_is_not_capped_and_is_rounded() {
        ScoreAnalysis analysis = Example.ruleset().with("1-rules.drl", """
                        rule "Thưởng" @criterion("1") when Work() then award.bonus(1.23456); end
                        rule "Một" @criterion("1.1") when Work() then award.full(); end
                        rule "Hai" @criterion("1.2") when Work() then award.full(); end
                        """).score(work(1, 2));

        assertThat(analysis.points()).isEqualByComparingTo("21.23");
    }

    @Test
    void a_sum_of_which_a_part_is_missing_has_no_data() {
        CriterionAnalysis first = Example.ruleset()
                .replace("criteria.yaml", "title: Một,", "title: Một, whenSeveralSpeak: add,")
                .with("1-rules.drl", """
                        rule "Nửa" @criterion("1.1") when Work( done >= 1 ) then award.half(); end
                        rule "Thêm" @criterion("1.1") when Work( rate > 0 ) then award.points(1); end
                        rule "Hai" @criterion("1.2") when Work() then award.none(); end
                        """)
                .first(work(2, 2));

        assertThat(first.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(first.reason()).isEqualTo("Chưa có số liệu: Tỷ lệ");
    }

    @Test
    void a_bonus_does_not_stand_in_for_an_answer() {
        String rules = """
                rule "Đủ" @criterion("1.1") when Work( done > 5 ) then award.full(); end
                rule "Thưởng" @criterion("1.1") when Work( planned > 1 ) then award.bonus(3); end
                rule "Hai" @criterion("1.2") when Work() then award.none(); end
                """;

        assertThat(Example.ruleset()
                        .with("1-rules.drl", rules)
                        .first(work(2, 2))
                        .outcome())
                .isEqualTo(Outcome.BROKEN);
        assertThat(Example.ruleset()
                        .with("1-rules.drl", rules)
                        .first(fact("planned", 2L))
                        .outcome())
                .isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void where_nothing_but_a_bonus_can_be_had_none_need_apply() {
        CriterionAnalysis first =
                Example.ruleset().rule("Work( done > 5 )", "award.bonus(3);").first(work(2, 2));

        assertThat(first.outcome()).isEqualTo(Outcome.NONE);
        assertThat(first.reason()).isEqualTo("Không có điểm thưởng hay điểm trừ");
    }

    @Test
    void a_comment_changes_nothing() {
        assertThat(Example.ruleset()
                        .rule("Work( done > 0, // theo điểm a)\n rate >= 0.9 /* 0.8) */ )", "award.full();")
                        .first(fact("done", 1L, "rate", new BigDecimal("0.9")))
                        .outcome())
                .isEqualTo(Outcome.FULL);
    }

    @Test
    void equal_facts_have_equal_reasons_and_reasons_hold_no_points() {
        String one = Example.ruleset().first(work(1, 2)).reason();
        String other = Example.ruleset()
                .replace("criteria.yaml", "title: Một, maxPoints: 10", "title: Một, maxPoints: 12")
                .first(work(1, 2))
                .reason();

        assertThat(one).isEqualTo("Xong 1/2 việc").isEqualTo(other);
    }

    @Test
    void a_rule_without_a_reason_gives_its_name() {
        assertThat(Example.ruleset()
                        .score(work(1, 2))
                        .find(new CriterionCode("1.2"))
                        .orElseThrow()
                        .reason())
                .isEqualTo("1.2 Hai");
    }

    @Test
    void a_reason_is_filled_and_never_evaluated() {
        assertThat(Example.ruleset()
                        .replace("1-rules.drl", "Work( $done : done,", "Work( $note : note, $done : done,")
                        .replace("1-rules.drl", "Xong {done}", "{note} {done}")
                        .first(fact("done", 1L, "planned", 2L, "note", "{planned} ${done} #{1+1} $1"))
                        .reason())
                .isEqualTo("{planned} ${done} #{1+1} $1 1/2 việc");
    }

    @Test
    void no_line_is_ever_without_a_reason() {
        List<ScoreAnalysis> some = List.of(
                Example.ruleset().score(),
                Example.ruleset().score(work(0, 0)),
                Example.ruleset().score(work(1, 3)),
                Example.ruleset().with("1-rules.drl", TWO_RULES).score(work(2, 2)));

        assertThat(some)
                .allSatisfy(analysis -> assertThat(analysis.all()).allSatisfy(line -> {
                    assertThat(line.reason()).isNotBlank();
                    assertThat(line.matches()).extracting(RuleMatch::reason).doesNotContain("");
                }));
    }

    @Test
    void a_match_names_its_rule_file_line_figures_and_evidence() {
        assertThat(Example.ruleset().first(work(1, 2)).matches())
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.rule().file()).isEqualTo("1-rules.drl");
                    assertThat(match.rule().line()).isEqualTo(1);
                    assertThat(match.legalBasis()).isEqualTo("Phụ lục");
                    assertThat(match.figures())
                            .extracting(figure -> figure.kind() + "." + figure.field() + " " + figure.label() + " = "
                                    + figure.value() + " (" + figure.evidence() + ")")
                            .containsExactly(
                                    "Work.done Việc xong = 1 (Sổ theo dõi)",
                                    "Work.planned Việc giao = 2 (Sổ theo dõi)");
                });
    }

    @Test
    void figures_that_a_rule_only_asks_the_existence_of_are_shown_too() {
        assertThat(Example.ruleset()
                        .rule("exists Work( done > 0 )", "award.full();")
                        .first(work(1, 2))
                        .matches())
                .singleElement()
                .satisfies(match -> assertThat(match.figures())
                        .extracting("field", "value", "evidence")
                        .containsExactly(tuple("done", 1L, "Sổ theo dõi")));
    }

    @Test
    void rounding_can_wait_for_the_total() {
        ScoreAnalysis analysis = Example.ruleset()
                .replace("ruleset.yaml", "at: criterion", "at: total")
                .with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work( $d : done, $p : planned ) then award.share($d, $p); end
                        rule "Hai" @criterion("1.2") when Work( $d : done, $p : planned ) then award.share($d, $p); end
                        """)
                .score(work(1, 3));

        assertThat(analysis.points()).isEqualByComparingTo("6.67");
        assertThat(analysis.adjustments()).hasSize(1);
        assertThat(analysis.rawPoints().orElseThrow()).isGreaterThan(new BigDecimal("6.666666"));
    }
}
