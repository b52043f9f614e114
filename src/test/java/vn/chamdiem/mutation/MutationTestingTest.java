package vn.chamdiem.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;
import vn.chamdiem.PhuTho;
import vn.chamdiem.casebook.CaseSheet;
import vn.chamdiem.casebook.WorkedCase;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.mutation.Mutation.Kind;
import vn.chamdiem.mutation.Verdict.Fate;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.SourceFile;

/** Holds that what is said of a planted fault is so: it is planted again by hand, and compiled alone. */
class MutationTestingTest {
    private static final Example STEPS = Example.ruleset().with("1-rules.drl", """
            rule "Từ 80%" @criterion("1.1") when
                Work( percent(done, planned) >= 80 )
            then award.full(); end
            rule "Dưới 80%" @criterion("1.1") when
                Work( percent(done, planned) < 80 )
            then award.points(4); end
            rule "Hai" @criterion("1.2") when
                Work( $done : done, $planned : planned )
            then award.share($done, $planned); end
            """);

    private static List<WorkedCase> cases(CompiledRuleset ruleset, String text) {
        return CaseSheet.read(new SourceFile("cases.yaml", text), ruleset).cases();
    }

    private static MutationReport report(Example example, String cases) {
        CompiledRuleset compiled = example.compile();
        return new MutationTesting(new DroolsCompiler(), compiled, cases(compiled, cases), List.of()).run();
    }

    private static List<String> ended(MutationReport report, Kind kind, Fate fate) {
        return report.verdicts().stream()
                .filter(verdict -> verdict.mutation().kind() == kind && verdict.fate() == fate)
                .map(verdict -> verdict.mutation().place().line() + " "
                        + verdict.mutation().before() + " → "
                        + verdict.mutation().after())
                .toList();
    }

    private static final String ON_THE_BOUNDARY = """
            - case: Đúng 80% thì được đủ điểm
              given:
                Work: {done: 80, planned: 100}
              expect:
                1.1: {points: 10}
            """;

    private static final String BELOW_THE_BOUNDARY = """
            - case: 79% thì được 4 điểm
              given:
                Work: {done: 79, planned: 100}
              expect:
                1.1: {points: 4}
            """;

    @Test
    void a_case_on_the_boundary_notices_one_side_and_a_case_below_it_the_other() {
        MutationReport report = report(STEPS, ON_THE_BOUNDARY);

        assertThat(ended(report, Kind.THRESHOLD, Fate.KILLED)).containsExactly("2 80 → 81", "5 80 → 81");
        assertThat(ended(report, Kind.THRESHOLD, Fate.SURVIVED)).containsExactly("2 80 → 79", "5 80 → 79");
        assertThat(ended(report, Kind.OPERATOR, Fate.KILLED)).containsExactly("2 >= → >", "5 < → <=");

        MutationReport both = report(STEPS, ON_THE_BOUNDARY + BELOW_THE_BOUNDARY);

        assertThat(ended(both, Kind.THRESHOLD, Fate.SURVIVED)).isEmpty();
        assertThat(both.score()).isGreaterThan(report.score());
    }

    @Tag("thorough")
    @Test
    void a_fault_that_lets_rules_run_out_of_their_bounds_is_noticed() {
        Example pairs =
                Example.ruleset().replace("facts.drl", "declare Work", """
                        declare Visit @many @label("Lượt") day : Long @label("ngày") @min(0) end
                        declare Work""").with("2-pairs.drl", """
                        rule "Cùng ngày" @criterion("1") when
                            Visit( $day : day )
                            Visit( day == $day )
                        then award.bonus(0.01); end
                        """);
        String visits = IntStream.range(0, 260)
                .mapToObj(day -> "{day: " + day + "}")
                .collect(Collectors.joining(", ", "[", "]"));
        MutationReport report = report(pairs, """
                - case: Mỗi ngày một lượt
                  given:
                    Work: {done: 0, planned: 10}
                    Visit: %s
                  expect:
                    1: {points: 2.6}
                """.formatted(visits));

        assertThat(ended(report, Kind.CONDITION, Fate.KILLED)).contains("3 day == $day → ");
        assertThat(ended(report, Kind.OPERATOR, Fate.KILLED)).contains("3 == → !=");
    }

    @Test
    void a_fault_that_the_check_tells_needs_no_case() {
        assertThat(ended(report(STEPS, ON_THE_BOUNDARY), Kind.SWAP, Fate.TOLD))
                .containsExactly(
                        "2 done, planned → planned, done",
                        "5 done, planned → planned, done",
                        "9 $done, $planned → $planned, $done");
    }

    private static final Example MEASURED =
            Example.ruleset().replace("facts.drl", "declare Work", """
                    declare Share @measure @label("Tỷ lệ") end
                    declare Work""").with("1-rules.drl", """
                    rule "Đo" @measure("Share") when
                        Work( $rate : rate )
                    then measure.is($rate); end
                    rule "Một" @criterion("1.1") @reason("{x} của {all}") when
                        Share( $x : value, $all : total )
                    then award.share($x, $all); end
                    rule "Hai" @criterion("1.2") when
                        Share( $x : value, $best : best )
                    then award.share($x, $best); end
                    """);

