package vn.chamdiem.comparison;

import java.util.List;

/** The agencies of one cohort of the last stage, from the best down. */
public record CohortTrails(String title, List<Trail> trails) {
    public CohortTrails {
        trails = List.copyOf(trails);
    }
}
