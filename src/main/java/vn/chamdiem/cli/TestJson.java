package vn.chamdiem.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.casebook.CaseFailure;
import vn.chamdiem.casebook.CasebookRun;
import vn.chamdiem.casebook.CasebookRun.CaseRun;
import vn.chamdiem.casebook.CasebookRun.SheetRun;
import vn.chamdiem.casebook.Difference;
import vn.chamdiem.casebook.FailureText;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.YamlMap;
import vn.chamdiem.words.Words;

/**
 * Worked cases as they went, for other programs.
 *
 * @param problems what is wrong with rules or cases, each with its place
 */
record TestJson(String ruleset, List<Case> cases, List<String> problems) {
    /**
     * A case.
     *
     * @param message all that is otherwise, as people read it; absent where the case passed
     */
    record Case(
            String sentence,
            String file,
            int line,
            boolean passed,
            @Nullable String message,
            List<Line> differences) {}

    /** What is otherwise in a line of the annex, by the key of the case's file. */
    record Line(
            CriterionCode criterion,
            String key,
            Object expected,
            @Nullable Object actual) {}

    static List<TestJson> of(List<CasebookRun> runs, Words words) {
        FailureText text = new FailureText(words);
        return runs.stream()
                .map(run -> new TestJson(
                        run.ruleset(),
                        run.sheets().stream()
                                .map(SheetRun::cases)
                                .flatMap(List::stream)
                                .map(one -> one(one, text))
                                .toList(),
                        run.problems().stream()
                                .map((Problem problem) -> problem.place() + ": " + problem.message(words))
                                .toList()))
                .toList();
    }

    private static Case one(CaseRun run, FailureText text) {
        CaseFailure failure = run.failure();
        Place place = run.worked().place();
        return new Case(
                run.worked().sentence(),
                place.file(),
                place.line(),
                failure == null,
                failure == null ? null : text.of(failure),
                failure == null
                        ? List.of()
                        : failure.lines().stream()
                                .flatMap(line -> line.differences().stream()
                                        .map(difference -> line(line.criterion(), difference)))
                                .toList());
    }

    private static Line line(CriterionCode criterion, Difference difference) {
        return new Line(
                criterion,
                YamlMap.spelled(difference.key()),
                asWritten(difference.expected()),
                difference.actual() == null ? null : asWritten(difference.actual()));
    }

    private static Object asWritten(Object value) {
        return value instanceof Outcome outcome ? YamlMap.spelled(outcome) : value;
    }
}
