package vn.chamdiem.mutation;

import org.jspecify.annotations.Nullable;
import vn.chamdiem.casebook.WorkedCase;

/**
 * What became of one fault.
 *
 * @param killer the first case that notices it; absent where none does
 * @param moved how many agencies of the cohorts at hand it gives other points or another grade; 0 where it was killed,
 *     for then nobody asked
 * @param killing a case that would notice it; absent where it was killed, or where none was found
 */
public record Verdict(
        Mutation mutation,
        Fate fate,
        @Nullable WorkedCase killer,
        int moved,
        @Nullable KillingCase killing) {
    /** How a fault ends. */
    public enum Fate {
        /** A worked case fails with it. */
        KILLED,
        /** The check refuses the ruleset with it, or warns of it: no case is needed. */
        TOLD,
        /** No case fails with it, though some facts tell it apart. */
        SURVIVED,
        /** No case fails with it, and no facts were found that tell it apart: it may mean the same. */
        ALIKE
    }
}
