package vn.chamdiem.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chamdiem.comparison.Caveat;
import vn.chamdiem.comparison.RuleChanges;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ruleset.Ruleset;

/**
 * What of the later ruleset is not as it was, before anybody is scored by it.
 *
 * @param lines in the order of the later annex, then those that are gone; last the whole
 * @param rules whose texts are not as they were
 * @param ranking whether ranks are given by another rule
 * @param grades whether any cohort is graded by other bands
 */
public record Changes(List<LineChange> lines, List<RuleEdit> rules, boolean ranking, boolean grades) {
    public Changes {
        lines = List.copyOf(lines);
        rules = List.copyOf(rules);
    }

    static Changes of(Ruleset before, Ruleset after, RuleEdits edits) {
        RuleChanges changes = new RuleChanges(before, after);
        List<String> cohorts = Stream.concat(before.cohortIds().stream(), after.cohortIds().stream())
                .distinct()
                .toList();
        List<LineChange> lines = new ArrayList<>();
        for (CriterionCode code : codes(before, after)) {
            Optional<Criterion> was = before.criteria().find(code);
            Optional<Criterion> is = after.criteria().find(code);
            Set<Caveat> found = found(changes, code, cohorts, was.isPresent(), is.isPresent());
            boolean byParts = below(was, is)
                            .anyMatch(part ->
                                    lines.stream().anyMatch(line -> line.code().equals(part)))
                    && edits.changed().stream().noneMatch(edit -> code.equals(edit.criterion()));
            if (byParts) {
                // The rules on its parts are told with its parts.
                found.remove(Caveat.RULES_CHANGED);
            }
            if (!found.isEmpty()) {
                lines.add(new LineChange(
                        code,
                        was.map(Criterion::title).orElse(null),
                        is.map(Criterion::title).orElse(null),
                        was.map(Criterion::maxPoints).orElse(null),
                        is.map(Criterion::maxPoints).orElse(null),
                        List.copyOf(found)));
            }
        }
        List<CriterionCode> order = order(before, after);
        lines.sort(Comparator.comparingInt(line -> order.indexOf(line.code())));
        return new Changes(
                lines, edits.changed(), changes.ofRanking(), cohorts.stream().anyMatch(changes::ofGrades));
    }

    private static Set<Caveat> found(
            RuleChanges changes, CriterionCode code, List<String> cohorts, boolean was, boolean is) {
        if (!was || !is) {
            return EnumSet.of(was ? Caveat.ONLY_EARLIER : Caveat.ONLY_LATER);
        }
        return cohorts.stream()
                .flatMap(cohort -> changes.of(code, cohort).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Caveat.class)));
    }

    private static Stream<CriterionCode> below(Optional<Criterion> was, Optional<Criterion> is) {
        return Stream.concat(was.stream(), is.stream())
                .flatMap(Criterion::below)
                .map(Criterion::code);
    }

    private static List<CriterionCode> order(Ruleset before, Ruleset after) {
        return Stream.of(
                        after.criteria().all(),
                        before.criteria().all(),
                        Stream.of(after.criteria().whole()))
                .flatMap(lines -> lines)
                .map(Criterion::code)
                .distinct()
                .toList();
    }

    /** Parts before what they are part of, so that a group knows what is told already. */
    private static List<CriterionCode> codes(Ruleset before, Ruleset after) {
        List<CriterionCode> codes = new ArrayList<>();
        Stream.of(after, before).forEach(ruleset -> enter(ruleset.criteria().whole(), codes));
        return codes.stream().distinct().toList();
    }

    private static void enter(Criterion line, List<CriterionCode> codes) {
        line.parts().forEach(part -> enter(part, codes));
        codes.add(line.code());
    }
}
