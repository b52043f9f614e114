package vn.chamdiem.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.lang3.StringUtils;

/** How dates are written in a text; each form is called by an example of itself. */
public enum DateForm {
    /** Year, month, day; this one is always understood. */
    YEAR_FIRST("2026-06-30"),
    /** As in Vietnam. */
    DAY_FIRST("30/06/2026");

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private final String example;

    DateForm(String example) {
        this.example = example;
    }

    /** A date in this form, and the value of the card's key {@code dates}. */
    public String example() {
        return example;
    }

    /** The form that {@code example} is of. */
    static Optional<DateForm> of(String example) {
        return Arrays.stream(values())
                .filter(form -> form.example.equals(example))
                .findFirst();
    }

    static List<String> examples() {
        return Arrays.stream(values()).map(DateForm::example).toList();
    }

    /** The date with its year first; empty where it isn't written in a form that is understood. */
    Optional<String> plain(String text) {
        if (ISO.matcher(text).matches()) {
            return Optional.of(text);
        }
        Matcher day = DAY.matcher(text);
        return this == DAY_FIRST && day.matches()
                ? Optional.of(day.group(3) + "-" + two(day.group(2)) + "-" + two(day.group(1)))
                : Optional.empty();
    }

    private static String two(String digits) {
        return StringUtils.leftPad(digits, 2, '0');
    }
}
