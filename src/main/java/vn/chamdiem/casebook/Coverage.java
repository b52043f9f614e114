package vn.chamdiem.casebook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/**
 * How far the cases go: which outcomes they expect of each criterion.
 *
 * @param table the file where criteria are written
 * @param lines where in it each is
 */
record Coverage(SourceFile table, Map<String, Place> lines, Map<CriterionCode, Set<Outcome>> outcomes) {
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
        return new Coverage(table, lines(table), outcomes);
    }

    /** Where the table has each code; what is wrong with the table was told when it was read. */
    private static Map<String, Place> lines(SourceFile table) {
        Map<String, Place> lines = new HashMap<>();
        Deque<YamlMap> open = new ArrayDeque<>(YamlMap.readList(table, new Problems()));
        while (!open.isEmpty()) {
            YamlMap line = open.pop();
            lines.put(line.text("code"), line.placeOf("code"));
            line.maps("parts").forEach(open::push);
        }
        return lines;
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
                        ProblemKind.CASE_BEST_MISSING, place(criterion), criterion.code(), criterion.title(), best);
            }
            if (expected.stream().allMatch(best::equals)) {
                problems.warn(
                        ProblemKind.CASE_OTHER_MISSING, place(criterion), criterion.code(), criterion.title(), best);
            }
        });
    }

    private Place place(Criterion criterion) {
        return lines.getOrDefault(criterion.code().value(), Place.of(table.name()));
    }
}
