package vn.chamdiem.cli;

import java.util.List;
import vn.chamdiem.casebook.CaseFailure;
import vn.chamdiem.casebook.CasebookRun;
import vn.chamdiem.casebook.CasebookRun.CaseRun;
import vn.chamdiem.casebook.FailureText;
import vn.chamdiem.source.Problem;
import vn.chamdiem.words.Words;

/** Worked cases as they went, for people: what is otherwise than expected, and how many cases there are. */
final class TestTable {
    private final Words words;
    private final boolean verbose;
    private final FailureText failures;
    private final StringBuilder text = new StringBuilder();

    /**
     * A table.
     *
     * @param verbose whether it lists cases that went as expected, too
     */
    TestTable(Words words, boolean verbose) {
        this.words = words;
        this.verbose = verbose;
        this.failures = new FailureText(words);
    }

    String of(List<CasebookRun> runs) {
        runs.forEach(this::one);
        int cases = runs.stream().mapToInt(run -> run.cases().size()).sum();
        int failing = runs.stream().mapToInt(run -> run.failures().size()).sum();
        int errors = runs.stream().mapToInt(run -> run.errors().size()).sum();
        line(words.text("test.summary", cases, cases - failing, failing, errors));
        return text.toString();
    }

    private void one(CasebookRun run) {
        line(words.text(
                "test.ruleset",
                run.ruleset(),
                run.cases().size(),
                run.failures().size()));
        for (Problem problem : run.problems()) {
            line(words.answer("severity", problem.severity()) + ": " + problem.render(words));
        }
        run.cases().forEach(this::one);
    }

    private void one(CaseRun run) {
        CaseFailure failure = run.failure();
        if (failure != null) {
            line(words.text("test.failed") + "  " + failures.of(failure));
        } else if (verbose) {
            line(words.text("test.passed") + "  " + run.worked().sentence() + "  "
                    + run.worked().place());
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
