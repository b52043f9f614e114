package vn.chamdiem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;
import vn.chamdiem.casebook.CaseSheet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.SourceFile;

class ProvingTest {
    private static final CriterionCode ONE = new CriterionCode("1.1");

    private static final String FACTS = """
            declare Work @label("Công việc")
                done : Long @label("Việc xong") @atMost(planned)
                planned : Long @label("Việc giao")
                rate : BigDecimal @label("Mức đạt") @min(0) @max(100)
                level : String @label("Mức độ") @oneOf("cao", "vừa", "thấp")
                published : Boolean @label("Đã công khai")
                sent : LocalDate @label("Ngày gửi")
                due : LocalDate @label("Hạn gửi")
            end
            declare Fault @label("Vi phạm") @many
                weight : BigDecimal @label("Mức nặng") @min(0)
                part : BigDecimal @label("Phần") @min(0)
            end
            """;

    /** What is proved of criterion 1.1 by rules that are each {@code when -> then}. */
    static List<Proof> proofs(Law law, String... rules) {
        return proofs(example(rules), law, ONE);
    }

    static Example example(String... rules) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < rules.length; at++) {
            String[] sides = rules[at].split("->");
            text.append("rule \"Luật ")
                    .append(at)
                    .append("\" @criterion(\"1.1\") when ")
                    .append(sides[0]);
            text.append(" then ").append(sides[1]).append(" end\n");
        }
        text.append("rule \"Hai\" @criterion(\"1.2\") when Work( published == true ) then award.full(); end\n");
        text.append("rule \"Ba\" @criterion(\"1.2\") when Work( published == false ) then award.none(); end\n");
        return Example.ruleset().with("facts.drl", FACTS).with("1-rules.drl", text.toString());
    }

    static List<Proof> proofs(Example example, Law law, @Nullable CriterionCode only) {
        CompiledRuleset compiled = example.compile();
        return new Proving(compiled, List.of())
                .report(only).proofs().stream()
                        .filter(proof -> proof.law() == law)
                        .toList();
    }

    private static Verdict answer(String... rules) {
        return proofs(Law.ONE_ANSWER, rules).get(0).verdict();
    }

    /** Holds that the first case is one that can be run, and comes out as it says. */
    private static void runs(Example example, Proof proof) {
        assertThat(proof.cases()).isNotEmpty().allSatisfy(text -> {
            CompiledRuleset compiled = example.compile();
            CaseSheet sheet = CaseSheet.read(new SourceFile("cases/1-rules.yaml", text), compiled);
            assertThat(sheet.problems()).isEmpty();
            assertThat(sheet.cases().get(0).run(compiled)).isEmpty();
        });
    }

    @Test
    void a_hole_at_exactly_the_threshold_is_refuted_by_a_case_that_runs() {
        String[] rules = {"Work( rate > 80 ) -> award.full();", "Work( rate < 80 ) -> award.none();"};
        Proof proof = proofs(Law.ONE_ANSWER, rules).get(0);

        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.about()).contains("Work.rate == 80");
        assertThat(proof.cases().get(0)).contains("rate: 80").contains("outcome: broken");
        runs(example(rules), proof);
    }

    @Test
    void two_rules_that_both_speak_at_the_threshold_are_refuted() {
        String[] rules = {"Work( rate >= 80 ) -> award.full();", "Work( rate <= 80 ) -> award.none();"};
        Proof proof = proofs(Law.ONE_ANSWER, rules).get(0);

        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        runs(example(rules), proof);
    }

    @Test
    void steps_that_meet_are_proved() {
        assertThat(answer(
                        "Work( rate >= 80 ) -> award.full();",
                        "Work( $r : rate, $r >= 50, $r < 80 ) -> award.half();",
                        "Work( rate < 50 ) -> award.none();"))
                .isEqualTo(Verdict.PROVED);
    }

    @Test
    void a_share_of_nothing_has_no_answer_unless_a_rule_gives_one() {
        String full = "Work( percent(done, planned) >= 80 ) -> award.full();";
        String none = "Work( percent(done, planned) < 80 ) -> award.none();";

        assertThat(answer(full, none)).isEqualTo(Verdict.REFUTED);
        assertThat(answer(full, none, "Work( planned == 0 ) -> award.none();")).isEqualTo(Verdict.PROVED);
    }

    @Test
    void a_hole_beside_a_whole_number_is_none() {
        assertThat(answer("Work( done > 3 ) -> award.full();", "Work( done <= 3 ) -> award.none();"))
                .isEqualTo(Verdict.PROVED);
        assertThat(answer("Work( done >= 4 ) -> award.full();", "Work( done <= 3 ) -> award.none();"))
                .isEqualTo(Verdict.PROVED);
        assertThat(answer("Work( rate >= 4 ) -> award.full();", "Work( rate <= 3 ) -> award.none();"))
                .isEqualTo(Verdict.REFUTED);
    }

    @Test
    void a_category_that_no_rule_names_is_refuted() {
        String[] rules = {"Work( level == \"cao\" ) -> award.full();", "Work( level == \"vừa\" ) -> award.half();"};
        Proof proof = proofs(Law.ONE_ANSWER, rules).get(0);

        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.about()).contains("thấp");
        runs(example(rules), proof);
        assertThat(answer(rules[0], "Work( level not in (\"cao\") ) -> award.none();"))
                .isEqualTo(Verdict.PROVED);
    }

    @Test
    void a_yes_without_its_no_is_refuted() {
        assertThat(answer("Work( published == true ) -> award.full();")).isEqualTo(Verdict.REFUTED);
        assertThat(answer(
                        "Work( published == true ) -> award.full();", "Work( !(published == true) ) -> award.none();"))
                .isEqualTo(Verdict.PROVED);
    }

    @Test
    void that_a_figure_is_missing_is_a_case_of_its_own_once_a_rule_asks_for_it() {
        assertThat(answer("Work( rate == null ) -> award.none();", "Work( rate >= 0 ) -> award.full();"))
                .isEqualTo(Verdict.PROVED);
        assertThat(answer("Work( rate == null ) -> award.none();", "Work( rate >= 1 ) -> award.full();"))
                .isEqualTo(Verdict.REFUTED);
    }

    @Test
    void that_there_are_faults_or_none_is_all_there_is() {
        assertThat(answer("not Fault() -> award.full();", "exists Fault() -> award.none();"))
                .isEqualTo(Verdict.PROVED);
        assertThat(answer("not Fault( weight > 3 ) -> award.full();", "exists Fault( weight > 3 ) -> award.none();"))
                .isEqualTo(Verdict.PROVED);
    }

    @Test
    void a_day_and_its_deadline_leave_nothing_between_them() {
        assertThat(answer("Work( sent <= due ) -> award.full();", "Work( sent > due ) -> award.none();"))
                .isEqualTo(Verdict.PROVED);
        assertThat(answer("Work( sent < due ) -> award.full();", "Work( sent > due ) -> award.none();"))
                .isEqualTo(Verdict.REFUTED);
        assertThat(answer(
                        "Work( workingDays(due, sent) <= 5 ) -> award.full();",
                        "Work( workingDays(due, sent) > 5 ) -> award.none();"))
                .isEqualTo(Verdict.PROVED);
    }

    @Test
    void a_rule_for_each_of_many_facts_is_searched_and_never_called_proved() {
        assertThat(answer("Fault( weight > 3 ) -> award.full();")).isNotEqualTo(Verdict.PROVED);
    }

    @Test
    void a_maximum_that_needs_more_than_all_is_out_of_reach() {
        Proof proof = proofs(
                        Law.MAXIMUM_REACHED,
                        "Work( percent(done, planned) > 100 ) -> award.full();",
                        "Work( percent(done, planned) <= 100 ) -> award.half();",
                        "Work( planned == 0 ) -> award.none();")
                .get(0);

        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.way()).isEqualTo(Way.BOUNDS);
    }

    @Test
    void a_maximum_that_steps_stop_short_of_is_out_of_reach() {
        assertThat(proofs(Law.MAXIMUM_REACHED, "Work( $n : done ) -> award.pointsEach($n, 2, 8);")
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.REFUTED);
        assertThat(proofs(Law.MAXIMUM_REACHED, "Work( $n : done ) -> award.pointsEach($n, 2, 10);")
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.PROVED);
    }

    @Test
    void a_maximum_that_rounding_cuts_is_out_of_reach() {
        Example example = example("Work() -> award.full();")
                .replace("criteria.yaml", "title: Một, maxPoints: 10", "title: Một, maxPoints: 10.005")
                .replace("criteria.yaml", "title: Hai, maxPoints: 10", "title: Hai, maxPoints: 9.995")
                .replace("ruleset.yaml", "mode: half-up", "mode: truncate");

        Proof proof = proofs(example, Law.MAXIMUM_REACHED, ONE).get(0);

        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.way()).isEqualTo(Way.ROUNDING);
    }

    @Test
    void a_maximum_that_rounding_exceeds_is_refuted_by_a_case() {
        Example example = example("Work() -> award.full();")
                .replace("criteria.yaml", "title: Một, maxPoints: 10", "title: Một, maxPoints: 10.005")
                .replace("criteria.yaml", "title: Hai, maxPoints: 10", "title: Hai, maxPoints: 9.995");

        Proof proof = proofs(example, Law.MAXIMUM_KEPT, ONE).get(0);

        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        runs(example, proof);
    }

    @Test
    void why_a_maximum_is_kept_is_said() {
        assertThat(proofs(Law.MAXIMUM_KEPT, "Work( $d : done, $p : planned ) -> award.share($d, $p);"))
                .first()
                .returns(Way.VERB, Proof::way);
        assertThat(proofs(Law.MAXIMUM_KEPT, "Work( $d : done ) -> award.points($d);"))
                .first()
                .returns(Way.CAP, Proof::way);
        assertThat(proofs(
                        Law.MAXIMUM_KEPT, "Work( $d : done ) -> award.full();", "Work( done > 3 ) -> award.bonus(1);"))
                .first()
                .returns(Way.BONUS, Proof::way);
    }

    @Test
    void the_whole_and_its_groups_reach_their_maximum_with_the_facts_of_all_their_criteria() {
        Example example = example("Work( rate >= 80 ) -> award.full();", "Work( rate < 80 ) -> award.none();");

        assertThat(proofs(example, Law.MAXIMUM_REACHED, null))
                .extracting(proof -> proof.criterion().value(), Proof::verdict)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("1", Verdict.PROVED),
                        org.assertj.core.groups.Tuple.tuple("total", Verdict.PROVED));
    }

    @Test
    void every_band_is_reached_or_told_empty() {
        Example good = example("Work( $r : rate ) -> award.percent($r);");
        assertThat(proofs(good, Law.BANDS, null)).hasSize(4);
        assertThat(proofs(good, Law.BANDS, null).get(0).verdict()).isEqualTo(Verdict.PROVED);

        Example empty = good.replace(
                        "ruleset.yaml", "{name: Tốt, from: 80}", "{name: Tuyệt, from: 80.001}, {name: Tốt, from: 80}")
                .replace("ruleset.yaml", "gradeScale:", "gradeScale:\n  on: points\n ");
        assertThat(proofs(empty, Law.BANDS, null))
                .filteredOn(proof -> proof.verdict() == Verdict.REFUTED)
                .extracting(Proof::about)
                .contains("Tuyệt", "Tốt");
    }

    private static List<Proof> more(String declared, String... rules) {
        Example example = example(rules).replace("facts.drl", "rate : BigDecimal", "rate : BigDecimal " + declared);
        CompiledRuleset compiled = example.compile();
        String text = """
                - case: Một
                  given: {Work: {rate: 50, done: 5, planned: 10}}
                  expect: {1.1: {outcome: partial}}
                """;
        CaseSheet sheet = CaseSheet.read(new SourceFile("cases/1-rules.yaml", text), compiled);
        return new Proving(compiled, sheet.cases())
                .report(ONE).proofs().stream()
                        .filter(proof -> proof.law() == Law.MORE_OF_A_GOOD_THING)
                        .toList();
    }

    @Test
    void a_part_that_costs_points_is_refuted_by_two_cases_that_run() {
        String[] rules = {
            "Work( percent(done, planned) >= 80 ) -> award.half();",
            "Work( percent(done, planned) < 80 ) -> award.full();",
            "Work( planned == 0 ) -> award.none();"
        };
        Proof proof = more("", rules).stream()
                .filter(one -> "Work.done".equals(one.figure()))
                .findFirst()
                .orElseThrow();

        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.direction()).isEqualTo(Direction.FALLS);
        assertThat(proof.cases()).hasSize(2);
        runs(example(rules), proof);
    }

    @Test
    void a_share_rises_with_its_part_and_falls_with_its_whole() {
        assertThat(more("", "Work( $d : done, $p : planned ) -> award.share($d, $p);"))
                .extracting(Proof::figure, Proof::verdict, Proof::direction)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Work.done", Verdict.PROVED, Direction.RISES),
                        org.assertj.core.groups.Tuple.tuple("Work.planned", Verdict.PROVED, Direction.FALLS));
    }

    @Test
    void what_the_ruleset_declares_better_or_worse_is_held_to_it() {
        String[] rules = {"Work( rate > 80 ) -> award.half();", "Work( rate <= 80 ) -> award.full();"};

        assertThat(more("@more(\"better\")", rules)).first().returns(Verdict.REFUTED, Proof::verdict);
        assertThat(more("@more(\"worse\")", rules)).first().returns(Verdict.PROVED, Proof::verdict);
        assertThat(more("", rules)).first().returns(Direction.FALLS, Proof::direction);
    }

    @Test
    void steps_in_turns_are_told_as_both() {
        assertThat(more(
                        "",
                        "Work( rate > 80 ) -> award.half();",
                        "Work( rate <= 80, rate > 20 ) -> award.full();",
                        "Work( rate <= 20 ) -> award.none();"))
                .first()
                .returns(Verdict.SEARCHED, Proof::verdict)
                .returns(Direction.BOTH, Proof::direction);
    }
}
