package vn.chamdiem.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.lineage.Link;

/**
 * From one stop to the next.
 *
 * @param link what happened to the agency in between; nothing, or it was given another name
 * @param gradesUp how many grades better; negative where it fell; absent where either has none, or the bands are others
 * @param lines those of the later annex in its order, then those it doesn't have any more
 */
public record Move(Link link, Difference whole, @Nullable Integer gradesUp, Map<CriterionCode, Difference> lines) {
    public Move {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }
}
