package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** The measures that a rule's conditions may use. Public because compiled rules call them. */
public final class Measures {
    /**
     * Thirty-four digits: a share of counts below 10¹⁵ that falls on a rounding boundary is then exact, and one that
     * doesn't can't be mistaken for one.
     */
    static final MathContext PRECISION = MathContext.DECIMAL128;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Measures() {}

    /** What percentage {@code part} is of {@code whole}; nothing where a figure is missing or {@code whole} is 0. */
    public static @Nullable BigDecimal percent(@Nullable Number part, @Nullable Number whole) {
        if (part == null || whole == null || exact(whole).signum() == 0) {
            return null;
        }
        return exact(part).multiply(HUNDRED).divide(exact(whole), PRECISION);
    }

    /** Two figures added; nothing where one of them is missing. */
    public static @Nullable BigDecimal sum(@Nullable Number one, @Nullable Number other) {
        return one == null || other == null ? null : exact(one).add(exact(other));
    }

    /** The number as it is written: a literal {@code 0.5} in a rule is five tenths, not the nearest binary fraction. */
    static BigDecimal exact(Number number) {
        return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
    }
}
