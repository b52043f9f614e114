package vn.chamdiem.mutation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetFolder;

/** All faults that are planted in a ruleset, in the order of its files and lines. */
final class Mutations {
    private static final Comparator<Planting> ORDER = Comparator.comparing(
                    (Planting planting) -> planting.file().name())
            .thenComparingInt(Planting::start)
            .thenComparing(Planting::end)
            .thenComparing(planting -> planting.mutation().after());

    private Mutations() {}

    static List<Planting> of(RulesetFolder folder, Ruleset ruleset) {
        Stream<Planting> inRules =
                ruleset.rulebook().rules().stream().flatMap(rule -> RuleMutations.of(rule, ruleset).stream());
        return Stream.concat(inRules, TableMutations.of(folder).stream())
                .filter(planting ->
                        !planting.mutation().before().equals(planting.mutation().after()))
                .sorted(ORDER)
                .distinct()
                .toList();
    }
}
