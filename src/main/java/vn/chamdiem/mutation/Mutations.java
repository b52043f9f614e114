package vn.chamdiem.mutation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.ruleset.Ruleset;

/** All faults that are planted in a ruleset, in the order of its files and lines. */
final class Mutations {
    private static final Comparator<Planting> ORDER = Comparator.comparing(
                    (Planting planting) -> planting.file().name())
            .thenComparingInt(Planting::start)
            .thenComparing(Planting::end)
            .thenComparing(planting -> planting.mutation().after());

    private Mutations() {}

    static List<Planting> of(Ruleset ruleset) {
        Stream<Planting> inRules =
                ruleset.rulebook().rules().stream().flatMap(rule -> RuleMutations.of(rule, ruleset).stream());
        return Stream.of(
                        inRules,
                        MeasureMutations.of(ruleset.folder()).stream(),
                        TableMutations.of(ruleset.folder(), grades(ruleset)).stream())
                .flatMap(some -> some)
                .filter(planting ->
                        !planting.mutation().before().equals(planting.mutation().after()))
                .sorted(ORDER)
                .distinct()
                .toList();
    }

    private static List<String> grades(Ruleset ruleset) {
        return ruleset.cohortIds().stream()
                .flatMap(cohort -> Stream.ofNullable(ruleset.card().gradeScale(cohort)))
                .distinct()
                .flatMap(scale -> scale.grades().stream())
                .map(GradeScale.Grade::name)
                .toList();
    }
}
