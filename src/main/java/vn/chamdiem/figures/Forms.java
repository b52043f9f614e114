package vn.chamdiem.figures;

/**
 * How numbers and dates are written where a file holds them as text.
 *
 * <p>1.234 is a thousand and more in one country, and little more than one in another; so whoever writes it says which, and
 * nothing is guessed.
 */
public record Forms(NumberForm numbers, DateForm dates) {
    /** What holds where nobody says anything. */
    public static final Forms PLAIN = new Forms(NumberForm.POINT, DateForm.YEAR_FIRST);
}
