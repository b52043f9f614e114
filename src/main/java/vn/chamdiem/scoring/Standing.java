package vn.chamdiem.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lays one value beside those of all agencies it is compared with. */
public final class Standing {
    private final List<BigDecimal> sorted;
    private final boolean lowestIsBest;
    private final Map<String, BigDecimal> shared = new TreeMap<>();

    /**
     * Begins with the values of all.
     *
     * @param values at least one
     */
    public Standing(List<BigDecimal> values, boolean lowestIsBest) {
        sorted = values.stream().sorted().toList();
        this.lowestIsBest = lowestIsBest;
        BigDecimal lowest = sorted.get(0);
        BigDecimal highest = sorted.get(sorted.size() - 1);
        shared.put("lowest", lowest);
        shared.put("highest", highest);
        shared.put("best", lowestIsBest ? lowest : highest);
        shared.put("worst", lowestIsBest ? highest : lowest);
        shared.put("mean", Exact.mean(sorted));
        shared.put("median", Exact.median(sorted));
        shared.put("total", Exact.sum(sorted));
        shared.put("count", BigDecimal.valueOf(sorted.size()));
        shared.put("spread", Exact.spread(sorted, sorted.size()));
        if (sorted.size() > 1) {
            shared.put("sampleSpread", Exact.spread(sorted, sorted.size() - 1));
        }
    }

    /** What is known of an agency with {@code value}: itself, its rank (1, 2, 2, 4), and what all share. */
    public Map<String, BigDecimal> of(BigDecimal value) {
        long better = sorted.stream()
                .filter(other -> lowestIsBest ? other.compareTo(value) < 0 : other.compareTo(value) > 0)
                .count();
        Map<String, BigDecimal> standing = new TreeMap<>(shared);
        standing.put("value", value);
        standing.put("rank", BigDecimal.valueOf(better + 1));
        return standing;
    }
}
