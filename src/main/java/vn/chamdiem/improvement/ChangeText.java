package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.words.Words;

/** Figures that change, in words. */
public final class ChangeText {
    private static final int PLACES = 4;

    private final Words words;

    public ChangeText(Words words) {
        this.words = words;
    }

    /** {@code Việc xong: 7 → 8 (+1 việc)}. */
    public String of(FigureChange change) {
        String row = change.row() == null || change.row().isEmpty() ? "" : " (" + change.row() + ")";
        String from = change.from() == null ? words.text("figure.missing") : shown(change.from());
        BigDecimal more = difference(change);
        String by = more == null ? "" : " (" + signed(more) + (change.unit() == null ? "" : " " + change.unit()) + ")";
        return change.label() + row + ": " + from + " → " + shown(change.to()) + by;
    }

    private static @Nullable BigDecimal difference(FigureChange change) {
        return change.from() instanceof Number from && change.to() instanceof Number to
                ? new BigDecimal(to.toString()).subtract(new BigDecimal(from.toString()))
                : null;
    }

    String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + words.number(number);
    }

    /** A long number is cut and not rounded: 79.99999 is not 80. */
    String shown(Object value) {
        if (value instanceof BigDecimal number && number.stripTrailingZeros().scale() > PLACES) {
            return words.number(number.setScale(PLACES, RoundingMode.DOWN)) + "…";
        }
        return words.show(value instanceof BigDecimal number ? number.stripTrailingZeros() : value);
    }
}
