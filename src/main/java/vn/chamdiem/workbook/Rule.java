package vn.chamdiem.workbook;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a cell takes. */
public sealed interface Rule {
    /**
     * A number.
     *
     * @param whole whether it has no decimals
     * @param atMost the column of the same table that it can't exceed, by its name
     */
    record Number(
            boolean whole,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String atMost) implements Rule {}

    /** A date. */
    record Date() implements Rule {}

    /** One of some texts. */
    record OneOf(List<String> choices) implements Rule {
        public OneOf {
            choices = List.copyOf(choices);
        }
    }

    /** One of the texts in a column of a sheet. */
    record From(String sheet, String column) implements Rule {}

    /** Any text. */
    record Words() implements Rule {}
}
