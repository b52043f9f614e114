package vn.chamdiem.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.rule.Condition.Gather;
import vn.chamdiem.rule.Condition.Look;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Rule.Manner;

/** Numbers what a rule looks at, in the order it is written. */
final class Looks {
    private final List<Looking> all = new ArrayList<>();

    List<Looking> all() {
        return List.copyOf(all);
    }

    int size() {
        return all.size();
    }

    /** Adds those of one condition, and answers them. */
    List<Looking> add(Condition condition) {
        int before = all.size();
        addAll(condition);
        return all.subList(before, all.size());
    }

    private void addAll(Condition condition) {
        if (condition instanceof Look look) {
            add(look, Manner.EACH, null);
        } else if (condition instanceof Condition.Not not) {
            not.looks().forEach(look -> add(look, Manner.NONE, null));
        } else if (condition instanceof Condition.Exists exists) {
            exists.looks().forEach(look -> add(look, Manner.SOME, null));
        } else if (condition instanceof Gather gather) {
            add(gather.look(), Manner.TOGETHER, gather);
        }
    }

    private void add(Look look, Manner manner, @Nullable Gather gather) {
        all.add(new Looking(all.size(), look, manner, gather));
    }
}
