package vn.chamdiem.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;
import vn.chamdiem.casebook.CaseSheet;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.SourceFile;

/** The laws of coverage: what a case shows, and what it doesn't. */
class CoverageTest {
    private static Coverage coverage(Example ruleset, String... cases) {
        CompiledRuleset compiled = ruleset.compile();
        CaseSheet sheet = CaseSheet.read(new SourceFile("cases.yaml", String.join("", cases)), compiled);
        assertThat(sheet.problems()).isEmpty();
        return Coverage.of(compiled, sheet.cases());
    }

    private static String given(String facts, String expect) {
        return "- {case: \"" + facts.replace("\"", "") + " " + expect + "\", given: {" + facts + "}, expect: {" + expect
                + "}}\n";
    }

    private static String work(int done, int planned) {
        return given("Work: {done: " + done + ", planned: " + planned + "}", "1.1: {}");
    }

    /** What was seen of each target of the rule on criterion 1.1. */
    private static List<String> seen(Example ruleset, String... cases) {
        return coverage(ruleset, cases).subjects().stream()
                .filter(subject -> subject.name().equals("Một"))
                .flatMap(subject -> subject.targets().stream())
                .map(target -> target.text() + " " + target.seen()
                        + (target.lacking().isEmpty() ? "" : " not " + target.lacking()))
                .toList();
    }

    private static Example rule(String when) {
        return rule(when, "award.full();");
    }

    private static Example rule(String when, String then) {
        return Example.ruleset().rule(when, then);
    }

    @Test
    void a_claim_is_covered_once_it_was_true_and_once_it_was_false() {
        Example ruleset = rule("Work( note == \"x\" )");
        String holds = given("Work: {note: x}", "1.1: {}");
        String fails = given("Work: {note: y}", "1.1: {}");

        assertThat(seen(ruleset, holds)).containsExactly("Một [SPOKE]", "note == \"x\" [TRUE] not [FALSE]");
        assertThat(seen(ruleset, fails)).containsExactly("Một [] not [SPOKE]", "note == \"x\" [FALSE] not [TRUE]");
        assertThat(seen(ruleset, holds, fails)).containsExactly("Một [SPOKE]", "note == \"x\" [TRUE, FALSE]");
    }

    @Test
    void a_figure_that_was_not_reported_shows_neither() {
        assertThat(seen(rule("Work( done > 3 )"), given("Work: {planned: 9}", "1.1: {}")))
                .containsExactly(
                        "Một [] not [SPOKE]", "done > 3 [] not [TRUE, FALSE]", "done > 3 [] not [BELOW, AT, ABOVE]");
    }

    @Test
    void a_reason_is_said_where_a_case_expects_it() {
        Example ruleset = Example.ruleset().replace("1-rules.drl", "1.1 Một", "Một");
        String facts = "Work: {done: 1, planned: 2}";

        assertThat(seen(ruleset, given(facts, "1.1: {points: 5}"))).contains("Một [SPOKE] not [SAID]");
        assertThat(seen(ruleset, given(facts, "1.1: {reason: Xong 1/2 việc}"))).contains("Một [SPOKE, SAID]");
        assertThat(seen(ruleset, given(facts, "1.1: {reason: Xong 2/2 việc}")))
                .as("a case that fails shows nothing")
                .contains("Một [] not [SPOKE, SAID]");
    }

    @Test
    void a_boundary_has_three_sides() {
        Example ruleset = rule("Work( percent(done, planned) >= 80 )");

        assertThat(seen(ruleset, work(9, 10))).contains("percent(done, planned) >= 80 [ABOVE] not [BELOW, AT]");
        assertThat(seen(ruleset, work(9, 10), work(79, 100)))
                .contains("percent(done, planned) >= 80 [BELOW, ABOVE] not [AT]");
        assertThat(seen(ruleset, work(9, 10), work(79, 100), work(8, 10)))
                .containsExactly(
                        "Một [SPOKE]",
                        "percent(done, planned) >= 80 [TRUE, FALSE]",
                        "percent(done, planned) >= 80 [BELOW, AT, ABOVE]");
    }

    @Test
    void a_bound_on_the_left_is_the_same_bound() {
        assertThat(seen(rule("Work( 3 < done )"), work(2, 9))).contains("3 < done [BELOW] not [AT, ABOVE]");
    }

