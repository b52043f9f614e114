package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chamdiem.Example.fact;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.rule.Function;
import vn.chamdiem.rule.Verb;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;

/** What rules can calculate: exact, and nothing where there is no answer. */
class FunctionsTest {
    private static final Fact ALL_KNOWN = fact(
            "done",
            6L,
            "planned",
            8L,
            "rate",
            new BigDecimal("0.9"),
            "yes",
            true,
            "no",
            false,
            "from",
            LocalDate.of(2026, 8, 31),
            "to",
            LocalDate.of(2026, 9, 8),
            "note",
            "B");

    private static Example with(String value) {
        return Example.ruleset()
                .replace("ruleset.yaml", "places: 2", "places: 10")
                .replace("facts.drl", "note : String", """
                        yes : Boolean @label("Có")
                            no : Boolean @label("Không")
                            from : LocalDate @label("Từ")
                            to : LocalDate @label("Đến")
                            note : String""")
                .replace("ruleset.yaml", "ranking:", "holidays: [2026-09-02, 2026-04-30]\nranking:")
                .replace("criteria.yaml", "title: Một, maxPoints: 10", "title: Một, maxPoints: 1000, minPoints: -1000")
                .replace("criteria.yaml", "maxPoints: 20", "maxPoints: 1010")
                .replace("ruleset.yaml", "totalPoints: 20", "totalPoints: 1010")
                .rule("Work( $x : " + value + " )", "award.points($x);");
    }

