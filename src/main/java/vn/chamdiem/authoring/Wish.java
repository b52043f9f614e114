package vn.chamdiem.authoring;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as its author asks for it.
 *
 * @param group the code of the line it becomes a part of; absent for a line at the top
 */
public record Wish(String code, String title, @Nullable String group, BigDecimal maxPoints, Shape shape) {
    /** Whether figures are only recorded. */
    boolean tracked() {
        return maxPoints.signum() == 0;
    }
}
