package vn.chamdiem.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** Mistakes in card and table, each with the problem its author is told and its line. */
class TableMistakesTest {
    private static final String SCALE = "grades: [{name: Tốt, from: 80}, {name: Khá, from: 65}, {name: Yếu, from: 0}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Một | title: Một, weight: 2 | WEIGHT_UNUSED criteria.yaml:6",
                "title: Một | title: Một, combine: mean | KEY_MISPLACED criteria.yaml:6",
                "title: Một | title: Một, whenNoData: leave-out | KEY_MISPLACED criteria.yaml:6",
                "title: Nhóm | title: Nhóm, minPoints: 2 | YAML_COLON_INSIDE criteria.yaml:2",
                "title: Một | title: Một, minPoints: 11 | MINIMUM_ABOVE_MAXIMUM criteria.yaml:6",
                "code: 1.2 | code: total | CODE_RESERVED criteria.yaml:7",
                "code: 1.2, | code: 1.2, cohorts: [village], | COHORT_UNKNOWN criteria.yaml:7",
                "Hai, maxPoints: 10 | Hai, maxPoints: {department: 10} | COHORT_NOT_NAMED criteria.yaml:7",
                "Hai, maxPoints: 10 | Hai, maxPoints: {department: 10, comune: 1, commune: 10} | COHORT_UNKNOWN criteria.yaml:7",
                "title: Một | title: Một, gates: [{line: 2}] | GATE_LINE_UNKNOWN criteria.yaml:6",
                "title: Một | title: Một, gates: [{line: 1.2}] | GATE_LINE_UNKNOWN criteria.yaml:6",
                "title: Một | title: Một, gates: [{grade: Kha}] | GRADE_UNKNOWN criteria.yaml:6",
                "title: Một | title: Một, gates: [{bellow: 3}] | UNKNOWN_KEY criteria.yaml:6",
                "title: Một | title: Một, rounding: {places: x} | NOT_A_NUMBER criteria.yaml:6"
            })
    void a_mistake_in_the_table_is_told_at_its_line(String written, String otherwise, String problem) {
        assertThat(Example.ruleset()
                        .replace("criteria.yaml", written, otherwise)
                        .problems())
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{at: criterion, places: 2, mode: half-up} | [{places: 2}, {places: 1}] | ROUNDING_TWICE ruleset.yaml:8",
                "ties: standard | tieBreak: [1.1, 1.9] | CRITERION_UNKNOWN ruleset.yaml:9",
                "ties: standard | tieBreak: ['?'] | CRITERION_UNKNOWN ruleset.yaml:9",
                "ties: standard | ties: olympic | NOT_A_CHOICE ruleset.yaml:9",
                "totalPoints: 20 | totalPoints: {department: 20, commune: 21} | TOTAL_DIFFERS ruleset.yaml:4",
                "totalPoints: 20 | totalPoints: {department: 20} | COHORT_NOT_NAMED ruleset.yaml:4",
                "totalPoints: 20 | totalPoints: 20, total: {combine: average} | YAML_COLON_INSIDE ruleset.yaml:4",
                "from: 65} | from: 65, below: 75} | GRADES_GAP ruleset.yaml:11",
                "from: 65} | from: 65, below: 80.1} | GRADES_OVERLAP ruleset.yaml:11",
                "from: 65} | from: 65, to: 80} | GRADES_OVERLAP ruleset.yaml:11",
                "from: 65} | from: 65, to: 79.9} | GRADES_GAP ruleset.yaml:11",
                "from: 65} | from: 65, below: 60} | GRADE_EMPTY ruleset.yaml:11",
                "gradeScale: | gradeScale:%  on: points | GRADE_UNREACHABLE ruleset.yaml:10"
            })
    void a_mistake_in_the_card_is_told_at_its_line(String written, String otherwise, String problem) {
        assertThat(Example.ruleset()
                        .replace("ruleset.yaml", written, otherwise.replace('%', '\n'))
                        .problems())
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "weight: 1,'',WEIGHT_MISSING criteria.yaml:8",
        "weight: -1,weight: 1,WEIGHT_NEGATIVE criteria.yaml:7",
        "weight: 0,weight: 0,WEIGHTS_ZERO criteria.yaml:6"
    })
    void weights_must_make_sense_together(String one, String other, String problem) {
        assertThat(Example.ruleset()
                        .replace("criteria.yaml", "  maxPoints: 20", "  maxPoints: 20\n  combine: weighted-mean")
                        .replace("criteria.yaml", "title: Một,", "title: Một, " + one + ",")
                        .replace(
                                "criteria.yaml",
                                "title: Hai,",
                                "title: Hai" + (other.isEmpty() ? "" : ", " + other) + ",")
                        .problems())
                .contains(problem);
    }

    @Test
    void a_group_that_adds_nothing_must_say_its_maximum_unless_all_parts_have_one() {
        Example means = Example.ruleset().replace("criteria.yaml", "  maxPoints: 20", "  combine: mean");

        assertThat(means.problems()).containsExactly("TOTAL_DIFFERS ruleset.yaml:4");
        assertThat(means.replace("criteria.yaml", "Hai, maxPoints: 10", "Hai, maxPoints: 11")
                        .problems())
                .containsExactly("MAXIMUM_UNSAID criteria.yaml:1");
    }

    @ParameterizedTest
    @CsvSource({
        "{on: percent},to: 79.9,false",
        "'{rounding: {places: 1}}',to: 79.9,true",
        "'{rounding: {places: 2}}',to: 79.9,false",
        "'{rounding: {places: 0}}',to: 79,true",
        "'{rounding: {places: 0}}',to: 79.5,true",
        "'{rounding: {places: 0}}',below: 79.5,true",
        "'{rounding: {places: 0}}',below: 79,false",
        "{on: percent},below: 80,true"
    })
    void between_two_steps_of_rounding_there_is_no_gap(String keys, String upper, boolean whole) {
        String more = keys.substring(1, keys.length() - 1);
        String scale = SCALE.replace("from: 65", "from: 65, " + upper);

        assertThat(Example.ruleset()
                        .replace("ruleset.yaml", SCALE, more + "\n  " + scale)
                        .problems()
                        .isEmpty())
                .isEqualTo(whole);
    }

    @Test
    void the_bands_that_ho_chi_minh_city_printed_leave_a_gap_and_overlap() {
        Example printed = Example.ruleset().replace("ruleset.yaml", "  " + SCALE, """
                          on: points
                          grades:
                            - {name: Tốt, from: 264}
                            - {name: Khá, from: 199, to: 264}
                            - {name: Đạt, from: 0, below: 198}
                        """);

        assertThat(printed.problems()).contains("GRADES_OVERLAP ruleset.yaml:14", "GRADES_GAP ruleset.yaml:15");
        ProblemsFound found = catchThrowableOfType(ProblemsFound.class, printed::compile);
        assertThat(found.problems())
                .extracting(problem -> problem.message(Words.in(Language.VI)))
                .anySatisfy(told -> assertThat(told).contains("giá trị 198 ≤ x < 199"));
    }
}
