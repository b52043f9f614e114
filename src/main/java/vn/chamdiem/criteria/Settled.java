package vn.chamdiem.criteria;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Tells numbers apart by what they are, and not by the trace of a division that never ends.
 *
 * <p>A twelfth times twelve is 1, whatever was lost on the way: calculations go on to fifty digits, and before a number
 * is rounded or compared all beyond thirty is dropped. No figure that is counted or measured has so many.
 */
public final class Settled {
    private static final MathContext DIGITS = new MathContext(30, RoundingMode.HALF_EVEN);

    private Settled() {}

    /** The number without what only divisions left behind. */
    public static BigDecimal of(BigDecimal number) {
        return number.precision() <= DIGITS.getPrecision() ? number : number.round(DIGITS);
    }

    /** Which of two numbers is greater, as {@code compareTo} says it. */
    public static int compare(BigDecimal one, BigDecimal other) {
        return of(one).compareTo(of(other));
    }
}
