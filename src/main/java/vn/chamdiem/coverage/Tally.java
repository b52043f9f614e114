package vn.chamdiem.coverage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * How much of one kind of target has been seen.
 *
 * @param seen how many sights
 * @param of how many there could be
 */
public record Tally(Target.Kind kind, int seen, int of) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Tally of(Target.Kind kind, Collection<Target> targets) {
        List<Target> some =
                targets.stream().filter(target -> target.kind() == kind).toList();
        return new Tally(
                kind,
                some.stream().mapToInt(target -> target.seen().size()).sum(),
                some.stream().mapToInt(target -> target.wanted().size()).sum());
    }

    /** In percent, cut after one decimal: 100 means all of it. */
    public BigDecimal percent() {
        return of == 0
                ? HUNDRED
                : HUNDRED.multiply(BigDecimal.valueOf(seen)).divide(BigDecimal.valueOf(of), 1, RoundingMode.DOWN);
    }

    /** Whether less than so many percent have been seen. */
    public boolean below(BigDecimal threshold) {
        return HUNDRED.multiply(BigDecimal.valueOf(seen)).compareTo(threshold.multiply(BigDecimal.valueOf(of))) < 0;
    }
}
