package vn.chamdiem.scoring;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calculations that leave the exact decimals, each to fifty digits and the same on every machine.
 *
 * <p>A result that can be written with fewer digits comes out so: the root of 0.25 is 0.5.
 */
public final class Exact {
    /** Beyond all that is ever kept, so that what is kept is right. */
    public static final MathContext WORKING = new MathContext(50);

    private static final int MOST_EXPONENT = 1000;

    private Exact() {}

    public static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static BigDecimal mean(List<BigDecimal> values) {
        return sum(values).divide(BigDecimal.valueOf(values.size()), WORKING);
    }

    /** The value in the middle of {@code sorted}, or the mean of the two there. */
    public static BigDecimal median(List<BigDecimal> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : mean(List.of(sorted.get(middle - 1), sorted.get(middle)));
    }

    /**
     * The standard deviation.
     *
     * @param divisor how many values there are for a whole population, one less for a sample of one
     */
    public static BigDecimal spread(List<BigDecimal> values, int divisor) {
        BigDecimal mean = sum(values).divide(BigDecimal.valueOf(values.size()), WORKING);
        BigDecimal squares =
                sum(values.stream().map(value -> value.subtract(mean).pow(2)).toList());
        return squares.divide(BigDecimal.valueOf(divisor), WORKING)
                .sqrt(WORKING)
                .stripTrailingZeros();
    }

    /** The natural logarithm of a positive number. */
    public static BigDecimal ln(BigDecimal value) {
        return BigDecimalMath.log(value, WORKING).stripTrailingZeros();
    }

    /** The decimal logarithm of a positive number. */
    public static BigDecimal log10(BigDecimal value) {
        return BigDecimalMath.log10(value, WORKING).stripTrailingZeros();
    }

    /** The root of a number that isn't negative. */
    public static BigDecimal root(BigDecimal value, BigDecimal degree) {
        return value.signum() == 0
                ? BigDecimal.ZERO
                : BigDecimalMath.root(value, degree, WORKING).stripTrailingZeros();
    }

    /** A number greater than 0 to any power, to more digits than are kept. */
    public static BigDecimal positivePower(BigDecimal value, BigDecimal exponent) {
        return BigDecimalMath.pow(value, exponent, WORKING);
    }

    /** A power; nothing where it has no value or more digits than anyone could mean. */
    public static @Nullable BigDecimal power(BigDecimal value, BigDecimal exponent) {
        boolean whole = exponent.stripTrailingZeros().scale() <= 0;
        if (exponent.abs().compareTo(BigDecimal.valueOf(MOST_EXPONENT)) > 0
                || (value.signum() <= 0 && (!whole || exponent.signum() < 0))) {
            return value.signum() == 0 && exponent.signum() > 0 ? BigDecimal.ZERO : null;
        }
        return BigDecimalMath.pow(value, exponent, WORKING).stripTrailingZeros();
    }
}
