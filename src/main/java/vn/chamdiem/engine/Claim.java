package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.rule.Condition.Gather;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Expression.Operation;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Rule.Manner;

/**
 * One claim of a rule: about each fact of a kind that it looks at, or about what it has gathered.
 *
 * @param ofGathered whether it is about results, and not about facts
 */
record Claim(Looking looking, Expression expression, boolean ofGathered) {
    /** All claims of a rule, in the order they are written. */
    static List<Claim> of(Rule rule) {
        List<Claim> claims = new ArrayList<>();
        for (Looking looking : rule.looks()) {
            looking.look().claims().forEach(claim -> claims.add(new Claim(looking, claim, false)));
            Gather gather = looking.gather();
            if (gather != null) {
                gather.claims().forEach(claim -> claims.add(new Claim(looking, claim, true)));
            }
        }
        return claims;
    }

    /** Whether what it names has one value: what is denied has none, and what is gathered has many. */
    private boolean single() {
        return ofGathered || looking.manner() == Manner.EACH;
    }

    /** The comparison that it is, where it is one of two values that can be told. */
    @Nullable
    Operation comparison() {
        return single()
                        && expression instanceof Operation operation
                        && operation.operator().compares()
                        && !(operation.left() instanceof Expression.Missing)
                        && !(operation.right() instanceof Expression.Missing)
                ? operation
                : null;
    }

    /** The look whose figures it names; -1 where it names results alone. */
    int home() {
        return ofGathered ? -1 : looking.number();
    }
}
