package vn.chamdiem.improvement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.explanation.ClaimText;
import vn.chamdiem.words.Words;

/** Figures that change, in words. */
public final class ChangeText {
    private final Words words;
    private final ClaimText claims;

    public ChangeText(Words words) {
        this.words = words;
        this.claims = new ClaimText(words);
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

    String shown(Object value) {
        return claims.shown(value);
    }
}
