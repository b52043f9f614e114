package vn.chamdiem.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

class GoalsTest {
    /** Of ten and ten points: 3,33 for 3 of 9, and 4,17 for the same up to 80 %. */
    private static Situation situation(Example ruleset) {
        AgencyFacts agency = new AgencyFacts(Example.AGENCY, List.of(Example.work(3, 9)));
        Figures figures = new Figures("x", "x", Example.PERIOD, false, null, List.of(agency));
        return Situation.of(ruleset.compile(), figures, "A1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''         | GOAL_UNKNOWN       | grade, points, rank",
                "rnk        | GOAL_UNKNOWN       | rank",
                "rank=0     | GOAL_RANK_UNFIT    | 1",
                "rank=x     | GOAL_RANK_UNFIT    | 1",
                "points=x   | GOAL_POINTS_UNFIT  | points=85,5",
                "points=20.5| GOAL_BEYOND        | points=20.",
                "grade=Tôt  | GOAL_GRADE_UNKNOWN | grade=Tốt",
                "grade=Giỏi | GOAL_GRADE_UNKNOWN | Tốt, Khá, Yếu"
            })
    void what_is_no_goal_is_told_with_what_could_be_meant(String written, ProblemKind kind, String meant) {
        Situation situation = situation(Example.ruleset());

        ProblemsFound found = catchThrowableOfType(ProblemsFound.class, () -> Goals.read(written, situation));

        assertThat(found.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(kind);
            assertThat(problem.render(Words.in(Language.VI))).contains(meant);
        });
    }

    @Test
    void a_goal_that_is_misspelt_is_told_before_anything_is_known_of_rules() {
        assertThat(catchThrowableOfType(ProblemsFound.class, () -> Goals.check("rangk=2")))
                .isNotNull();
        assertThat(catchThrowableOfType(ProblemsFound.class, () -> Goals.check("rank=0")))
                .isNotNull();
        Goals.check("grade=Tốt");
    }

    @Test
    void points_without_a_number_are_the_next_whole_ones() {
        Goal goal = Goals.read("points", situation(Example.ruleset()));

        assertThat(goal)
                .isInstanceOfSatisfying(
                        Goal.Points.class, points -> assertThat(points.least()).isEqualByComparingTo("8"));
    }

    @Test
    void where_points_come_on_top_of_the_maximum_there_is_no_bound() {
        Example bonus = Example.ruleset().rule("Work()", "award.bonus(2);");

        assertThat(Goals.read("points=20.5", situation(bonus))).isInstanceOf(Goal.Points.class);
    }
}