    private static CriterionAnalysis first(String value) {
        return with(value).first(ALL_KNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "done + planned * 2|22",
                "(done + planned) * 2|28",
                "done - planned|-2",
                "-done|-6",
                "10 - 2 - 3|5",
                "rate * 3|2.7",
                "rate + 0.1|1",
                "percent(done, planned)|75",
                "ratio(done, planned)|0.75",
                "sum(done, planned, 1)|15",
                "mean(done, planned, 1)|5",
                "min(done, planned, 7)|6",
                "max(done, planned, 7)|8",
                "abs(done - planned)|2",
                "round(ratio(done, 7), 2)|0.86",
                "round(0.5, 0)|1",
                "ln(1)|0",
                "round(ln(10), 9)|2.302585093",
                "log10(1000)|3",
                "sqrt(0.25)|0.5",
                "power(2, 9)|512",
                "power(0.25, 0.5)|0.5",
                "scaled(done, 4, 8)|0.5",
                "scaled(done, 8, 4)|0.5",
                "zScore(done, planned, 4)|-0.5",
                "worth(note, \"A\", 100, \"B\", 60, \"C\", 20)|60",
                "steps(done, 0, 0, 5, 1, 8, 2)|1",
                "steps(planned, 0, 0, 5, 1, 8, 2)|2",
                "countYes(yes, no, yes)|2",
                "ifMissing(done, 3)|6",
                "days(from, to)|8",
                "workingDays(from, to)|5",
                "days(from, plusWorkingDays(from, 2))|3",
                "6 * rate + min(2, 2.5 * ratio(done, planned))|7.275",
                "2.5B * 2|5",
            })
    void a_calculation_gives(String value, BigDecimal result) {
        assertThat(first(value).points()).isEqualByComparingTo(result);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ratio(done, 0)",
                "percent(done, planned - 8)",
                "ln(0)",
                "sqrt(-1)",
                "scaled(done, 4, 4)",
                "zScore(done, 1, 0)",
                "worth(note, \"A\", 100)",
                "power(0, -1)",
                "steps(done, 7, 1)",
            })
    void what_has_no_answer_is_no_data_and_says_so(String value) {
        CriterionAnalysis criterion = first(value);

        assertThat(criterion.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(criterion.reason()).contains("không tính được");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "done == 6~true",
                "rate == 0.90~true",
                "done != 6~false",
                "rate == 0.9~true",
                "rate > 0.9~false",
                "note == \"B\"~true",
                "note != \"B\"~false",
                "note in (\"A\", \"B\")~true",
                "note not in (\"A\", \"B\")~false",
                "done in (1, 6)~true",
                "yes~true",
                "!no~true",
                "no == false~true",
                "yes && !no~true",
                "no || done > 5~true",
                "!(done > 5 && planned > 5)~false",
                "to <= \"2026-09-08\"~true",
                "to < LocalDate.of(2026, 9, 8)~false",
                "from < to~true",
                "days(from, to) <= 8~true",
                "note == null~false",
                "done != null~true",
                "ifMissing(done, 0) + 1 > 6~true",
            })
    void a_claim_holds(String claim, boolean holds) {
        Example example = with("done").rule("Work( " + claim + " )", "award.full();");
        CriterionAnalysis criterion = example.first(ALL_KNOWN);

        assertThat(criterion.outcome() == Outcome.FULL).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.5 * ratio(1, 12)|0.13",
                "ratio(7, 12) * 1.5|0.88",
                "percent(1, 12) * 1.5 * 0.01|0.13",
                "mean(ratio(1, 3), ratio(1, 6), 0) * 0.75|0.13",
                "ratio(1, 24) + ratio(1, 12)|0.13",
                "ratio(2, 3) * 1.5 - 0.875|0.13",
            })
    void a_half_is_a_half_though_a_division_on_the_way_never_ends(String value, BigDecimal points) {
        assertThat(with(value)
                        .replace("ruleset.yaml", "places: 10", "places: 2")
                        .first(fact("done", 1L, "planned", 12L))
                        .points())
                .isEqualByComparingTo(points);
    }

    @Test
    void a_threshold_is_met_though_a_division_on_the_way_never_ends() {
        assertThat(Example.ruleset()
                        .rule(
                                "Work( 12 * ratio(done, planned) >= 1, ratio(done, planned) * 3 == 0.25 )",
                                "award.full();")
                        .first(fact("done", 1L, "planned", 12L))
                        .outcome())
                .isEqualTo(Outcome.FULL);
    }

    @Test
    void of_two_figures_that_stand_in_for_each_other_one_is_enough() {
        Example either = with("ifMissing(done, planned)");

        assertThat(either.first(fact("done", 1L)).points()).isEqualByComparingTo("1");
        assertThat(either.first(fact("planned", 2L)).points()).isEqualByComparingTo("2");
        assertThat(either.first(fact("rate", BigDecimal.ONE)).outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void a_figure_that_may_be_missing_is_replaced_only_where_the_rule_says_so() {
        assertThat(with("ifMissing(done, 0) + planned")
                        .first(fact("planned", 8L))
                        .points())
                .isEqualByComparingTo("8");
        assertThat(with("done + planned").first(fact("planned", 8L)).outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "!ifMissing(yes, false)",
                "ifMissing(yes, true) && countYes(ifMissing(yes, false), ifMissing(no, true)) == 1",
                "ifMissing(note, \"không\") == \"không\"",
                "ifMissing(from, LocalDate.of(2026, 1, 1)) < \"2026-02-01\"",
                "worth(ifMissing(note, \"C\"), \"A\", 100, \"C\", 20) == 20",
            })
    void what_may_be_missing_can_be_of_any_type(String claim) {
        assertThat(with("done")
                        .rule("Work( " + claim + " )", "award.full();")
                        .first(fact("done", 1L))
                        .outcome())
                .isEqualTo(Outcome.FULL);
    }

    @Test
    void texts_with_any_sign_are_compared_as_texts() {
        String odd = "5\\\\ \\\"a\\\" ${x} %d ; ) // }";

        assertThat(Example.ruleset()
                        .rule("Work( note == \"" + odd + "\" )", "award.full();")
                        .first(fact("note", "5\\ \"a\" ${x} %d ; ) // }"))
                        .outcome())
                .isEqualTo(Outcome.FULL);
    }

    @Test
    void every_function_and_every_verb_of_the_language_is_built() {
        Set<String> measures = publicMethods(Measures.class);
        Set<String> verbs = publicMethods(Award.class);

        assertThat(measures).containsAll(Function.names());
        assertThat(verbs).containsAll(Verb.ofCriteria()).contains(Verb.IS.written());
    }

    private static Set<String> publicMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName)
                .collect(Collectors.toSet());
    }
}
