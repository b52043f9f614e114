package vn.chamdiem.impact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import vn.chamdiem.attribution.AgencyMove;
import vn.chamdiem.attribution.Attribution;
import vn.chamdiem.comparison.Stage;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.ruleset.Ruleset;

/**
 * Both rulesets tried on the same figures.
 *
 * @param figures as they were named
 * @param cohorts in the order of the later card; those without an agency are left out
 * @param criteria on which anything changed for anybody
 * @param come those that only the later rules score
 * @param gone those that only the earlier rules scored
 */
public record Trial(
        String figures,
        Stage before,
        Stage after,
        List<CohortImpact> cohorts,
        List<CriterionImpact> criteria,
        List<Agency> come,
        List<Agency> gone) {
    public Trial {
        cohorts = List.copyOf(cohorts);
        criteria = List.copyOf(criteria);
        come = List.copyOf(come);
        gone = List.copyOf(gone);
    }

    /**
     * Tells what a difference that comes from rules alone does to everybody.
     *
     * @param difference of the same figures, by the earlier rules and by the later
     */
    static Trial of(String figures, Attribution difference, Ruleset before, Ruleset after, RuleEdits edits) {
        LineImpacts lines = new LineImpacts(before, after, edits);
        Map<String, List<AgencyImpact>> cohorts = new LinkedHashMap<>();
        after.card().cohorts().forEach(cohort -> cohorts.put(cohort.id(), new ArrayList<>()));
        for (AgencyMove move : difference.agencies()) {
            Objects.requireNonNull(cohorts.get(move.after().cohort()))
                    .add(AgencyImpact.of(move.after(), Whole.before(move), Whole.after(move), lines.of(move)));
        }
        return new Trial(
                figures,
                difference.before(),
                difference.after(),
                after.card().cohorts().stream()
                        .flatMap(cohort -> of(cohort, cohorts, before, after))
                        .toList(),
                CriterionImpact.of(
                        codes(before, after),
                        cohorts.values().stream().flatMap(List::stream).toList()),
                difference.come(),
                difference.gone());
    }

    private static Stream<CohortImpact> of(
            Cohort cohort, Map<String, List<AgencyImpact>> cohorts, Ruleset before, Ruleset after) {
        List<AgencyImpact> all = cohorts.getOrDefault(cohort.id(), List.of());
        return all.isEmpty()
                ? Stream.empty()
                : Stream.of(CohortImpact.of(
                        cohort,
                        all,
                        before.card().gradeScale(cohort.id()),
                        after.card().gradeScale(cohort.id())));
    }

    private static List<CriterionCode> codes(Ruleset before, Ruleset after) {
        return Stream.of(
                        after.criteria().all().map(Criterion::code),
                        before.criteria().all().map(Criterion::code),
                        Stream.of(CriteriaSet.TOTAL))
                .flatMap(codes -> codes)
                .distinct()
                .toList();
    }

    /** All that the change reaches. */
    public Stream<AgencyImpact> touched() {
        return cohorts.stream().flatMap(cohort -> cohort.touched().stream());
    }

    /** How many were scored by both. */
    public int agencies() {
        return cohorts.stream().mapToInt(CohortImpact::agencies).sum();
    }

    /** How many the change doesn't reach at all. */
    public int untouched() {
        return cohorts.stream().mapToInt(CohortImpact::untouched).sum();
    }
}
