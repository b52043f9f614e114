package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import vn.chamdiem.facts.FigureType;

/**
 * The values of a figure in their order, told by whole numbers: so many of its smallest units, or days.
 *
 * @param scale how many decimal places the smallest unit has
 */
record Units(FigureType type, int scale) {
    /** How finely a decimal is told, beside its own digits. */
    private static final int PLACES = 2;

    /** Those of a figure; nothing where its values have no order. */
    static Optional<Units> of(Lever lever) {
        return switch (lever.field().type()) {
            case COUNT, DATE -> Optional.of(new Units(lever.field().type(), 0));
            case NUMBER ->
                Optional.of(new Units(
                        FigureType.NUMBER,
                        lever.from() instanceof BigDecimal number ? Math.max(PLACES, number.scale()) : PLACES));
            case YES_NO, TEXT -> Optional.empty();
        };
    }

    /** Where a value stands; between two, at the lower one. */
    BigInteger of(Object value) {
        return value instanceof LocalDate day
                ? BigInteger.valueOf(day.toEpochDay())
                : of(new BigDecimal(value.toString()), RoundingMode.FLOOR);
    }

    BigInteger of(BigDecimal number, RoundingMode mode) {
        return number.movePointRight(scale).setScale(0, mode).toBigIntegerExact();
    }

    /** The value that stands there. */
    Object value(BigInteger at) {
        return switch (type) {
            case DATE -> LocalDate.ofEpochDay(at.longValueExact());
            case COUNT -> at.longValueExact();
            case NUMBER, YES_NO, TEXT -> new BigDecimal(at, scale);
        };
    }
}
