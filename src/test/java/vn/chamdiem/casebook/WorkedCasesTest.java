package vn.chamdiem.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.chamdiem.Example;
import vn.chamdiem.casebook.CasebookRun.CaseRun;
import vn.chamdiem.casebook.CasebookRun.SheetRun;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** Runs the worked cases of every ruleset: each is a sentence of policy. */
class WorkedCasesTest {
    private static final Path FIXTURES = Path.of("fixtures");
    private static final Library LIBRARY = new Library(Path.of("rules"), FIXTURES, new DroolsCompiler());
    private static final CaseRunner RUNNER = new CaseRunner(LIBRARY, FIXTURES);

    /** Ruleset, file, sentence: each leads to the line where it is written. */
    @TestFactory
    Stream<DynamicContainer> every_case_of_every_ruleset() {
        return LIBRARY.rulesets().stream()
                .map(id -> DynamicContainer.dynamicContainer(
                        id,
                        uri(Place.of("rules/" + id + "/" + RulesetFolder.CARD, 1)),
                        RUNNER.run(id, List.of()).sheets().stream().map(sheet -> file(id, sheet))));
    }

    private static DynamicContainer file(String ruleset, SheetRun run) {
        CaseSheet sheet = run.sheet();
        String name = ruleset + "/" + sheet.stem();
        Stream<DynamicTest> unreadable = sheet.runnable()
                ? Stream.empty()
                : Stream.of(DynamicTest.dynamicTest(
                        name, () -> assertThat(sheet.problems()).isEmpty()));
        return DynamicContainer.dynamicContainer(
                name,
                uri(Place.of(sheet.file().name(), 1)),
                Stream.concat(unreadable, run.cases().stream().map(one -> test(name, one))));
    }

    private static DynamicTest test(String file, CaseRun run) {
        return DynamicTest.dynamicTest(run.worked().sentence(), uri(run.worked().place()), () -> {
            if (run.failure() != null) {
                Assertions.fail(file + ": " + new FailureText(Words.in(Language.VI)).of(run.failure()));
            }
        });
    }

    private static URI uri(Place place) {
        return URI.create(Path.of(place.file()).toUri() + "?line=" + place.line());
    }

    @Test
    void a_case_that_fails_says_what_it_expected_and_what_was() {
        CompiledRuleset example = Example.ruleset().compile();
        SourceFile file = new SourceFile("cases.yaml", """
                - case: Xong một nửa thì được đủ điểm
                  given:
                    Work: {done: 1, planned: 2}
                  expect:
                    1.1: {points: 10, outcome: full, reason: Xong, rule: Luật khác}
                """);
        WorkedCase worked = CaseSheet.read(file, example).cases().get(0);

        assertThat(worked.run(example))
                .extracting(problem -> problem.place().line() + " " + problem.message(Words.in(Language.VI)))
                .allSatisfy(told -> assertThat(told).startsWith("1 ca «Xong một nửa thì được đủ điểm», tiêu chí 1.1: "))
                .extracting(told -> told.substring(told.indexOf("mong")))
                .containsExactly(
                        "mong 10 điểm, chấm được 5",
                        "mong «đủ điểm», kết quả là «một phần»",
                        "mong lý do «Xong», lý do là «Xong 1/2 việc»",
                        "mong luật «Luật khác», luật đã chấm: «1.1 Một»");
    }

    @Test
    void in_which_order_rules_stand_is_no_policy() {
        String one = "rule \"A\" @criterion(\"1\") @reason(\"a\") when Work() then award.bonus(1); end\n";
        String other = "rule \"B\" @criterion(\"1\") @reason(\"b\") when Work() then award.bonus(2); end\n";
        String text = """
                - case: Hai luật cùng thưởng
                  given:
                    Work: {done: 1, planned: 2}
                  expect:
                    1: {reason: "a; b"}
                """;

        for (String rules : List.of(one + other, other + one)) {
            CompiledRuleset example =
                    Example.ruleset().with("2-more.drl", rules).compile();
            assertThat(CaseSheet.read(new SourceFile("cases.yaml", text), example)
                            .cases()
                            .get(0)
                            .run(example))
                    .isEmpty();
        }
    }

    @Test
    void a_case_may_expect_the_whole_and_its_grade() {
        CompiledRuleset example = Example.ruleset().compile();
        WorkedCase worked = CaseSheet.read(new SourceFile("cases.yaml", """
                        - case: Xong một nửa thì được quá nửa số điểm
                          given:
                            Work: {done: 1, planned: 2}
                          expect:
                            total: {points: 11.25, outcome: partial, grade: Khá}
                        """), example)
                .cases()
                .get(0);

        assertThat(worked.run(example))
                .extracting(problem -> problem.message(Words.in(Language.VI)))
                .containsExactly("ca «Xong một nửa thì được quá nửa số điểm»: mong xếp loại «Khá», xếp loại là «Yếu»");
    }