    private static String measured(String expect) {
        return """
                - case: Sở này một nửa, sở kia chín phần mười, xã kia bốn phần mười
                  cohort: department
                  given:
                    Work: {rate: 0.6}
                  others:
                    - {cohort: department, Work: {rate: 0.9}}
                    - {cohort: commune, Work: {rate: 9}}
                  expect:
                    %s
                """.formatted(expect);
    }

    @Test
    void whom_a_measure_is_compared_with_is_a_fault_where_it_is_declared() {
        assertThat(ended(report(MEASURED, measured("1.1: {points: 4}")), Kind.MEASURE, Fate.KILLED))
                .containsExactly("1  → @across(\"everyone\") ");
        assertThat(ended(report(MEASURED, measured("1.2: {points: 6.67}")), Kind.MEASURE, Fate.KILLED))
                .containsExactly("1  → @across(\"everyone\") ", "1  → @lowestIsBest ");
    }

    @Test
    void a_figure_is_taken_for_the_one_beside_it() {
        assertThat(ended(report(MEASURED, measured("1.1: {points: 4}")), Kind.FIGURE, Fate.KILLED))
                .containsExactly("5 value → mean", "5 total → highest");
    }

    @Test
    void figures_of_a_reason_are_swapped_which_only_a_reason_shows() {
        MutationReport report = report(MEASURED, measured("1.1: {points: 4}"));

        assertThat(ended(report, Kind.REASON, Fate.SURVIVED)).containsExactly("4 {x} của {all} → {all} của {x}");
        assertThat(report.survivors().stream().filter(one -> one.mutation().kind() == Kind.REASON))
                .singleElement()
                .satisfies(one -> assertThat(one.lacking()).contains("reason: \""));
        assertThat(ended(report(MEASURED, measured("1.1: {reason: \"0,6 của 1,5\"}")), Kind.REASON, Fate.KILLED))
                .hasSize(1);
    }

    @Test
    void what_a_comment_says_is_no_fault() {
        Example commented = STEPS.replace("ruleset.yaml", "totalPoints: 20", """
                totalPoints: 20
                #   total: {combine: mean, maxPoints: 100}  một cách khác""");

        assertThat(ended(report(commented, ON_THE_BOUNDARY), Kind.TABLE, Fate.ALIKE))
                .noneMatch(told -> told.contains("mean"));
    }

    @Tag("thorough")
    @Test
    void the_case_that_is_written_out_holds_without_the_fault_and_fails_with_it() {
        Library library = PhuTho.LIBRARY;
        CompiledRuleset compiled = library.ruleset("quang-nam-2020");
        List<WorkedCase> few = Shelf.cases("quang-nam-2020", compiled).stream()
                .filter(worked -> worked.place().line() < 40)
                .toList();
        Figures figures = library.figures(compiled, "nam-2020");
        MutationReport report = new MutationTesting(new DroolsCompiler(), compiled, few, List.of(figures)).run();

        List<Verdict> survivors =
                report.survivors().stream().filter(one -> one.lacking() != null).toList();
        assertThat(survivors).hasSizeGreaterThan(20);
        assertThat(every(survivors, survivors.size() / 10)).allSatisfy(survivor -> {
            String text = Objects.requireNonNull(survivor.lacking());
            WorkedCase lacking = cases(compiled, text).get(0);
            CompiledRuleset faulty = new DroolsCompiler().compile(planted(survivor.mutation(), compiled));
            assertThat(lacking.run(compiled)).as(text).isEmpty();
            assertThat(lacking.run(faulty))
                    .as(survivor.mutation() + "\n" + text)
                    .isNotEmpty();
        });
    }

    @Tag("thorough")
    @Test
    void what_is_said_to_be_noticed_fails_that_case_when_it_is_compiled_alone() {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset("da-nang-448");
        List<WorkedCase> cases = Shelf.cases("da-nang-448", compiled);
        MutationReport report = new MutationTesting(new DroolsCompiler(), compiled, cases, List.of()).run();

        List<Verdict> killed = report.verdicts().stream()
                .filter(verdict -> verdict.fate() == Fate.KILLED)
                .toList();
        assertThat(every(killed, killed.size() / 10))
                .hasSizeGreaterThanOrEqualTo(10)
                .allSatisfy(verdict -> {
                    CompiledRuleset faulty = new DroolsCompiler().compile(planted(verdict.mutation(), compiled));
                    WorkedCase killer = cases.stream()
                            .filter(worked -> worked.place().equals(verdict.killerAt()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(killer.run(faulty))
                            .as(verdict.mutation().toString())
                            .isNotEmpty();
                });
    }

    private static List<Verdict> every(List<Verdict> all, int step) {
        return all.stream()
                .filter(one -> all.indexOf(one) % Math.max(1, step) == 0)
                .toList();
    }

    private static RulesetFolder planted(Mutation mutation, CompiledRuleset compiled) {
        return Mutations.of(compiled.ruleset()).stream()
                .filter(planting -> planting.mutation().equals(mutation))
                .findFirst()
                .orElseThrow()
                .in(compiled.ruleset().folder());
    }
}
