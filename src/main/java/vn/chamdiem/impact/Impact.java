package vn.chamdiem.impact;

import java.util.List;
import java.util.stream.Stream;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RulesetRef;

/**
 * What a change of rules does to every agency it was tried on.
 *
 * @param changes what of the rules is not as it was
 * @param trials one for each set of figures
 * @param crossings of old figures with new ones; empty where no new ones were given
 * @param notes what the rulesets want every reader to know
 */
public record Impact(
        RulesetRef before,
        RulesetRef after,
        Changes changes,
        List<Trial> trials,
        List<Crossing> crossings,
        List<String> notes) {
    public Impact {
        trials = List.copyOf(trials);
        crossings = List.copyOf(crossings);
        notes = List.copyOf(notes);
    }

    /** Whether points, thresholds or formulas of either side are not those of the legal act. */
    public boolean illustrative() {
        return before.illustrative() || after.illustrative();
    }

    /** All that the change reaches, in all figures. */
    public Stream<AgencyImpact> touched() {
        return trials.stream().flatMap(Trial::touched);
    }

    /** Every cohort of all figures. */
    public Stream<CohortImpact> cohorts() {
        return trials.stream().flatMap(trial -> trial.cohorts().stream());
    }

    /** Whether the later rules leave some criterion of some agency without an answer. */
    public boolean broken() {
        return cohorts()
                .flatMap(cohort -> cohort.withoutNumber().stream())
                .anyMatch(one -> one.after() == Outcome.BROKEN);
    }
}
