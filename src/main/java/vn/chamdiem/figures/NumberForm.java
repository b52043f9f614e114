package vn.chamdiem.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How numbers are written in a text; each form is called by an example of itself. */
public enum NumberForm {
    /** A point before the decimals, thousands together. */
    POINT("1234.5", "[+-]?\\d+(\\.\\d+)?", ""),
    /** As in Vietnam. */
    COMMA("1.234,5", "[+-]?(\\d+|\\d{1,3}(\\.\\d{3})+)(,\\d+)?", "."),
    /** As in English. */
    POINT_GROUPED("1,234.5", "[+-]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?", ",");

    private final String example;
    private final Pattern form;
    private final String grouping;

    NumberForm(String example, String form, String grouping) {
        this.example = example;
        this.form = Pattern.compile(form);
        this.grouping = grouping;
    }

    /** A number in this form, and the value of the card's key {@code numbers}. */
    public String example() {
        return example;
    }

    /** The form that {@code example} is of. */
    static Optional<NumberForm> of(String example) {
        return Arrays.stream(values())
                .filter(form -> form.example.equals(example))
                .findFirst();
    }

    static List<String> examples() {
        return Arrays.stream(values()).map(NumberForm::example).toList();
    }

    /** The number with a point and without anything between thousands; empty where it isn't written in this form. */
    Optional<String> plain(String text) {
        return form.matcher(text).matches()
                ? Optional.of(text.replace(grouping, "").replace(',', '.'))
                : Optional.empty();
    }
}
