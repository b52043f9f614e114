package vn.chamdiem.attribution;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way from before to after, on which one cause after the other takes effect.
 *
 * @param causes in their order
 * @param changed those that changed at all
 */
record Way(List<Cause> causes, Set<Cause> changed) {
    /**
     * Divides what happened on the way: each step goes to what changed in it.
     *
     * @param states the value before, after each cause, and so at last after; the first and the last are known. Where one
     *     between them is not, its step and the next are one, which goes to both causes together unless one of them didn't
     *     change.
     */
    PointParts divide(List<Optional<BigDecimal>> states) {
        Map<Cause, BigDecimal> parts = new EnumMap<>(Cause.class);
        BigDecimal together = BigDecimal.ZERO;
        int from = 0;
        for (int to = 1; to < states.size(); to++) {
            if (states.get(to).isEmpty()) {
                continue;
            }
            BigDecimal step =
                    states.get(to).orElseThrow().subtract(states.get(from).orElseThrow());
            List<Cause> between =
                    causes.subList(from, to).stream().filter(changed::contains).toList();
            if (between.size() == 1) {
                parts.merge(between.get(0), step, BigDecimal::add);
            } else {
                together = together.add(step);
            }
            from = to;
        }
        return PointParts.of(parts, together);
    }
}
