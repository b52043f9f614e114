package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** Mistakes that an author makes, each with the problem she is told and its place. */
class MistakesTest {
    private record Mistake(String file, String written, String otherwise, String problem) {}

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake(
                    "ruleset.yaml", "gradeScale:", "gradeScale:\n  illustrative: yes", "NOT_A_CHOICE ruleset.yaml:11"),
            new Mistake("1-rules.drl", "$planned, 80);", "$planned, 80)", "SEMICOLON_MISSING 1-rules.drl:15"),
            new Mistake(
                    "1-rules.drl", "    award.shareUpTo($done, $planned, 80);\n", "", "VERB_MISSING 1-rules.drl:14"),
            new Mistake("1-rules.drl", "$planned, 80", "$planned, 0.8", "VALUE_OUT_OF_RANGE 1-rules.drl:15"),
            new Mistake(
                    "1-rules.drl",
                    "award.shareUpTo($done, $planned, 80)",
                    "award.points(-3)",
                    "VALUE_OUT_OF_RANGE 1-rules.drl:15"),
            new Mistake(
                    "1-rules.drl",
                    "award.shareUpTo($done, $planned, 80)",
                    "award.points(60)",
                    "VALUE_OUT_OF_RANGE 1-rules.drl:15"),
            new Mistake(
                    "1-rules.drl",
                    "award.share($done, $planned)",
                    "award.share($planned, $done)",
                    "SHARE_SWAPPED 1-rules.drl:7"),
            new Mistake(
                    "1-rules.drl",
                    "@criterion(\"1.2\")\nwhen\n    Work( $done",
                    "@criterion(\"1.2\")\nwhen\n    Work( planned >= 1.000, $done",
                    "COUNT_AGAINST_DECIMAL 1-rules.drl:13"),
            new Mistake(
                    "1-rules.drl",
                    "@criterion(\"1.2\")\nwhen\n",
                    "@criterion(\"1.2\")\nwhen\n    eval( System.currentTimeMillis() > 5 )\n",
                    "CONDITION_NOT_ALLOWED 1-rules.drl:13"),
            new Mistake(
                    "1-rules.drl",
                    "@criterion(\"1.2\")\nwhen",
                    "@criterion(\"1.2\")\n    activation-group \"z\"\nwhen",
                    "ATTRIBUTE_NOT_ALLOWED 1-rules.drl:12"),
            new Mistake(
                    "1-rules.drl",
                    "@criterion(\"1.2\")\nwhen",
                    "@criterion(\"1.2\")\n    date-effective \"01-Jan-2030\"\nwhen",
                    "ATTRIBUTE_NOT_ALLOWED 1-rules.drl:12"),
            new Mistake(
                    "1-rules.drl",
                    "rule \"1.2 Hai\"",
                    "rule \"1.2 Hai\" extends \"1.1 Một\"",
                    "ATTRIBUTE_NOT_ALLOWED 1-rules.drl:10"),
            new Mistake("ruleset.yaml", "{id: commune,", "{id: department,", "COHORT_TWICE ruleset.yaml:7"),
            new Mistake(
                    "ruleset.yaml",
                    "name: Khá, from: 65",
                    "name: Khá, from: 85",
                    "GRADES_OUT_OF_ORDER ruleset.yaml:11"),
            new Mistake("1-rules.drl", "    @criterion(\"1.1\")\n", "", "RULE_WITHOUT_CRITERION 1-rules.drl:1"),
            new Mistake("1-rules.drl", "@criterion(\"1.1\")", "@criterion(\"1.9\")", "CRITERION_UNKNOWN 1-rules.drl:2"),
            new Mistake("1-rules.drl", "@reason", "@reson", "ANNOTATION_UNKNOWN 1-rules.drl:3"),
            new Mistake("1-rules.drl", "{done}", "{doned}", "PLACEHOLDER_UNKNOWN 1-rules.drl:3"),
            new Mistake("1-rules.drl", "rule \"1.2 Hai\"", "rule \"1.1 Một\"", "RULE_TWICE 1-rules.drl:10"),
            new Mistake("1-rules.drl", "award.shareUpTo", "award.shareUpto", "VERB_UNKNOWN 1-rules.drl:15"),
            new Mistake("1-rules.drl", "$planned, 80", "$planned", "VERB_VALUES 1-rules.drl:15"),
            new Mistake("1-rules.drl", "$planned, 80", "$plan, 80", "BINDING_UNKNOWN 1-rules.drl:15"),
            new Mistake("1-rules.drl", "$planned, 80", "$planned, 80%", "DRL_SLIP 1-rules.drl:15"),
            new Mistake(
                    "1-rules.drl", "award.shareUpTo($done, $planned, 80)", "points = 3", "NOT_A_VERB 1-rules.drl:15"),
            new Mistake("1-rules.drl", "80);", "80);\n    award.full();", "NOT_ONE_VERB 1-rules.drl:16"),
            new Mistake(
                    "1-rules.drl",
                    "award.share($done, $planned)",
                    "award.trackOnly()",
                    "TRACKED_WITH_POINTS 1-rules.drl:7"),
            new Mistake("criteria.yaml", ", whenNothingToMeasure: zero", "", "EMPTY_DENOMINATOR_UNSAID 1-rules.drl:7"),
            new Mistake(
                    "1-rules.drl",
                    "rule \"1.2 Hai\"\n    @criterion(\"1.2\")\nwhen\n    Work(",
                    "rule \"1.2 Hai\"\n    @criterion(\"1.2\")\nwhen\n    Wrok(",
                    "KIND_UNKNOWN 1-rules.drl:13"),
            new Mistake(
                    "1-rules.drl",
                    "$done : done, $planned : planned )\nthen\n    award.share(",
                    "$done : doen, $planned : planned )\nthen\n    award.share(",
                    "FIELD_UNKNOWN 1-rules.drl:5"),
            new Mistake(
                    "1-rules.drl",
                    "rule \"1.1 Một\"",
                    "import java.io.File\nrule \"1.1 Một\"",
                    "STATEMENT_NOT_ALLOWED 1-rules.drl:1"),
            new Mistake("1-rules.drl", "then\n    award.share(", "    award.share(", "WORD_MISSING 1-rules.drl:6"),
            new Mistake("facts.drl", "done : Long", "done : long", "FIELD_TYPE_UNKNOWN facts.drl:2"),
            new Mistake("facts.drl", "note : String", "isNote : String", "FIELD_NAME_MISREAD facts.drl:5"),
            new Mistake(
                    "facts.drl",
                    "@unit(\"việc\") @atMost(planned)",
                    "@unit(\"việc\") @atMost(plan)",
                    "FIELD_UNKNOWN facts.drl:2"),
            new Mistake("facts.drl", "@label(\"Tỷ lệ\")", "@lable(\"Tỷ lệ\")", "ANNOTATION_UNKNOWN facts.drl:4"),
            new Mistake("facts.drl", "@label(\"Tỷ lệ\")", "@min(\"ít\")", "NOT_A_NUMBER facts.drl:4"),
            new Mistake("facts.drl", "declare Work", "declare Work\nend\ndeclare Work", "KIND_TWICE facts.drl:3"),
            new Mistake("criteria.yaml", "code: 1.2", "code: 1.1", "CRITERION_TWICE criteria.yaml:7"),
            new Mistake("criteria.yaml", "code: 1.2", "code: 1-2", "NOT_A_CODE criteria.yaml:7"),
            new Mistake(
                    "criteria.yaml",
                    "title: Hai, maxPoints: 10",
                    "title: Hai, maxPoints: -10",
                    "MAXIMUM_NEGATIVE criteria.yaml:7"),
            new Mistake("criteria.yaml", "  legalBasis: Phụ lục\n", "", "LEGAL_BASIS_MISSING criteria.yaml:5"),
            new Mistake(
                    "criteria.yaml",
                    "title: Hai, maxPoints: 10",
                    "title: Hai, maxPoints: mười",
                    "NOT_A_NUMBER criteria.yaml:7"),
            new Mistake(
                    "criteria.yaml",
                    "title: Hai, maxPoints: 10",
                    "title: Hai, maxPoint: 10",
                    "UNKNOWN_KEY criteria.yaml:7"),
            new Mistake(
                    "criteria.yaml",
                    "whenNothingToMeasure: full",
                    "whenNothingToMeasure: all",
                    "NOT_A_CHOICE criteria.yaml:7"),
            new Mistake(
                    "criteria.yaml",
                    "title: Hai, maxPoints: 10",
                    "title: Hai, maxPoints: 12",
                    "SUM_DIFFERS criteria.yaml:3"),
            new Mistake("ruleset.yaml", "totalPoints: 20", "totalPoints: 21", "TOTAL_DIFFERS ruleset.yaml:4"),
            new Mistake("ruleset.yaml", "title: Ví dụ\nlegalAct", "legalAct", "KEY_MISSING ruleset.yaml:1"),
            new Mistake("ruleset.yaml", "issued: 2026-01-01", "issued: 1/1/2026", "NOT_A_DATE ruleset.yaml:2"),
            new Mistake("ruleset.yaml", "to: 2026-12-31", "to: 2025-12-31", "PERIOD_BACKWARDS ruleset.yaml:3"),
            new Mistake("ruleset.yaml", "places: 2", "places: 2.5", "NOT_WHOLE_BETWEEN ruleset.yaml:8"),
            new Mistake("ruleset.yaml", ", {name: Yếu, from: 0}", "", "GRADES_LEAVE_GAP ruleset.yaml:11"),
            new Mistake("ruleset.yaml", "from: 80", "from: 800", "NOT_A_PERCENT ruleset.yaml:11"),
            new Mistake(
                    "1-rules.drl",
                    "$planned : planned )\nthen\n    award.share(",
                    "$planned : planned, done == \"x\" )\nthen\n    award.share(",
                    "COMPARED_APART 1-rules.drl:5"),
            new Mistake(
                    "1-rules.drl",
                    "$planned : planned )\nthen\n    award.share(",
                    "$planned : planned, done / planned > 0.5 )\nthen\n    award.share(",
                    "DIVISION 1-rules.drl:5"));

    @TestFactory
    Stream<DynamicTest> a_mistake_is_told_at_its_line() {
        return MISTAKES.stream()
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.problem(),
                        () -> assertThat(Example.ruleset()
                                        .replace(mistake.file(), mistake.written(), mistake.otherwise())
                                        .problems())
                                .contains(mistake.problem())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Work( done = 1 )|==",
                "Work( done => 1 )|>=",
                "Work( done ≥ 1 )|>=",
                "Work( percent(done, planned) >= 80% )|80",
                "Work( rate >= 0,9 )|.",
                "Work( done > 1 và planned > 2 )|&&",
                "Work( note == “tốt” )|'\"'",
                "# điều kiện|//"
            })
    void a_habit_of_writing_is_told_with_what_to_write_instead(String when, String instead) {
        assertThatThrownBy(() -> Example.ruleset().rule(when, "award.full();").compile())
                .isInstanceOfSatisfying(
                        ProblemsFound.class,
                        found -> assertThat(found.problems()).anySatisfy(problem -> {
                            assertThat(problem.kind()).isEqualTo(ProblemKind.DRL_SLIP);
                            assertThat(problem.place().line()).isEqualTo(2);
                            assertThat(problem.details().get(1)).isEqualTo(instead);
                        }));
    }

    @Test
    void all_mistakes_are_told_at_once() {
        assertThat(Example.ruleset()
                        .replace("facts.drl", "done : Long", "done : long")
                        .replace("1-rules.drl", "@reason", "@reson")
                        .replace("1-rules.drl", "award.shareUpTo", "award.shareUpto")
                        .problems())
                .containsExactly(
                        "ANNOTATION_UNKNOWN 1-rules.drl:3",
                        "VERB_UNKNOWN 1-rules.drl:15",
                        "FIELD_TYPE_UNKNOWN facts.drl:2");
    }

    @Test
    void a_criterion_that_no_rule_speaks_on_is_told_and_does_not_stop_the_others() {
        assertThat(Example.ruleset()
                        .replace("criteria.yaml", "maxPoints: 20", "maxPoints: 25")
                        .replace("ruleset.yaml", "totalPoints: 20", "totalPoints: 25")
                        .replace(
                                "criteria.yaml",
                                "whenNothingToMeasure: full}",
                                "whenNothingToMeasure: full}\n    - {code: 1.3, title: Ba, maxPoints: 5}")
                        .problems())
                .containsExactly("CRITERION_WITHOUT_RULE criteria.yaml:0");
    }

    @Test
    void a_good_ruleset_has_no_problems() {
        assertThat(Example.ruleset().problems()).isEmpty();
    }
}
