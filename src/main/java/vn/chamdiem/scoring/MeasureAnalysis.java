package vn.chamdiem.scoring;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one measure says of one agency, and of those it is compared with.
 *
 * @param measure its name in the rules
 * @param label as people read it
 * @param value of this agency; absent where it can't be measured
 * @param reason why the value is what it is, or why there is none; never blank
 * @param comparison with whom it is compared, such as “24 cơ quan của khối «Sở»”
 * @param match the rule that measured; absent where none did
 * @param standing by name: the best of all, their mean, the agency's rank …; empty where it has no value
 */
public record MeasureAnalysis(
        String measure,
        String label,
        @Nullable String unit,
        @Nullable BigDecimal value,
        String reason,
        String comparison,
        @Nullable RuleMatch match,
        Map<String, BigDecimal> standing) {
    public MeasureAnalysis {
        // Sorted, so that the same standing always has the same spelling.
        standing = Collections.unmodifiableMap(new TreeMap<>(standing));
    }
}
