package vn.chamdiem.profile;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.scoring.Exact;

/**
 * How far the shares of a cohort lie apart.
 *
 * @param deviation the standard deviation of all of them
 */
public record Spread(BigDecimal lowest, BigDecimal median, BigDecimal best, BigDecimal deviation) {
    /** The spread of {@code shares}; nothing where there are none. */
    static @Nullable Spread of(List<BigDecimal> shares) {
        List<BigDecimal> sorted = shares.stream().sorted().toList();
        return sorted.isEmpty()
                ? null
                : new Spread(
                        sorted.get(0),
                        Exact.median(sorted),
                        sorted.get(sorted.size() - 1),
                        Exact.spread(sorted, sorted.size()));
    }
}
