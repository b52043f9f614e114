package vn.chamdiem.source;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as people write them. */
public final class Decimals {
    /** No office counts so far, nor measures so finely; {@code 1e999999999}, written out, would fill any memory. */
    public static final int MOST_DIGITS = 30;

    /** Signs of a number with that many digits on both sides of its point, and its exponent. */
    private static final int MOST_SIGNS = 2 * MOST_DIGITS + 10;

    private Decimals() {}

    /** The number that {@code text} writes; empty where it writes none, or one with more digits than anybody needs. */
    public static Optional<BigDecimal> read(String text) {
        if (text.length() > MOST_SIGNS) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            boolean fits = Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
            return fits ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
