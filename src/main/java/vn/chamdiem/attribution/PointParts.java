package vn.chamdiem.attribution;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A move in points, part by part: they add up to it exactly.
 *
 * @param ownFigures from the agency's own figures
 * @param othersFigures from those of the others, through measures over everyone
 * @param rules from rules, table and card
 * @param together what can't be told apart, because the rules of one side can't score the figures of the other
 */
public record PointParts(BigDecimal ownFigures, BigDecimal othersFigures, BigDecimal rules, BigDecimal together) {
    /** Nothing moved. */
    public static final PointParts NONE =
            new PointParts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static PointParts of(Map<Cause, BigDecimal> parts, BigDecimal together) {
        return new PointParts(
                parts.getOrDefault(Cause.OWN_FIGURES, BigDecimal.ZERO),
                parts.getOrDefault(Cause.OTHERS_FIGURES, BigDecimal.ZERO),
                parts.getOrDefault(Cause.RULES, BigDecimal.ZERO),
                together);
    }

    PointParts plus(PointParts other) {
        return new PointParts(
                ownFigures.add(other.ownFigures),
                othersFigures.add(other.othersFigures),
                rules.add(other.rules),
                together.add(other.together));
    }

    /** What they add up to. */
    public BigDecimal move() {
        return ownFigures.add(othersFigures).add(rules).add(together);
    }

    /** Whether every part is nothing; parts that cancel each other out are not. */
    public boolean nothing() {
        return Stream.of(ownFigures, othersFigures, rules, together).allMatch(part -> part.signum() == 0);
    }
}
