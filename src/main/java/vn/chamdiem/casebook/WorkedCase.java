package vn.chamdiem.casebook;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RuleTrial;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Standings;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem;
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
        return result(ruleset).problems();
    }

    /** Scores the figures and lays what they come to beside what is expected. */
    public CaseResult result(CompiledRuleset ruleset) {
        try {
            ScoreAnalysis analysis = ruleset.scorer().score(given, standings(ruleset), period(ruleset));
            return new CaseResult(
                    this,
                    expected.stream().map(line -> compared(line, analysis)).toList(),
                    List.of());
        } catch (ProblemsFound failed) {
            return new CaseResult(this, List.of(), failed.problems());
        }
    }

    private CaseResult.Line compared(Expectation line, ScoreAnalysis analysis) {
        Actual actual = Actual.of(analysis, line.criterion());
        return new CaseResult.Line(line, actual, line.differences(actual, place, sentence));
    }

    /** What the claims of some rules come to with the figures. */
    List<RuleTrial> trials(CompiledRuleset ruleset, Predicate<RuleRef> asked) {
        return ruleset.scorer().trials(given, standings(ruleset), period(ruleset), asked);
    }

    private Standings standings(CompiledRuleset ruleset) {
        return ruleset.scorer().standings(everyone(), period(ruleset));
    }

    private static Period period(CompiledRuleset ruleset) {
        return ruleset.ruleset().card().period();
    }

    /** The agency with those that it is measured against. */
    public List<AgencyFacts> everyone() {
        return Stream.concat(Stream.of(given), others.stream()).toList();
    }

    /** Whether an analysis is as it is expected. */
    public boolean holds(ScoreAnalysis analysis) {
        return expected.stream()
                .allMatch(line -> compared(line, analysis).differences().isEmpty());
    }
}
