package vn.chamdiem.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.Outcome;

/** What the cases of a criterion must show at best. */
class BestOutcomeTest {
    private static Ruleset ruleset(String maximum, String verb) {
        return Example.ruleset()
                .replace("criteria.yaml", "title: Một, maxPoints: 10", "title: Một, maxPoints: " + maximum)
                .rule("Work()", "award." + verb + ";")
                .compile()
                .ruleset();
    }

    @ParameterizedTest
    @CsvSource({"10,full(),FULL", "10,deduction(2),FULL", "0,trackOnly(),NOT_APPLICABLE", "0,bonus(2),FULL"})
    void a_criterion_ends_at_best_as_its_rules_allow(String maximum, String verb, Outcome best) {
        Ruleset ruleset = ruleset(maximum, verb);

        assertThat(ruleset.criteria().find(new CriterionCode("1.1")).flatMap(ruleset::best))
                .contains(best);
    }

    @Test
    void where_points_are_only_taken_away_nothing_is_best() {
        Ruleset ruleset = ruleset("0", "deduction(2)");

        assertThat(ruleset.criteria().find(new CriterionCode("1.1")).flatMap(ruleset::best))
                .isEmpty();
    }
}
