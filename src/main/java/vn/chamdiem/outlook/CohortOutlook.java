package vn.chamdiem.outlook;

import java.util.List;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.evaluation.Evaluation;

/** Where the agencies of one cohort stand by the figures to date, from the best down. */
public record CohortOutlook(Cohort cohort, List<Outlook> agencies) {
    public CohortOutlook {
        agencies = List.copyOf(agencies);
    }

    /** All cohorts of an evaluation. */
    public static List<CohortOutlook> of(Evaluation evaluation) {
        return evaluation.cohorts().stream()
                .map(ranking -> new CohortOutlook(
                        ranking.cohort(),
                        ranking.agencies().stream().map(Outlook::of).toList()))
                .toList();
    }

    /** How many agencies lack nothing. */
    public long complete() {
        return agencies.stream().filter(agency -> agency.waiting().isEmpty()).count();
    }
}
