package vn.chamdiem.comparison;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How agencies moved in rank between two stages, in one cohort and on one line.
 *
 * <p>Where the cohort has as many agencies as before, that is the difference of the ranks as they were given. Where it has
 * more or fewer, being 14th of 34 after having been 25th of 63 says nothing; the agencies that were in it both times are
 * then ranked among themselves, by the ranks they were given; so, too, where some have no number once.
 */
final class RankMoves {
    private final boolean allRanked;
    private final boolean asMany;
    private final boolean sameMembers;
    private final List<Integer> before;
    private final List<Integer> after;

    /** An agency that was in the cohort both times. */
    record Pair(Stop before, Stop after) {}

    /**
     * Of the agencies in {@code both} stages.
     *
     * @param of which of their results is ranked
     */
    RankMoves(List<Pair> both, Function<Stop, @Nullable Result> of) {
        List<Pair> ranked = both.stream()
                .filter(pair -> ranked(of.apply(pair.before())) && ranked(of.apply(pair.after())))
                .toList();
        this.before = ranks(ranked.stream().map(pair -> of.apply(pair.before())).toList());
        this.after = ranks(ranked.stream().map(pair -> of.apply(pair.after())).toList());
        this.allRanked = ranked.size() == both.size();
        this.asMany = allRanked
                && both.stream()
                        .allMatch(pair -> pair.before().among() == pair.after().among());
        this.sameMembers = asMany && both.stream().allMatch(pair -> pair.after().among() == both.size());
    }

    private static boolean ranked(@Nullable Result result) {
        return result != null && result.rank() != null;
    }

    private static List<Integer> ranks(List<@Nullable Result> results) {
        return results.stream()
                .filter(Objects::nonNull)
                .map(Result::rank)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** What a reader has to know of the cohort. */
    Set<Caveat> caveats() {
        if (sameMembers) {
            return Set.of();
        }
        return Set.of(asMany ? Caveat.MEMBERS_CHANGED : Caveat.COHORT_CHANGED);
    }

    /** How many ranks better; nothing where either has none. */
    @Nullable
    Integer up(@Nullable Integer rankBefore, @Nullable Integer rankAfter) {
        if (rankBefore == null || rankAfter == null) {
            return null;
        }
        return asMany ? rankBefore - rankAfter : better(before, rankBefore) - better(after, rankAfter);
    }

    private static int better(List<Integer> sorted, int rank) {
        return (int) sorted.stream().takeWhile(other -> other < rank).count();
    }
}
