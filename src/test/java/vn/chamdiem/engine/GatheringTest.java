package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chamdiem.Example.fact;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;

/** Many facts of one kind, taken together. */
class GatheringTest {
    private static final Fact[] FOUR = {
        fact("done", 1L, "planned", 2L, "note", "a"),
        fact("done", 2L, "planned", 3L, "note", "b"),
        fact("done", 3L, "planned", 3L, "note", "a"),
        fact("done", 6L, "planned", 9L, "note", "c"),
    };

    private static Example many(String when, String then) {
        return Example.ruleset()
                .replace("facts.drl", "declare Work", "declare Work @many")
                .rule(when, then);
    }

    private static CriterionAnalysis first(String when, Fact... facts) {
        return many(when, "award.points($x);").first(facts);
    }

    @ParameterizedTest
    @CsvSource({
        "'Work(); $x : count()',4",
        "'Work( note == \"a\" ); $x : count()',2",
        "'Work( note in (\"a\", \"c\") ); $x : count()',3",
        "'Work( note != \"a\" ); $x : count()',2",
        "'Work( $d : done ); $x : max($d)',6",
        "'Work( $d : done ); $x : min($d)',1",
        "'Work( $d : done ); $x : average($d)',3",
        "'Work( $d : done ); $x : median($d)',2.5",
        "'Work( $d : done, note == \"a\" ); $x : sum($d)',4",
        "'Work( $r : planned - done ); $x : sum($r)',5",
        "'Work( $r : ratio(done, planned), done < 3 ); $x : sum($r)',1.17",
    })
    void facts_are_counted_summed_and_averaged(String gather, BigDecimal points) {
        CriterionAnalysis criterion = first("accumulate( " + gather + " )", FOUR);

        assertThat(criterion.points()).isEqualByComparingTo(points);
    }

    @Test
    void two_results_make_a_share_and_show_in_the_reason_and_as_figures() {
        CriterionAnalysis criterion = many("""
                        accumulate( Work( $d : done, $p : planned ); $done : sum($d), $planned : sum($p) )
                        """, "award.share($done, $planned);")
                .replace("1-rules.drl", "@criterion(\"1.1\")", "@criterion(\"1.1\") @reason(\"{done}/{planned}\")")
                .first(FOUR);

        assertThat(criterion.points()).isEqualByComparingTo("7.06");
        assertThat(criterion.reason()).isEqualTo("12/17");
        assertThat(criterion.matches().get(0).figures())
                .extracting(figure -> figure.field() + " = " + figure.value())
                .containsExactly("$done = 12", "$planned = 17");
    }

    @ParameterizedTest
    @CsvSource({"3,FULL", "4,NONE"})
    void a_claim_about_results_decides_whether_the_rule_speaks(long least, Outcome outcome) {
        String gather = "accumulate( Work( note in (\"a\", \"b\") ); $n : count(); $n >= " + least + " )";
        String other = "accumulate( Work( note in (\"a\", \"b\") ); $n : count(); $n < " + least + " )";
        Example example = many(gather, "award.full();")
                .replace(
                        "1-rules.drl",
                        "rule \"Hai\"",
                        "rule \"Không\" @criterion(\"1.1\") when " + other + " then award.none(); end\nrule \"Hai\"");

        assertThat(example.first(FOUR).outcome()).isEqualTo(outcome);
    }

    @Test
    void none_are_counted_as_nothing_but_have_no_average() {
        CriterionAnalysis count = first("accumulate( Work(); $x : count() )");
        CriterionAnalysis average = first("accumulate( Work( $d : done ); $x : average($d) )");

        assertThat(count.points()).isEqualByComparingTo("0");
        assertThat(average.outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void a_row_that_lacks_the_figure_leaves_the_whole_unknown() {
        CriterionAnalysis criterion =
                first("accumulate( Work( $d : done ); $x : sum($d) )", FOUR[0], fact("planned", 2L));

        assertThat(criterion.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(criterion.reason()).contains("Việc xong");
    }

    @Test
    void a_result_can_be_laid_beside_a_figure_of_another_kind() {
        CriterionAnalysis criterion = many("""
                        Staff( $people : people )
                        accumulate( Work( done >= $people ); $n : count() )
                        """, "award.points($n);")
                .with("staff.drl", "declare Staff @label(\"Người\") people : Long @label(\"Người\") end")
                .first(FOUR[0], FOUR[2], FOUR[3], staff(3));

        assertThat(criterion.points()).isEqualByComparingTo("2");
    }

    private static Fact staff(long people) {
        return new Fact("Staff", new java.util.TreeMap<>(java.util.Map.of("people", people)), null, null);
    }

    @Test
    void thousands_of_rows_are_shown_as_their_number() {
        Fact[] rows = IntStream.range(0, 5000)
                .mapToObj(row -> fact("done", (long) row % 7, "planned", 7L))
                .toArray(Fact[]::new);
        CriterionAnalysis criterion =
                many("exists Work( done > 5 )", "award.full();").first(rows);

        assertThat(criterion.outcome()).isEqualTo(Outcome.FULL);
        assertThat(criterion.matches().get(0).figures())
                .singleElement()
                .satisfies(figure -> assertThat(figure.value()).isEqualTo(5000L));
    }
}
