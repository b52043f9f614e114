package vn.chamdiem.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.words.Words;

/**
 * How numbers are written in a report.
 *
 * @param places how many decimals points have at least
 */
record Shown(Words words, int places) {
    private static final int OF_PERCENT = 1;
    private static final int OF_DIFFERENCE = 2;

    static final String NOTHING = "–";

    /** A share in percent, to one decimal. */
    String percent(@Nullable BigDecimal share) {
        return share == null
                ? NOTHING
                : words.text("report.percent", words.number(rounded(share.movePointRight(2), OF_PERCENT), OF_PERCENT));
    }

    /** How far two shares lie apart, in percentage points, without a sign. */
    String apart(BigDecimal difference) {
        return words.number(rounded(difference.abs().movePointRight(2), OF_DIFFERENCE), OF_PERCENT);
    }

    /** The same with its sign. */
    String grown(@Nullable BigDecimal difference) {
        if (difference == null) {
            return NOTHING;
        }
        String sign = difference.signum() > 0 ? "+" : difference.signum() < 0 ? "−" : "";
        return sign + apart(difference);
    }

    String points(@Nullable BigDecimal points, Outcome outcome) {
        return points == null ? words.answer("outcome", outcome) : words.number(points, places);
    }

    /** Points that were worked out, and are told to as many decimals as points have. */
    String about(BigDecimal points) {
        return words.number(rounded(points.abs(), Math.max(places, OF_DIFFERENCE)), places);
    }

    private static BigDecimal rounded(BigDecimal number, int places) {
        return number.setScale(places, RoundingMode.HALF_UP);
    }
}
