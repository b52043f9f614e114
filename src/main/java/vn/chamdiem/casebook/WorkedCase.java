package vn.chamdiem.casebook;

import java.util.List;
import java.util.stream.Stream;
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
 * @param others the agencies that it is measured against
 */
public record WorkedCase(
        String sentence, Place place, AgencyFacts given, List<AgencyFacts> others, List<Expectation> expected) {
    public WorkedCase {
        others = List.copyOf(others);
        expected = List.copyOf(expected);
    }

    /** Scores the figures and says what differs from what is expected; nothing where all is as it should be. */
    public List<String> run(Scorer scorer, Period period) {
        List<AgencyFacts> everyone =
                Stream.concat(Stream.of(given), others.stream()).toList();
        ScoreAnalysis analysis = scorer.score(given, scorer.standings(everyone, period), period);
        return expected.stream()
                .flatMap(expectation -> analysis.find(expectation.criterion()).stream()
                        .flatMap(actual -> expectation.differences(actual).stream()))
                .toList();
    }
}