    @Test
    void a_side_that_no_figure_can_be_on_is_not_asked_for() {
        assertThat(seen(rule("Work( planned > 0, percent(done, planned) < 100 )"), work(0, 0), work(1, 1), work(1, 2)))
                .containsExactly(
                        "Một [SPOKE]",
                        "planned > 0 [TRUE, FALSE]",
                        "planned > 0 [AT, ABOVE]",
                        "percent(done, planned) < 100 [TRUE, FALSE]",
                        "percent(done, planned) < 100 [BELOW, AT]");
    }

    @Test
    void steps_have_a_boundary_each() {
        assertThat(seen(rule("Work( $p : steps(done, 0, 0, 5, 100) )", "award.percent($p);"), work(5, 9)))
                .containsExactly(
                        "Một [SPOKE]",
                        "steps(done, 0, 0, 5, 100) [ABOVE] not [AT]",
                        "steps(done, 0, 0, 5, 100) [AT] not [BELOW, ABOVE]");
    }

    @Test
    void a_share_up_to_a_percentage_has_a_boundary_there() {
        Example ruleset = rule("Work( $d : done, $p : planned )", "award.shareUpTo($d, $p, 90);");

        assertThat(seen(ruleset, work(9, 10)))
                .containsExactly("Một [SPOKE]", "shareUpTo($d, $p, 90) [AT] not [BELOW, ABOVE]");
        assertThat(seen(ruleset, work(89, 100), work(9, 10), work(91, 100)))
                .containsExactly("Một [SPOKE]", "shareUpTo($d, $p, 90) [BELOW, AT, ABOVE]");
    }

    @Test
    void a_scale_has_a_boundary_at_either_end() {
        Example ruleset = rule("Work( $r : rate )", "award.scale($r, 20, 10);");

        assertThat(seen(ruleset, given("Work: {rate: 20}", "1.1: {}"), given("Work: {rate: 9.5}", "1.1: {}")))
                .containsExactly(
                        "Một [SPOKE]",
                        "scale($r, 20, 10) [BELOW, AT] not [ABOVE]",
                        "scale($r, 20, 10) [BELOW, ABOVE] not [AT]");
    }

    @Test
    void a_day_has_a_day_before_and_a_day_after() {
        Example ruleset = rule("Work( day <= \"2026-06-30\" )")
                .replace("facts.drl", "note : String", "day : LocalDate @label(\"Ngày\") note : String");

        assertThat(seen(
                        ruleset,
                        given("Work: {day: 2026-06-30}", "1.1: {}"),
                        given("Work: {day: 2026-07-01}", "1.1: {}")))
                .endsWith("day <= \"2026-06-30\" [AT, ABOVE] not [BELOW]");
    }

    @Test
    void nobody_is_beyond_the_best_and_the_worst() {
        Example ruleset = Example.ruleset().with("1-rules.drl", """
                declare Speed @measure @label("Nhanh") @lowestIsBest end
                rule "Hai" @measure("Speed") when Work( $d : done ) then measure.is($d); end
                rule "Một" @criterion("1.1") when Speed( $x : value, $w : worst, $b : best ) then award.scale($x, $w, $b); end
                rule "Ba" @criterion("1.2") when Work() then award.full(); end
                """);

        assertThat(seen(
                        ruleset,
                        "- {case: Ca, given: {Work: {done: 9}}, others: [{Work: {done: 2}}], expect: {1.1: {}}}\n"))
                .containsExactly(
                        "Một [SPOKE]", "scale($x, $w, $b) [AT] not [BELOW]", "scale($x, $w, $b) [ABOVE] not [AT]");
    }

    @Test
    void so_many_points_each_have_a_boundary_where_they_end() {
        assertThat(seen(rule("Work( $d : done )", "award.pointsEach($d, 0.5, 3);"), work(6, 9), work(7, 9)))
                .containsExactly("Một [SPOKE]", "pointsEach($d, 0.5, 3) [AT, ABOVE] not [BELOW]");
    }

