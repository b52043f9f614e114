package vn.chamdiem.profile;

import java.math.BigDecimal;
import java.util.List;

/** Whether a line tells the agencies of a cohort apart. */
public enum Separation {
    /** Some have a greater share than others. */
    SEPARATES,
    /** Everybody has all of it. */
    EVERYBODY_FULL,
    /** Nobody has any of it. */
    NOBODY_ANYTHING,
    /** Everybody has the same part of it. */
    EVERYBODY_EQUAL,
    /** Only one agency has a number: there is nobody to tell it from. */
    ALONE,
    /** Nobody has a number. */
    NOBODY_SCORED;

    static Separation of(List<BigDecimal> shares) {
        if (shares.size() < 2) {
            return shares.isEmpty() ? NOBODY_SCORED : ALONE;
        }
        if (shares.stream().allMatch(share -> share.compareTo(BigDecimal.ONE) >= 0)) {
            return EVERYBODY_FULL;
        }
        if (shares.stream().allMatch(share -> share.signum() <= 0)) {
            return NOBODY_ANYTHING;
        }
        return shares.stream().allMatch(share -> share.compareTo(shares.get(0)) == 0) ? EVERYBODY_EQUAL : SEPARATES;
    }
}
