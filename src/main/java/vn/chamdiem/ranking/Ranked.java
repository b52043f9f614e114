package vn.chamdiem.ranking;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * One agency's place in its cohort.
 *
 * @param rank from 1; absent where the total is no number
 * @param overallRank the same among all cohorts; absent where they are not compared
 * @param groupRanks the same for each line that has parts, in the order of the annex; without those that have no number
 */
public record Ranked(
        @Nullable Integer rank,
        @Nullable Integer overallRank,
        Map<CriterionCode, Integer> groupRanks,
        ScoreAnalysis analysis) {
    public Ranked {
        groupRanks = Collections.unmodifiableMap(new LinkedHashMap<>(groupRanks));
    }
}
