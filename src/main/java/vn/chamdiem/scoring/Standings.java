package vn.chamdiem.scoring;

import java.util.List;
import java.util.Map;

/**
 * Where every agency stands by every measure, worked out before any is scored.
 *
 * @param byAgency what was measured of an agency, by its code, in the order of the measures
 */
public record Standings(Map<String, List<MeasureAnalysis>> byAgency) {
    /** Where nothing is measured. */
    public static final Standings NONE = new Standings(Map.of());

    public Standings {
        byAgency = Map.copyOf(byAgency);
    }

    /** What was measured of an agency. */
    public List<MeasureAnalysis> of(String agency) {
        return byAgency.getOrDefault(agency, List.of());
    }
}
