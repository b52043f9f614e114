package vn.chamdiem.casebook;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.TableLines;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/**
 * How far the cases go: which outcomes they expect of each criterion.
 *
 * @param lines where in the table each criterion is
 */
record Coverage(TableLines lines, Map<CriterionCode, Set<Outcome>> outcomes) {
    static Coverage of(SourceFile table, List<CaseSheet> sheets) {
        Map<CriterionCode, Set<Outcome>> outcomes = new HashMap<>();
        sheets.stream()
                .flatMap(sheet -> sheet.cases().stream())
                .flatMap(worked -> worked.expected().stream())
                .forEach(expectation -> {
                    if (expectation.outcome() != null) {
                        outcomes.computeIfAbsent(expectation.criterion(), code -> EnumSet.noneOf(Outcome.class))
                                .add(expectation.outcome());
                    }
                });
        return new Coverage(TableLines.of(table), outcomes);
    }

    /** Warns of every criterion that has no case for its best outcome, or none for another. */
    void compare(Ruleset ruleset, Problems problems) {
        ruleset.criteria().all().filter(criterion -> !criterion.group()).forEach(criterion -> {
            Outcome best = ruleset.best(criterion).orElse(null);
            if (best == null) {
                return;
            }
            Set<Outcome> expected = outcomes.getOrDefault(criterion.code(), Set.of());
            if (!expected.contains(best)) {
                problems.warn(
                        ProblemKind.CASE_BEST_MISSING,
                        lines.place(criterion.code()),
                        criterion.code(),
                        criterion.title(),
                        best);
            }
            if (expected.stream().allMatch(best::equals)) {
                problems.warn(
                        ProblemKind.CASE_OTHER_MISSING,
                        lines.place(criterion.code()),
                        criterion.code(),
                        criterion.title(),
                        best);
            }
        });
    }
}
