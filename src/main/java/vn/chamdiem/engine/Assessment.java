package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.Period;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.MeasureAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Sums;
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
        List<CriterionAnalysis> criteria =
                ruleset.criteria().groups().stream().map(this::line).toList();
        BigDecimal attainable = attainable(criteria);
        Outcome unscored = Group.unscored(criteria);
        List<Adjustment> adjustments = unscored == null ? totalRounding(criteria) : List.of();
        BigDecimal points = unscored == null ? Sums.of(List.of(), adjustments, criteria) : null;
        GradeScale scale = ruleset.card().gradeScale();
        return new ScoreAnalysis(
                agency,
                period,
                ruleset.ref(),
                points == null ? Objects.requireNonNull(unscored) : Outcomes.of(points, attainable),
                points,
                ruleset.criteria().maxPoints(),
                attainable,
                index(points, attainable),
                points == null || scale == null || attainable.signum() == 0
                        ? null
                        : scale.grade(points, attainable).name(),
                adjustments,
                criteria,
                measures);
    }

    private CriterionAnalysis line(Criterion criterion) {
        Said said = new Said(criterion, matches.getOrDefault(criterion.code().value(), List.of()), words);
        if (criterion.group()) {
            List<CriterionAnalysis> parts =
                    criterion.parts().stream().map(this::line).toList();
            return new Group(criterion, said, parts, words).analysis(criterionRounding());
        }
        List<Rule> own = ruleset.rulebook().rules().stream()
                .filter(rule -> criterion.code().equals(rule.criterion()))
                .toList();
        return new Leaf(criterion, said, words).analysis(new Unknown(own, kinds, facts), criterionRounding());
    }

    private @Nullable Rounding criterionRounding() {
        Rounding rounding = ruleset.card().rounding();
        return rounding.at() == Rounding.At.CRITERION ? rounding : null;
    }

    private List<Adjustment> totalRounding(List<CriterionAnalysis> criteria) {
        Rounding rounding = ruleset.card().rounding();
        Optional<Adjustment> line = rounding.at() == Rounding.At.TOTAL
                ? Adjustments.rounding(Sums.of(List.of(), List.of(), criteria), rounding, words)
                : Optional.empty();
        return line.map(List::of).orElse(List.of());
    }

    private static BigDecimal attainable(List<CriterionAnalysis> criteria) {
        return criteria.stream().map(CriterionAnalysis::attainable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable BigDecimal index(@Nullable BigDecimal points, BigDecimal attainable) {
        return points == null || attainable.signum() == 0 ? null : points.divide(attainable, Measures.PRECISION);
    }
}
