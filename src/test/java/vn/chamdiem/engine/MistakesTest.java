package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;

/** Mistakes together; each by itself stands in the table of mistakes, {@code fixtures/so-tay/mistakes.yaml}. */
class MistakesTest {
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
                .containsExactly("CRITERION_WITHOUT_RULE criteria.yaml:8");
    }

    @Test
    void a_good_ruleset_has_no_problems() {
        assertThat(Example.ruleset().problems()).isEmpty();
    }
}
