package vn.chamdiem.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;

/**
 * Both sides, and what stands between them.
 *
 * @param crossed figures of one side by the rules of the other, whichever the order asks for; absent where those rules can't
 *     score them
 * @param unasked what they want to know and those figures were never asked for
 * @param unaskedLines the lines that depend on it
 */
record Between(
        Cohorts before,
        Cohorts after,
        @Nullable Cohorts crossed,
        Order order,
        Unasked unasked,
        Set<CriterionCode> unaskedLines) {
    static Between of(Scored before, Scored after, @Nullable Scored crossed, Order order) {
        boolean figuresFirst = order == Order.FIGURES_FIRST;
        Scored rules = figuresFirst ? before : after;
        Scored asked = figuresFirst ? after : before;
        Unasked unasked = crossed == null || crossed == before || crossed == after
                ? Unasked.nothing(rules.rules())
                : Unasked.of(rules.rules(), crossed.figures(), rules.figures(), asked.rules());
        return new Between(
                new Cohorts(before),
                new Cohorts(after),
                crossed == null ? null : new Cohorts(crossed),
                order,
                unasked,
                unasked.lines());
    }

    /** The earlier figures, by the rules that score both. */
    @Nullable
    Cohorts earlier() {
        return order == Order.FIGURES_FIRST ? before : crossed;
    }

    /** The later figures, by the same rules. */
    @Nullable
    Cohorts later() {
        return order == Order.FIGURES_FIRST ? crossed : after;
    }

    /** The side whose figures are scored by the rules of the other. */
    Cohorts asked() {
        return order == Order.FIGURES_FIRST ? after : before;
    }

    boolean sameRules() {
        return before.scored()
                .evaluation()
                .ruleset()
                .fingerprint()
                .equals(after.scored().evaluation().ruleset().fingerprint());
    }
}
