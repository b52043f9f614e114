package vn.chamdiem.engine;

import java.math.BigDecimal;
import vn.chamdiem.criteria.Settled;
import vn.chamdiem.scoring.Outcome;

/** Names what points out of a maximum amount to. */
final class Outcomes {
    private Outcomes() {}

    static Outcome of(BigDecimal points, BigDecimal attainable) {
        if (points.signum() <= 0) {
            return Outcome.NONE;
        }
        return Settled.compare(points, attainable) >= 0 ? Outcome.FULL : Outcome.PARTIAL;
    }
}