    @Test
    void a_case_may_be_like_one_above_but_for_some_figures() {
        CompiledRuleset example = Example.ruleset().compile();
        CaseSheet sheet = CaseSheet.read(new SourceFile("cases.yaml", """
                        - case: Xong tất cả
                          cohort: commune
                          given:
                            Work: {done: 4, planned: 4}
                          others:
                            - Work: {done: 1, planned: 9}
                          expect:
                            1.1: {outcome: full}
                        - case: Như thế nhưng chỉ xong một nửa
                          like: Xong tất cả
                          given:
                            Work: {done: 2}
                          expect:
                            1.1: {points: 5}
                        - case: Như thế nhưng không có ai bên cạnh
                          like: Như thế nhưng chỉ xong một nửa
                          others: []
                          expect:
                            1.1: {points: 5}
                        """), example);

        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.cases())
                .allSatisfy(worked -> assertThat(worked.run(example)).isEmpty());
        assertThat(sheet.cases())
                .extracting(worked -> worked.given().agency().cohort() + " "
                        + worked.given().facts().get(0).figures() + " "
                        + worked.others().size())
                .containsExactly(
                        "commune {done=4, planned=4} 1",
                        "commune {done=2, planned=4} 1",
                        "commune {done=2, planned=4} 0");
    }

    @Test
    void rows_of_a_list_and_what_is_inherited_give_way_as_a_whole() {
        CompiledRuleset example = Example.ruleset()
                .replace("facts.drl", "declare Work", "declare Work @inherited")
                .with("2-rows.drl", """
                        declare Visit @many @label("Lượt") day : Long @label("ngày") @min(0) end
                        """)
                .compile();
        CaseSheet sheet = CaseSheet.read(new SourceFile("cases.yaml", """
                        - case: Có cấp trên
                          given:
                            Visit: [{day: 1}, {day: 2}]
                          parent:
                            Work: {done: 4, planned: 4}
                          expect:
                            1.1: {outcome: full}
                        - case: Vẫn cấp trên ấy
                          like: Có cấp trên
                          given:
                            Visit: [{day: 3}]
                          expect:
                            1.1: {outcome: full}
                        - case: Tự mình báo
                          like: Có cấp trên
                          given:
                            Work: {done: 2}
                          expect:
                            1.1: {outcome: no-data}
                        """), example);

        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.cases())
                .allSatisfy(worked -> assertThat(worked.run(example)).isEmpty());
        assertThat(sheet.cases().get(1).given().facts())
                .extracting(fact -> fact.kind() + fact.figures() + (fact.inheritedFrom() != null))
                .containsExactlyInAnyOrder("Visit{day=3}false", "Work{done=4, planned=4}true");
        assertThat(sheet.cases().get(2).given().facts())
                .extracting(fact -> fact.kind() + fact.figures() + (fact.inheritedFrom() != null))
                .containsExactlyInAnyOrder("Visit{day=1}false", "Visit{day=2}false", "Work{done=2}false");
    }

    @Test
    void a_case_may_name_a_body_above_and_agencies_of_other_cohorts() {
        CompiledRuleset example = Example.ruleset()
                .replace("facts.drl", "declare Work", "declare Work @inherited")
                .with("2-measures.drl", """
                        declare Best @measure @label("Nhiều nhất") @across("everyone") end
                        rule "Đo" @measure("Best") when Work( $d : done ) then measure.is($d); end
                        rule "Thưởng" @criterion("1") @reason("{best}") when Best( $best : best ) then award.bonus($best); end
                        """)
                .compile();
        WorkedCase worked = CaseSheet.read(new SourceFile("cases.yaml", """
                        - case: Số liệu của cấp trên, so với mọi khối
                          given: {}
                          parent:
                            Work: {done: 1, planned: 2}
                          others:
                            - {cohort: commune, Work: {done: 7, planned: 9}}
                          expect:
                            1.1: {points: 5}
                            1: {reason: "7"}
                        """), example)
                .cases()
                .get(0);

        assertThat(worked.run(example)).isEmpty();
    }

    @Test
    void what_is_wrong_in_a_case_is_told_at_its_line() {
        CaseSheet sheet = CaseSheet.read(
                new SourceFile("cases.yaml", """
                                - case: Ví dụ
                                  given:
                                    Work: {done: x, plan: 2}
                                    Wrok: {done: 1}
                                  expect:
                                    1.9: {point: 10}
                                """), Example.ruleset().compile());

        assertThat(sheet.problems())
                .extracting(problem -> problem.kind() + " " + problem.place().line())
                .containsExactly(
                        "NOT_COUNT 3", "FIELD_UNKNOWN 3", "KIND_UNKNOWN 4", "CRITERION_UNKNOWN 6", "UNKNOWN_KEY 6");
    }

    @Test
    void the_form_of_cases_is_told_even_where_their_rules_are_wrong() {
        CaseSheet sheet = CaseSheet.read(new SourceFile("cases.yaml", """
                - case: Ví dụ
                  given: {Unknown: {anything: 1}}
                  expect:
                    1.1: {points: mười, outcome: ful}
                  because: vậy
                """), null);

        assertThat(sheet.problems())
                .extracting(problem -> problem.kind() + " " + problem.place().line())
                .containsExactly("NOT_A_NUMBER 4", "NOT_A_CHOICE 4", "UNKNOWN_KEY 5");
    }
}
