package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** Holds how much a rule may take: beyond it the evaluation is stopped, and the rule is named at its line. */
class BudgetTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            three looks side by side         | Work( $a : done ) Work( $b : done ) Work( $a + $b == done )
            looks that have nothing to do    | Work( $a : done ) Work( $b : done ) Work( $c : done )
            a denial beside every look       | Work( $a : done ) Work( $b : done ) not ( Work( done == $a + $b + 99999 ) )
            an existence beside every look   | Work( $a : done ) Work( $b : done ) exists ( Work( done == $a + $b + 99999 ) )
            denials among themselves         | not ( Work( $a : done ) and Work( $b : done ) and Work( done == $a + $b + 99999 ) )
            what is gathered beside looks    | Work( $a : done ) Work( $b : done ) accumulate( Work( done > $a + $b ); $n : count() )
            """)
    void a_rule_that_lays_everything_beside_everything_is_stopped(String how, String when) {
        Problem problem = overrun(when, 400);
        assertThat(problem.kind()).isEqualTo(ProblemKind.RULE_PAIRS_TOO_MANY);
        assertThat(problem.place().toString()).contains("1-rules.drl:1");
    }

    @Test
    void a_rule_that_speaks_without_end_is_stopped() {
        Problem problem = overrun("Work( $a : done ) Work( $b : done )", 300);
        assertThat(problem.kind()).isEqualTo(ProblemKind.RULE_SPEAKS_TOO_OFTEN);
        assertThat(problem.place().toString()).contains("1-rules.drl:1");
    }

    @Test
    void the_rule_that_is_named_is_the_one_that_was_stopped() {
        Example example = example().with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when accumulate( Work(); $n : count() ) Work( done == 1 ) then award.none(); end
                        rule "Hai" @criterion("1.2") when
                            Work( $a : done ) Work( $b : done ) Work( $a + $b == done )
                        then award.none(); end
                        """);
        assertThat(overrun(example, 400).problems().get(0).place().line()).isEqualTo(2);
    }

    @Test
    void what_is_stopped_harms_no_later_evaluation() {
        assertThat(catchThrowable(() -> overrun("Work( $a : done ) Work( $b : done )", 300)))
                .isNull();
        assertThat(Example.ruleset().first(Example.work(8, 10)).points()).isEqualByComparingTo("8");
    }

    private static Problem overrun(String when, int facts) {
        return overrun(example().rule(when, "award.none();"), facts).problems().get(0);
    }

    private static ProblemsFound overrun(Example example, int facts) {
        Fact[] many = LongStream.range(0, facts)
                .mapToObj(number -> Example.work(number, 1_000_000))
                .toArray(Fact[]::new);
        return catchThrowableOfType(ProblemsFound.class, () -> example.score(many));
    }

    private static Example example() {
        return Example.ruleset().replace("facts.drl", "declare Work", "declare Work @many");
    }
}
