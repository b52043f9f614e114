package vn.chamdiem.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Agency;

/** Agencies of one cohort that share a rank on one side and did not all share one on the other. */
public record Tie(int rank, List<Agency> agencies) {
    public Tie {
        agencies = List.copyOf(agencies);
    }

    /** Ranks shared {@code here} by some who don't all share one {@code there}; those who only lost a third still do. */
    static List<Tie> only(
            List<AgencyImpact> cohort, Function<AgencyImpact, Whole> here, Function<AgencyImpact, Whole> there) {
        Map<Integer, List<AgencyImpact>> ranks = new LinkedHashMap<>();
        cohort.forEach(one -> {
            @Nullable Integer rank = here.apply(one).rank();
            if (rank != null) {
                ranks.computeIfAbsent(rank, any -> new ArrayList<>()).add(one);
            }
        });
        return ranks.entrySet().stream()
                .filter(shared -> shared.getValue().stream()
                                .map(one -> there.apply(one).rank() == null
                                        ? one.agency().code()
                                        : String.valueOf(there.apply(one).rank()))
                                .distinct()
                                .count()
                        > 1)
                .sorted(Map.Entry.comparingByKey())
                .map(shared -> new Tie(
                        shared.getKey(),
                        shared.getValue().stream().map(AgencyImpact::agency).toList()))
                .toList();
    }
}
