package vn.chamdiem.explanation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.chamdiem.criteria.CriterionCode;

/**
 * How an agency's groups stand in its cohort.
 *
 * @param ranks of the groups that have one
 * @param of how many agencies
 */
public record GroupRanks(Map<CriterionCode, Integer> ranks, int of) {
    public GroupRanks {
        ranks = Collections.unmodifiableMap(new LinkedHashMap<>(ranks));
    }
}
