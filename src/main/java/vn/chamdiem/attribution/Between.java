package vn.chamdiem.attribution;

import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;

/**
 * Both sides, and what stands between them.
 *
 * @param crossed figures of one side by the rules of the other, whichever the order asks for; absent where those rules can't
 *     score them
 * @param unasked what they want to know and those figures were never asked for
 */
record Between(Cohorts before, Cohorts after, @Nullable Cohorts crossed, Order order, Unasked unasked) {
    static Between of(Scored before, Scored after, @Nullable Scored crossed, Order order) {
        boolean crossing = crossed != null && crossed != before && crossed != after;
        Unasked unasked = crossing
                ? order == Order.FIGURES_FIRST
                        ? Unasked.of(before.rules(), crossed.figures(), before.figures(), after.rules())
                        : Unasked.of(after.rules(), crossed.figures(), after.figures(), before.rules())
                : Unasked.nothing();
        return new Between(
                new Cohorts(before), new Cohorts(after), crossed == null ? null : new Cohorts(crossed), order, unasked);
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

    boolean sameRules() {
        return before.scored()
                .evaluation()
                .ruleset()
                .fingerprint()
                .equals(after.scored().evaluation().ruleset().fingerprint());
    }

    /** Whether the rules of a line want to know what nobody was asked for. */
    boolean unasked(CriterionCode line) {
        return unasked.lines().contains(line);
    }
}
