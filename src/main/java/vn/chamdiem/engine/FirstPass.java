package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.Measure;
import vn.chamdiem.facts.Period;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.Everyone;
import vn.chamdiem.scoring.MeasureAnalysis;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.RuleMatch.Effect;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.Standing;
import vn.chamdiem.scoring.Standings;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Words;

/**
 * Measures every agency before any is scored.
 *
 * <p>Measures that look at other measures come after them: each stage ends for everyone before the next begins.
 */
final class FirstPass {
    /** What some rules say of an agency of which some facts are known. */
    interface Run {
        List<Spoken> run(AgencyFacts facts, List<Fact> known, Predicate<Rule> asked);
    }

    private final Ruleset ruleset;
    private final Map<String, FactKind> kinds;
    private final Words words;

    FirstPass(Ruleset ruleset, Map<String, FactKind> kinds, Words words) {
        this.ruleset = ruleset;
        this.kinds = kinds;
        this.words = words;
    }

    Standings standings(List<AgencyFacts> everyone, Period period, Run run) {
        Standings standings = Standings.NONE;
        for (Set<String> stage : ruleset.rulebook().stages()) {
            standings = stage(stage, everyone, period, standings, run);
        }
        return standings;
    }

    private Standings stage(Set<String> stage, List<AgencyFacts> everyone, Period period, Standings before, Run run) {
        Everyone measuring = new Everyone(() -> tooLong(stage));
        List<Measured> measured =
                measuring.each(everyone, facts -> measured(stage, facts, Known.facts(facts, before, period), run));
        Map<String, List<MeasureAnalysis>> all = new LinkedHashMap<>();
        measured.forEach(one -> all.put(
                one.facts().agency().code(),
                new ArrayList<>(before.of(one.facts().agency().code()))));
        for (String name : stage) {
            Measure measure = ruleset.rulebook().vocabulary().measure(name).orElseThrow();
            compare(measure, measured)
                    .forEach((agency, analysis) -> all.computeIfAbsent(agency, any -> new ArrayList<>())
                            .add(analysis));
        }
        return new Standings(all);
    }

    private ProblemsFound tooLong(Set<String> stage) {
        RuleRef measuring = ruleset.rulebook().rules().stream()
                .filter(rule -> rule.measure() != null && stage.contains(rule.measure()))
                .map(Rule::ref)
                .findFirst()
                .orElseThrow();
        Place place = Place.of(ruleset.pathOf(measuring), measuring.line());
        return ProblemsFound.one(ProblemKind.MEASURING_TAKES_TOO_LONG, place, measuring.name(), Everyone.MOST_MINUTES);
    }

    /** What the rules of one stage said of one agency. */
    private record Measured(AgencyFacts facts, List<Fact> known, Map<String, List<RuleMatch>> said) {
        /** The only value; two rules that both measure give none. */
        @Nullable
        BigDecimal value(Measure measure) {
            List<RuleMatch> matches = said.getOrDefault(measure.name(), List.of());
            return matches.size() == 1 && matches.get(0).effect() == Effect.MEASURED
                    ? matches.get(0).points()
                    : null;
        }
    }

    private static Measured measured(Set<String> stage, AgencyFacts facts, List<Fact> known, Run run) {
        Map<String, List<RuleMatch>> said =
                run.run(facts, known, rule -> rule.measure() != null && stage.contains(rule.measure())).stream()
                        .collect(Collectors.groupingBy(
                                Spoken::subject, Collectors.mapping(Spoken::match, Collectors.toList())));
        return new Measured(facts, known, said);
    }

    /** One measure of everyone, by agency. */
    private Map<String, MeasureAnalysis> compare(Measure measure, List<Measured> measured) {
        Map<String, MeasureAnalysis> analyses = new LinkedHashMap<>();
        Map<String, List<Measured>> groups = measured.stream()
                .collect(Collectors.groupingBy(
                        one -> measure.everyone() ? "" : one.facts().agency().cohort(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        groups.forEach((cohort, group) -> {
            List<BigDecimal> values = group.stream()
                    .flatMap(one -> Stream.ofNullable(one.value(measure)))
                    .toList();
            Optional<Standing> standing =
                    values.isEmpty() ? Optional.empty() : Optional.of(new Standing(values, measure.lowestIsBest()));
            for (Measured one : group) {
                analyses.put(one.facts().agency().code(), analysis(measure, one, standing, comparison(cohort, values)));
            }
        });
        return analyses;
    }

    private String comparison(String cohort, List<BigDecimal> values) {
        String title = ruleset.card().cohorts().stream()
                .filter(known -> known.id().equals(cohort))
                .map(Cohort::title)
                .findFirst()
                .orElse("");
        return title.isEmpty()
                ? words.text("standing.everyone", values.size())
                : words.text("standing.cohort", values.size(), title);
    }

    private MeasureAnalysis analysis(Measure measure, Measured one, Optional<Standing> standing, String comparison) {
        BigDecimal value = one.value(measure);
        List<RuleMatch> matches = one.said().getOrDefault(measure.name(), List.of());
        return new MeasureAnalysis(
                measure.name(),
                measure.label(),
                measure.unit(),
                value,
                matches.size() == 1 ? matches.get(0).reason() : whyNot(measure, one, matches),
                comparison,
                matches.isEmpty() ? null : matches.get(0),
                value == null ? Map.of() : standing.orElseThrow().of(value));
    }

    private String whyNot(Measure measure, Measured one, List<RuleMatch> matches) {
        if (!matches.isEmpty()) {
            return words.text("reason.measured.twice", measure.label());
        }
        List<Rule> rules = ruleset.rulebook().rules().stream()
                .filter(rule -> Objects.equals(rule.measure(), measure.name()))
                .toList();
        Set<String> missing = new Unknown(rules, kinds, one.known()).all();
        return missing.isEmpty()
                ? words.text("reason.measured.not", measure.label())
                : words.text("reason.missing", String.join(", ", missing));
    }
}
