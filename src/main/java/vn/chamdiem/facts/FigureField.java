package vn.chamdiem.facts;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure that agencies report, as the ruleset declares it.
 *
 * @param name as rules, files and JSON write it, such as {@code onTime}
 * @param label as people read it
 * @param unit what is counted, such as “hồ sơ”
 * @param min the least value that makes sense
 * @param max the greatest value that makes sense
 * @param atMost the field of the same fact that this one can't exceed: what is on time has been received
 * @param oneOf the only texts it can be; empty where any will do
 * @param given whether it is not in the agency's hands, such as how many dossiers it receives
 * @param more what more of it should mean for points; absent where the ruleset doesn't say
 */
public record FigureField(
        String name,
        String label,
        @Nullable String unit,
        FigureType type,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable String atMost,
        List<String> oneOf,
        boolean given,
        @Nullable More more) {
    public FigureField {
        oneOf = List.copyOf(oneOf);
    }

    /** The least value that is accepted: nothing is counted below zero unless the ruleset says so. */
    public @Nullable BigDecimal least() {
        return min == null && type == FigureType.COUNT ? BigDecimal.ZERO : min;
    }

    /** Its label with its unit, as it stands above a column. */
    public String withUnit() {
        return unit == null ? label : label + " (" + unit + ")";
    }
}
