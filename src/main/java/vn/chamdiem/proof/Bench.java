package vn.chamdiem.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.chamdiem.casebook.CaseText;
import vn.chamdiem.casebook.WorkedCase;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.words.Words;

/** Where facts are scored by the rules themselves, so that nothing is refuted by reasoning alone. */
final class Bench {
    private final CompiledRuleset compiled;
    private final List<WorkedCase> cases;
    private final Map<String, FactKind> kinds;
    private final Map<Given, ScoreAnalysis> known = new ConcurrentHashMap<>();

    Bench(CompiledRuleset compiled, List<WorkedCase> cases) {
        this.compiled = compiled;
        this.cases = List.copyOf(cases);
        kinds = ruleset().rulebook().vocabulary().kinds(words());
    }

    Ruleset ruleset() {
        return compiled.ruleset();
    }

    Words words() {
        return Words.in(compiled.ruleset().card().language());
    }

    Map<String, FactKind> kinds() {
        return new TreeMap<>(kinds);
    }

    List<String> cohorts() {
        return ruleset().card().cohorts().stream().map(Cohort::id).toList();
    }

    ScoreAnalysis score(Given given) {
        ScoreAnalysis before = known.get(given);
        if (before != null) {
            return before;
        }
        Period period = ruleset().card().period();
        ScoreAnalysis analysis =
                compiled.scorer().score(given.own(), compiled.scorer().standings(given.everyone(), period), period);
        known.put(given, analysis);
        return analysis;
    }

    /** What became of one line. */
    Optional<CriterionAnalysis> line(Given given, CriterionCode code) {
        return score(given).find(code);
    }

    /** The facts of worked cases that speak of a line, those that it does best in first. */
    List<Given> seeds(CriterionCode code) {
        return cases.stream()
                .filter(worked -> worked.expected().stream()
                        .anyMatch(expectation -> expectation.criterion().equals(code)))
                .map(worked -> new Given(worked.given(), worked.others()))
                .distinct()
                .toList();
    }

    /** The facts of all worked cases. */
    List<WorkedCase> cases() {
        return cases;
    }

    /** An agency of which nothing is known. */
    Given nobody(String cohort) {
        return new Given(new AgencyFacts(new Agency("A", "A", cohort, null), List.of()), List.of());
    }

    /** The facts as a worked case that expects what the rules make of them. */
    String text(Given given, CriterionCode code) {
        ScoreAnalysis analysis = score(given);
        if (code.equals(CriteriaSet.TOTAL)) {
            return new CaseText(
                            analysis.reason(),
                            given.own(),
                            given.others(),
                            code,
                            analysis.outcome(),
                            analysis.points(),
                            analysis.grade(),
                            null)
                    .text();
        }
        CriterionAnalysis line = analysis.find(code).orElseThrow();
        return new CaseText(line.reason(), given.own(), given.others(), code, line.outcome(), line.points(), null, null)
                .text();
    }

    /** Every analysis made so far. */
    Stream<Map.Entry<Given, ScoreAnalysis>> scored() {
        return new HashMap<>(known).entrySet().stream();
    }
}
