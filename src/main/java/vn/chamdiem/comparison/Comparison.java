package vn.chamdiem.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.lineage.Lineage;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/**
 * Several evaluations, the earliest first, and everybody's way through them.
 *
 * @param notes what the rulesets want every reader to know
 * @param trails those that reach the last stage, cohort by cohort from the best down; then those that ended before
 */
public record Comparison(List<Stage> stages, List<String> notes, List<Trail> trails) {
    public Comparison {
        stages = List.copyOf(stages);
        notes = List.copyOf(notes);
        trails = List.copyOf(trails);
    }

    /** Lays evaluations side by side, by the last days of their periods. */
    public static Comparison of(List<Evaluated> evaluated, Lineage lineage) {
        List<Evaluated> inOrder = evaluated.stream()
                .sorted(Comparator.comparing(
                                (Evaluated one) -> one.evaluation().period().to())
                        .thenComparing(one -> one.evaluation().period().from()))
                .toList();
        return new Comparison(
                inOrder.stream().map(one -> Stage.of(one.evaluation())).toList(),
                inOrder.stream()
                        .flatMap(one -> one.evaluation().notes().stream())
                        .distinct()
                        .toList(),
                new Trails(inOrder, lineage).all());
    }

    /** Those that are still there in the last stage, cohort by cohort. */
    public List<CohortTrails> cohorts() {
        Map<Cohort, List<Trail>> cohorts = new LinkedHashMap<>();
        trails.stream()
                .filter(this::present)
                .forEach(trail -> cohorts.computeIfAbsent(trail.last().cohort(), any -> new ArrayList<>())
                        .add(trail));
        return cohorts.entrySet().stream()
                .map(cohort -> new CohortTrails(cohort.getKey().title(), cohort.getValue()))
                .toList();
    }

    /** Those that are not. */
    public List<Trail> gone() {
        return trails.stream().filter(trail -> !present(trail)).toList();
    }

    private boolean present(Trail trail) {
        return trail.last().stage() == stages.size() - 1;
    }

    /** The rulesets that scored the stages. */
    public List<RulesetRef> rulesets() {
        return stages.stream().map(Stage::ruleset).distinct().toList();
    }

    /** Whether points, thresholds or formulas of any of them are not those of the legal act. */
    public boolean illustrative() {
        return rulesets().stream().anyMatch(RulesetRef::illustrative);
    }

    /**
     * The way of one agency, by a code or a name that it had in any stage; of several the one that goes on longest.
     *
     * @throws ProblemsFound if there is none, with the nearest one that is
     */
    public Trail get(String codeOrName) {
        return trails.stream()
                .filter(trail -> trail.stops().stream().anyMatch(stop -> called(stop, codeOrName)))
                .max(Comparator.comparingInt(trail -> trail.last().stage()))
                .orElseThrow(() -> ProblemsFound.one(
                        ProblemKind.AGENCY_NOT_FOUND,
                        Place.of(stages.get(stages.size() - 1).title()),
                        codeOrName,
                        Nearest.to(codeOrName, known())));
    }

    /** The same of one agency alone. */
    public Comparison only(String codeOrName) {
        return new Comparison(stages, notes, List.of(get(codeOrName)));
    }

    private static boolean called(Stop stop, String codeOrName) {
        return stop.agency().code().equalsIgnoreCase(codeOrName)
                || stop.agency().name().equalsIgnoreCase(codeOrName);
    }

    private List<String> known() {
        return trails.stream()
                .flatMap(trail -> trail.stops().stream())
                .flatMap(stop -> Stream.of(stop.agency().code(), stop.agency().name()))
                .distinct()
                .toList();
    }
}
