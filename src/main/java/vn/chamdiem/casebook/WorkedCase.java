package vn.chamdiem.casebook;

import java.util.List;
import java.util.stream.Stream;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Standings;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;

/**
 * Given such figures, expect such points: one sentence of policy.
 *
 * @param sentence what the case shows
 * @param place where it is written
 * @param others the agencies that it is measured against
 */
public record WorkedCase(
        String sentence, Place place, AgencyFacts given, List<AgencyFacts> others, List<Expectation> expected) {
    public WorkedCase {
        others = List.copyOf(others);
        expected = List.copyOf(expected);
    }

    /** Scores the figures and tells what differs from what is expected; nothing where all is as it should be. */
    public List<Problem> run(CompiledRuleset ruleset) {
        Problems problems = new Problems();
        try {
            Period period = ruleset.ruleset().card().period();
            Standings standings = ruleset.scorer().standings(everyone(), period);
            problems.addAll(differences(ruleset.scorer().score(given, standings, period)));
        } catch (ProblemsFound failed) {
            problems.addAll(failed.problems());
        }
        return problems.list();
    }

    /** The agency with those that it is measured against. */
    public List<AgencyFacts> everyone() {
        return Stream.concat(Stream.of(given), others.stream()).toList();
    }

    /** What of an analysis differs from what is expected; nothing where all is as it should be. */
    public List<Problem> differences(ScoreAnalysis analysis) {
        Problems problems = new Problems();
        for (Expectation expectation : expected) {
            Expectation.Actual.of(analysis, expectation.criterion())
                    .ifPresent(actual -> expectation.compare(actual, place, sentence, problems));
        }
        return problems.list();
    }
}
