package vn.chamdiem.mutation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetFolder;

/** All faults that are planted in a ruleset, in the order of its files and lines. */
final class Mutations {
    private static final Comparator<Mutation> ORDER = Comparator.comparing(
                    (Mutation mutation) -> mutation.file().name())
            .thenComparingInt(Mutation::start)
            .thenComparing(Mutation::end)
            .thenComparing(Mutation::after);

    private Mutations() {}

    static List<Mutation> of(RulesetFolder folder, Ruleset ruleset) {
        List<Mutation> all = new ArrayList<>();
        ruleset.rulebook().rules().forEach(rule -> all.addAll(RuleMutations.of(rule, ruleset)));
        all.addAll(TableMutations.of(folder));
        return all.stream()
                .filter(mutation -> !mutation.before().equals(mutation.after()))
                .sorted(ORDER)
                .distinct()
                .toList();
    }
}
