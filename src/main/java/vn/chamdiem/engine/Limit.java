package vn.chamdiem.engine;

import java.math.BigDecimal;
import vn.chamdiem.scoring.Adjustment;

/**
 * So many points and no more, whatever else is said of a line.
 *
 * @param kind a rule's limit, or a gate's
 */
record Limit(Adjustment.Kind kind, BigDecimal atMost, String reason) {
    boolean knocksOut() {
        return atMost.signum() == 0;
    }
}
