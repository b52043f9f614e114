package vn.chamdiem.criteria;

import java.util.regex.Pattern;

/**
 * The code of a criterion as the annex prints it, such as {@code 1.1.2} or {@code 3.5b}.
 *
 * @param value letters and digits, in parts separated by dots
 */
public record CriterionCode(String value) {
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z]+(\\.[0-9A-Za-z]+)*");

    public CriterionCode {
        if (!wellFormed(value)) {
            throw new IllegalArgumentException("not a criterion's code: [" + value + "]");
        }
    }

    /** Whether {@code text} can be a code at all. */
    public static boolean wellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
