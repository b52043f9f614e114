package vn.chamdiem.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of many agencies over one period.
 *
 * @param id the name of their folder
 * @param title as people read it
 * @param toDate whether the time measured is still under way, and the figures are those up to its last day
 * @param source where they come from
 * @param agencies in the order of the officer's list
 */
public record Figures(
        String id,
        String title,
        Period period,
        boolean toDate,
        @Nullable String source,
        List<AgencyFacts> agencies) {
    public Figures {
        agencies = List.copyOf(agencies);
    }
}
