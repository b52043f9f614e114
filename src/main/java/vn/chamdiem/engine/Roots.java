package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Roots of decimals, by decimal arithmetic alone: the same digits on every machine. */
final class Roots {
    /** So many digits more than are kept that what can be written exactly comes out exactly. */
    static final MathContext WORKING = new MathContext(Measures.PRECISION.getPrecision() + 30, RoundingMode.HALF_EVEN);

    private Roots() {}

    /** The {@code degree}-th root of what is greater than 0, to about {@link #WORKING} digits, by Newton's method. */
    static BigDecimal root(BigDecimal radicand, int degree) {
        BigDecimal n = BigDecimal.valueOf(degree);
        BigDecimal others = BigDecimal.valueOf(degree - 1L);
        // From above the root every step comes nearer, until the last digit; so it ends when one doesn't.
        BigDecimal next = above(radicand, degree);
        BigDecimal root;
        do {
            root = next;
            BigDecimal quotient = radicand.divide(root.pow(degree - 1, WORKING), WORKING);
            next = root.multiply(others).add(quotient).divide(n, WORKING);
        } while (next.compareTo(root) < 0);
        return root;
    }

    /** The power of ten that isn't less than the root. */
    private static BigDecimal above(BigDecimal radicand, int degree) {
        int digits = radicand.precision() - radicand.scale();
        return BigDecimal.ONE.scaleByPowerOfTen(-Math.floorDiv(-digits, degree));
    }
}
