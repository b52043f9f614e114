package vn.chamdiem.engine;

import java.math.BigDecimal;
import vn.chamdiem.scoring.Outcome;

/** Names what points out of a maximum amount to. */
final class Outcomes {
    private Outcomes() {}

    static Outcome of(BigDecimal points, BigDecimal attainable) {
        if (points.signum() <= 0) {
            return Outcome.NONE;
        }
        return points.compareTo(attainable) >= 0 ? Outcome.FULL : Outcome.PARTIAL;
    }
}
