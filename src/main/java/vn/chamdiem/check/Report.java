package vn.chamdiem.check;

import java.util.List;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.Problem.Severity;

/**
 * What a check found in one ruleset.
 *
 * @param usable whether the rules are right, so that cases and figures could be tried
 * @param problems of the rules, then of the cases, then of the figures, each by place
 * @param criteria how many lines of the table rules speak on
 * @param cases how many worked cases were run
 */
public record Report(String ruleset, boolean usable, List<Problem> problems, int criteria, int rules, int cases) {
    public Report {
        problems = List.copyOf(problems);
    }

    /** How many of the problems must be mended before anything is scored. */
    public int errors() {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .count();
    }

    /** How many of the problems only need a look. */
    public int warnings() {
        return problems.size() - errors();
    }
}