    @Test
    void what_a_rule_allows_at_most_is_a_boundary_of_what_others_award() {
        Example ruleset = Example.ruleset().with("1-rules.drl", """
                rule "Hai" @criterion("1.1") when Work( $d : done, $p : planned ) then award.share($d, $p); end
                rule "Một" @criterion("1.1") when Work( note == "x" ) then award.atMost(3); end
                rule "Ba" @criterion("1.2") when Work() then award.full(); end
                """);

        assertThat(seen(
                        ruleset,
                        given("Work: {done: 3, planned: 10, note: x}", "1.1: {}"),
                        given("Work: {done: 9, planned: 10, note: x}", "1.1: {}")))
                .contains("atMost(3) [AT, ABOVE] not [BELOW]");
    }

    @Test
    void a_boundary_of_what_a_rule_says_counts_only_where_it_speaks() {
        Example ruleset = rule("Work( $d : done, $p : planned, note == \"x\" )", "award.shareUpTo($d, $p, 90);");

        assertThat(seen(ruleset, given("Work: {done: 9, planned: 10, note: y}", "1.1: {}")))
                .contains("shareUpTo($d, $p, 90) [] not [BELOW, AT, ABOVE]");
    }

    @Test
    void a_bound_that_the_conditions_keep_out_is_not_asked_for() {
        assertThat(seen(
                        rule("Work( $r : rate, rate >= 50, rate < 80 )", "award.scale($r, 50, 80);"),
                        given("Work: {rate: 50}", "1.1: {}")))
                .endsWith("scale($r, 50, 80) [AT] not [ABOVE]", "scale($r, 50, 80) [BELOW]");
    }

    @Test
    void facts_laid_side_by_side_are_told_claim_by_claim() {
        Example ruleset = joined("Work( $d : done, planned > 5 ) Case( worth > $d )");

        assertThat(seen(ruleset, given("Work: {done: 3, planned: 9}, Case: [{worth: 1}, {worth: 3}]", "1.1: {}")))
                .containsExactly(
                        "Một [] not [SPOKE]",
                        "planned > 5 [TRUE] not [FALSE]",
                        "planned > 5 [ABOVE] not [BELOW, AT]",
                        "worth > $d [FALSE] not [TRUE]",
                        "worth > $d [BELOW] not [AT, ABOVE]");
    }

    private static Example joined(String when) {
        return rule(when)
                .with("2-more.drl", "declare Case @label(\"Vụ việc\") @many worth : Long @label(\"Trị giá\") end\n");
    }

    @Test
    void a_denial_counts_as_a_whole() {
        Example ruleset = joined("not Case( worth > 5 )");
        String none = given("Case: {worth: 3}", "1.1: {}");
        String some = given("Case: {worth: 9}", "1.1: {}");

        assertThat(seen(ruleset, none)).containsExactly("Một [SPOKE]", "not Case( worth > 5 ) [TRUE] not [FALSE]");
        assertThat(seen(ruleset, none, some)).containsExactly("Một [SPOKE]", "not Case( worth > 5 ) [TRUE, FALSE]");
    }

    @Test
    void that_there_is_some_counts_as_a_whole() {
        assertThat(seen(joined("exists Case( worth > 5 )"), given("Case: {worth: 3}", "1.1: {}")))
                .containsExactly("Một [] not [SPOKE]", "exists Case( worth > 5 ) [FALSE] not [TRUE]");
    }

    @Test
    void a_gathering_is_of_something_or_of_nothing_and_its_results_have_boundaries() {
        String gathering = "accumulate( Case( worth > 5 ); $n : count(); $n >= 2 )";

        assertThat(seen(joined(gathering), given("Case: [{worth: 3}, {worth: 7}]", "1.1: {}")))
                .containsExactly(
                        "Một [] not [SPOKE]",
                        gathering + " [TRUE] not [FALSE]",
                        "$n >= 2 [FALSE] not [TRUE]",
                        "$n >= 2 [BELOW] not [AT, ABOVE]");
    }

    @Test
    void a_case_shows_nothing_of_what_it_does_not_expect() {
        String other = given("Work: {done: 9, planned: 10}", "1.2: {}");
        String above = given("Work: {done: 9, planned: 10}", "1: {}");
        String whole = given("Work: {done: 9, planned: 10}", "total: {}");
        Example ruleset = rule("Work( done > 3 )");

        assertThat(seen(ruleset, other)).contains("Một [] not [SPOKE]");
        assertThat(seen(ruleset, above)).contains("Một [SPOKE]");
        assertThat(seen(ruleset, whole)).contains("Một [SPOKE]");
    }

