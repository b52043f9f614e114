package vn.chamdiem.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Values of a quantity that no claim of any rule tells apart.
 *
 * @param range the numbers, or days counted from 1970; without any where it isn't a number
 * @param value the one text or answer; absent where it is a number, another text or nothing
 * @param other whether it is any text that no rule names
 */
record Cell(Range range, @Nullable Object value, boolean other) {
    /** Nothing: not reported, or a share of nothing. */
    static final Cell NOTHING = new Cell(Range.NONE, null, false);

    static final Cell OTHER_TEXT = new Cell(new Range(null, null, false), null, true);

    static Cell of(Range range) {
        return new Cell(range.sure(), null, false);
    }

    /** The one value, whatever its type. */
    static Cell of(@Nullable Object value) {
        if (value == null) {
            return NOTHING;
        }
        BigDecimal number = number(value);
        return number == null ? new Cell(new Range(null, null, false), value, false) : of(Range.point(number));
    }

    static @Nullable BigDecimal number(@Nullable Object value) {
        if (value instanceof Long count) {
            return BigDecimal.valueOf(count);
        }
        if (value instanceof LocalDate day) {
            return BigDecimal.valueOf(day.toEpochDay());
        }
        return value instanceof BigDecimal number ? number : null;
    }

    boolean nothing() {
        return value == null && !other && !range.some();
    }

    /** As a reader of conditions would write it after the quantity's name. */
    String written(boolean days) {
        if (nothing()) {
            return "== null";
        }
        if (other) {
            return "== …";
        }
        if (value != null) {
            return "== " + (value instanceof String text ? '"' + text + '"' : value.toString());
        }
        BigDecimal only = range.only();
        if (only != null) {
            return "== " + shown(only, days);
        }
        String low = end(range.low(), days, range.low() != null && range.low().in() ? ">= " : "> ");
        String high =
                end(range.high(), days, range.high() != null && range.high().in() ? "<= " : "< ");
        return low.isEmpty() && high.isEmpty() ? "!= null" : low + (low.isEmpty() || high.isEmpty() ? "" : ", ") + high;
    }

    private static String end(Range.@Nullable End end, boolean days, String sign) {
        return end == null || end.value() == null ? "" : sign + shown(end.value(), days);
    }

    private static String shown(BigDecimal number, boolean days) {
        return days
                ? LocalDate.ofEpochDay(number.longValue()).toString()
                : number.stripTrailingZeros().toPlainString();
    }
}
