package vn.chamdiem.casebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.chamdiem.Example;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;

/** Runs the worked cases of every ruleset: each is a sentence of policy. */
class WorkedCasesTest {
    private static final Path FIXTURES = Path.of("fixtures");
    private static final Library LIBRARY = new Library(Path.of("rules"), FIXTURES, new DroolsCompiler());

    @TestFactory
    Stream<DynamicContainer> every_case_of_every_ruleset() {
        return LIBRARY.rulesets().stream()
                .map(id ->
                        DynamicContainer.dynamicContainer(id, cases(id).stream().map(worked -> test(id, worked))));
    }

    private static DynamicTest test(String ruleset, WorkedCase worked) {
        URI line = URI.create(Path.of(worked.place().file()).toUri() + "?line="
                + worked.place().line());
        CompiledRuleset compiled = LIBRARY.ruleset(ruleset);
        return DynamicTest.dynamicTest(
                worked.sentence(),
                line,
                () -> assertThat(worked.run(
                                compiled.scorer(), compiled.ruleset().card().period()))
                        .as(worked.place().toString())
                        .isEmpty());
    }

    @Test
    void every_criterion_has_a_full_case_and_another_one() {
        for (String id : LIBRARY.rulesets()) {
            List<Expectation> expectations = cases(id).stream()
                    .flatMap(worked -> worked.expected().stream())
                    .toList();
            assertThat(LIBRARY.ruleset(id).ruleset().criteria().all().filter(criterion -> !criterion.group()))
                    .allSatisfy(criterion -> assertThat(outcomes(criterion, expectations))
                            .as(id + " " + criterion.code())
                            .hasSizeGreaterThan(1)
                            .contains(criterion.trackingOnly() ? Outcome.NOT_APPLICABLE : Outcome.FULL));
        }
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
        WorkedCase worked = new CaseFile(example, new Problems()).read(file).get(0);

        assertThat(worked.run(example.scorer(), Example.PERIOD))
                .containsExactly(
                        "1.1 points: expected [10], was [5]",
                        "1.1 outcome: expected [FULL], was [PARTIAL]",
                        "1.1 reason: expected [Xong], was [Xong 1/2 việc]",
                        "1.1 rule: expected [Luật khác], was [[1.1 Một]]");
    }

    @Test
    void what_is_wrong_in_a_case_is_told_at_its_line() {
        Problems problems = new Problems();
        new CaseFile(Example.ruleset().compile(), problems).read(new SourceFile("cases.yaml", """
                                - case: Ví dụ
                                  given:
                                    Work: {done: x, plan: 2}
                                    Wrok: {done: 1}
                                  expect:
                                    1.9: {point: 10}
                                """));

        assertThat(problems.list())
                .extracting(problem -> problem.kind() + " " + problem.place().line())
                .containsExactly(
                        "NOT_COUNT 3", "FIELD_UNKNOWN 3", "KIND_UNKNOWN 4", "CRITERION_UNKNOWN 6", "UNKNOWN_KEY 6");
    }

    private static List<Outcome> outcomes(Criterion criterion, List<Expectation> expectations) {
        CriterionCode code = criterion.code();
        List<Outcome> outcomes = new ArrayList<>();
        expectations.stream()
                .filter(expectation -> expectation.criterion().equals(code))
                .forEach(expectation -> {
                    if (expectation.outcome() != null) {
                        outcomes.add(expectation.outcome());
                    }
                });
        return outcomes;
    }

    private static List<WorkedCase> cases(String ruleset) {
        Problems problems = new Problems();
        CaseFile reader = new CaseFile(LIBRARY.ruleset(ruleset), problems);
        try (Stream<Path> files = Files.list(FIXTURES.resolve(ruleset).resolve("cases"))) {
            List<WorkedCase> cases = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> reader.read(SourceFile.read(file, problems)).stream())
                    .toList();
            if (problems.hasErrors()) {
                throw new ProblemsFound(problems.list());
            }
            return cases;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