    @Test
    void a_case_that_fails_shows_nothing_and_says_why() {
        Coverage coverage =
                coverage(rule("Work( done > 3 )"), given("Work: {done: 9, planned: 10}", "1.1: {points: 1}"));

        assertThat(coverage.cases()).isZero();
        assertThat(coverage.failing()).hasSize(1);
        assertThat(coverage.tallies())
                .allSatisfy(tally -> assertThat(tally.seen()).isZero());
    }

    @Test
    void a_measure_counts_with_the_criteria_that_look_at_it() {
        Example ruleset = Example.ruleset().with("1-rules.drl", """
                declare Speed @measure @label("Nhanh") end
                rule "Một" @measure("Speed") when Work( $d : done, done > 5 ) then measure.is($d); end
                rule "Hai" @criterion("1.1") when Speed( value >= mean ) then award.full(); end
                rule "Hai nữa" @criterion("1.1") when Speed( value < mean ) then award.none(); end
                rule "Ba" @criterion("1.2") when Work() then award.full(); end
                """);
        String facts = "- {case: Ca, given: {Work: {done: 9}}, others: [{Work: {done: 2}}], expect: {1.%d: {}}}\n";

        assertThat(seen(ruleset, facts.formatted(1)))
                .containsExactly("Một [SPOKE]", "done > 5 [TRUE, FALSE]", "done > 5 [BELOW, ABOVE] not [AT]");
        assertThat(seen(ruleset, facts.formatted(2))).contains("Một [] not [SPOKE]");
    }

    @Test
    void outcomes_count_where_a_case_expects_them() {
        Coverage coverage = coverage(
                Example.ruleset(),
                given("Work: {done: 5, planned: 10}", "1.1: {points: 5}, 1.2: {}"),
                given("Work: {done: 10, planned: 10}", "1.1: {outcome: full}"));

        assertThat(coverage.subjects())
                .filteredOn(subject -> subject.kind() == Subject.Kind.CRITERION)
                .extracting(subject -> subject.name() + " " + subject.place() + " "
                        + subject.targets().get(0).seen() + " not "
                        + subject.targets().get(0).lacking())
                .containsExactly(
                        "1.1 criteria.yaml:6 [FULL, PARTIAL] not [NONE, NO_DATA]",
                        "1.2 criteria.yaml:7 [] not [FULL, PARTIAL, NONE, NO_DATA]");
    }

    @Test
    void what_one_rule_always_awards_makes_one_outcome() {
        Coverage coverage = coverage(rule("Work( done >= 0 )", "award.points(4);"), work(1, 2));

        assertThat(coverage.subjects())
                .filteredOn(subject -> subject.name().equals("1.1"))
                .flatExtracting(subject -> subject.targets().get(0).wanted())
                .containsExactly(Sight.PARTIAL, Sight.NO_DATA);
    }

    @Test
    void a_grade_is_reached_and_its_bound_has_three_sides_where_a_case_expects_the_whole() {
        Coverage coverage = coverage(
                Example.ruleset(),
                given("Work: {done: 8, planned: 10}", "1: {points: 18}"),
                given("Work: {done: 6, planned: 10}", "total: {points: 13.5}"));

        assertThat(coverage.subjects())
                .filteredOn(subject -> subject.kind() == Subject.Kind.GRADE)
                .extracting(subject ->
                        subject.name() + " " + subject.targets().get(0).seen())
                .containsExactly("Tốt [BELOW]", "Khá [ABOVE, REACHED]", "Yếu []");
    }

    @Test
    void a_part_of_all_is_cut_and_never_rounded_up_to_all() {
        assertThat(new Tally(Target.Kind.CLAIMS, 1999, 2000).percent()).isEqualByComparingTo("99.9");
        assertThat(new Tally(Target.Kind.CLAIMS, 0, 0).percent()).isEqualByComparingTo("100");
        assertThat(new Tally(Target.Kind.CLAIMS, 19, 20).below(new BigDecimal("95")))
                .isFalse();
        assertThat(new Tally(Target.Kind.CLAIMS, 18, 20).below(new BigDecimal("95")))
                .isTrue();
    }
}
