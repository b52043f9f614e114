package vn.chamdiem.casebook;

import java.util.List;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Period;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Scorer;
import vn.chamdiem.source.Place;

/**
 * Given such figures, expect such points: one sentence of policy.
 *
 * @param sentence what the case shows
 * @param place where it is written
 */
public record WorkedCase(String sentence, Place place, AgencyFacts given, List<Expectation> expected) {
    public WorkedCase {
        expected = List.copyOf(expected);
    }

    /** Scores the figures and says what differs from what is expected; nothing where all is as it should be. */
    public List<String> run(Scorer scorer, Period period) {
        ScoreAnalysis analysis = scorer.score(given, period);
        return expected.stream()
                .flatMap(expectation -> analysis.find(expectation.criterion()).stream()
                        .flatMap(actual -> expectation.differences(actual).stream()))
                .toList();
    }
}
