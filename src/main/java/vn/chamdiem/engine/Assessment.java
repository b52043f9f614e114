package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.Period;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Verb;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.MeasureAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.words.Words;

/** Lays what the rules said beside the annex, line by line, so that no line is forgotten. */
final class Assessment {
    private final Ruleset ruleset;
    private final Map<String, FactKind> kinds;
    private final Agency agency;
    private final List<Fact> facts;
    private final Map<String, List<RuleMatch>> matches;
    private final Words words;

    Assessment(Ruleset ruleset, Map<String, FactKind> kinds, Agency agency, List<Fact> facts, List<Spoken> spoken) {
        this.ruleset = ruleset;
        this.kinds = kinds;
        this.agency = agency;
        this.facts = facts;
        this.matches = spoken.stream()
                .collect(
                        Collectors.groupingBy(Spoken::subject, Collectors.mapping(Spoken::match, Collectors.toList())));
        this.words = Words.in(ruleset.card().language());
    }

    ScoreAnalysis analysis(Period period, List<MeasureAnalysis> measures) {
        Criterion root = ruleset.criteria(cohort()).whole();
        CriterionAnalysis whole = line(root);
        List<GradeLimit> limits = Stream.concat(
                        whole.all().flatMap(line -> gradeLimits(line.matches())),
                        new Gates(root, whole.parts(), words).gradeLimits().stream())
                .toList();
        Grading grading = Grading.of(whole, ruleset.card().gradeScale(cohort()), limits, unknownLimits(root), words);
        return new ScoreAnalysis(
                agency,
                period,
                ruleset.ref(),
                whole.outcome(),
                whole.points(),
                whole.raw(),
                whole.maxPoints(),
                whole.attainable(),
                index(whole.points(), whole.attainable()),
                grading.grade(),
                grading.reason(),
                whole.reason(),
                whole.matches(),
                whole.adjustments(),
                whole.parts(),
                measures);
    }

    /** What rules that limit the grade would need to know: it leaves the grade open, and the points as they are. */
    private Set<String> unknownLimits(Criterion root) {
        List<Rule> limiting =
                rules(root).filter(rule -> rule.verb() == Verb.GRADE_AT_MOST).toList();
        return new Unknown(limiting, kinds, facts).beside();
    }

    private Stream<Rule> rules(Criterion criterion) {
        return ruleset.rulebook().rules().stream()
                .filter(rule -> criterion.code().equals(rule.criterion()));
    }

    private CriterionAnalysis line(Criterion criterion) {
        List<CriterionAnalysis> parts =
                criterion.parts().stream().map(this::line).toList();
        if (!criterion.applies()) {
            String reason = words.text("reason.cohort", cohortTitle());
            return CriterionAnalysis.of(
                    criterion,
                    Outcome.NOT_APPLICABLE,
                    null,
                    null,
                    BigDecimal.ZERO,
                    reason,
                    List.of(),
                    List.of(),
                    parts);
        }
        List<Rule> own = rules(criterion)
                .filter(rule -> rule.verb() != Verb.GRADE_AT_MOST)
                .toList();
        Unknown unknown = new Unknown(own, kinds, facts);
        if (criterion.group()) {
            Rounding spokenOn = ruleset.card().rounding().get(Rounding.At.CRITERION);
            return new Group(criterion, said(criterion), parts, words).analysis(unknown.beside(), spokenOn);
        }
        // A limit says how much there can be at most, not how much there is.
        boolean onlyLimits = own.stream().allMatch(rule -> rule.verb().limits());
        return new Leaf(criterion, said(criterion), words).analysis(unknown, unknown.answerExpected() || onlyLimits);
    }

    private static Stream<GradeLimit> gradeLimits(List<RuleMatch> matches) {
        return matches.stream()
                .flatMap(match ->
                        Stream.ofNullable(match.gradeAtMost()).map(grade -> new GradeLimit(grade, match.reason())));
    }

    private Said said(Criterion criterion) {
        return new Said(criterion, matches.getOrDefault(criterion.code().value(), List.of()), words);
    }

    private String cohort() {
        return agency.cohort();
    }

    private String cohortTitle() {
        return ruleset.card().cohorts().stream()
                .filter(one -> one.id().equals(cohort()))
                .map(Cohort::title)
                .findFirst()
                .orElse(cohort());
    }

    private static @Nullable BigDecimal index(@Nullable BigDecimal points, BigDecimal attainable) {
        return points == null || attainable.signum() == 0 ? null : points.divide(attainable, Measures.PRECISION);
    }
}
