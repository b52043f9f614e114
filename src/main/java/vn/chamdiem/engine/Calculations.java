package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as calculations show them. */
final class Calculations {
    /** A number with more decimals was divided somewhere; it is named, not copied. */
    private static final int SHOWN_DECIMALS = 8;

    private Calculations() {}

    /** The number as it is; of one that never ends, the beginning and an ellipsis. */
    static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() <= SHOWN_DECIMALS
                ? stripped.toPlainString()
                : stripped.setScale(SHOWN_DECIMALS, RoundingMode.DOWN).toPlainString() + "…";
    }
}
