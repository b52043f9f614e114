package vn.chamdiem.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ranking.Ranking;

/**
 * One agency in one stage.
 *
 * @param stage which one, counted from 0
 * @param among how many agencies its cohort has
 * @param lines the annex, in its order
 */
public record Stop(
        int stage,
        Agency agency,
        Cohort cohort,
        int among,
        Result whole,
        @Nullable String grade,
        Map<CriterionCode, Result> lines) {
    public Stop {
        lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    static Stop of(int stage, Ranking cohort, Ranked ranked) {
        Map<CriterionCode, Result> lines = new LinkedHashMap<>();
        ranked.analysis()
                .all()
                .forEach(line -> lines.put(
                        line.code(), Result.of(line, ranked.groupRanks().get(line.code()))));
        return new Stop(
                stage,
                ranked.analysis().agency(),
                cohort.cohort(),
                cohort.agencies().size(),
                Result.of(ranked.analysis(), ranked.rank()),
                ranked.analysis().grade(),
                lines);
    }
}
