package vn.chamdiem.impact;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How many agencies of a cohort went from which ranks to which.
 *
 * @param bands of ranks, the same on both sides; of one rank each in a small cohort
 * @param cells for each band before one row, with a number for each band after; those without a rank on a side are in a last
 *     row and column
 */
public record RankMatrix(List<Band> bands, List<List<Integer>> cells) {
    /** More rows and columns than this nobody reads at a glance. */
    private static final int MOST_BANDS = 12;

    /** Ranks, the first and the last included. */
    public record Band(int from, int to) {}

    public RankMatrix {
        bands = List.copyOf(bands);
        cells = cells.stream().map(List::copyOf).toList();
    }

    static RankMatrix of(List<AgencyImpact> cohort) {
        int wide = (cohort.size() + MOST_BANDS - 1) / MOST_BANDS;
        int count = wide == 0 ? 0 : (cohort.size() + wide - 1) / wide;
        int[][] cells = new int[count + 1][count + 1];
        cohort.forEach(one ->
                cells[band(one.before().rank(), wide, count)][band(one.after().rank(), wide, count)]++);
        return new RankMatrix(
                IntStream.range(0, count)
                        .mapToObj(at -> new Band(at * wide + 1, Math.min(cohort.size(), (at + 1) * wide)))
                        .toList(),
                IntStream.rangeClosed(0, count)
                        .mapToObj(row -> IntStream.of(cells[row]).boxed().toList())
                        .toList());
    }

    private static int band(@Nullable Integer rank, int wide, int without) {
        return rank == null ? without : (rank - 1) / wide;
    }
}
