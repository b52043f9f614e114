package vn.chamdiem.mutation;

import org.jspecify.annotations.Nullable;
import vn.chamdiem.source.Place;

/**
 * What became of one fault.
 *
 * @param killer the sentence of the first case that notices it; absent where none does
 * @param killerAt where that case is written
 * @param moved how many agencies of the cohorts at hand it gives other points or another grade; 0 where it was killed,
 *     for then nobody asked
 * @param lacking a case that would notice it, as a file of cases has it; absent where it was killed, or none was found
 */
public record Verdict(
        Mutation mutation,
        Fate fate,
        @Nullable String killer,
        @Nullable Place killerAt,
        int moved,
        @Nullable String lacking) {
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
