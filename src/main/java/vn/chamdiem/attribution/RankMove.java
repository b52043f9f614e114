package vn.chamdiem.attribution;

import org.jspecify.annotations.Nullable;

/**
 * A rank before and after.
 *
 * @param before absent where the total was no number
 * @param after absent where the total is no number
 * @param amongBefore how many agencies the cohort had
 * @param amongAfter how many it has
 * @param parts of the move; absent where one of the ranks is, or where it is one in another cohort
 */
public record RankMove(
        @Nullable Integer before,
        @Nullable Integer after,
        int amongBefore,
        int amongAfter,
        @Nullable RankParts parts) {}
