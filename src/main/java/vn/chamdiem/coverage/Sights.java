package vn.chamdiem.coverage;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.casebook.Expectation;
import vn.chamdiem.casebook.WorkedCase;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Period;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.ClaimTrial;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RuleTrial;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Standings;
import vn.chamdiem.scoring.ThresholdTrial;

/** Watches cases being scored, and notes what they show. */
final class Sights {
    private final CompiledRuleset compiled;
    private final Map<RuleRef, RuleTargets> rules;
    private final Map<CriterionCode, Target> criteria;
    private final Map<GradeScale, List<GradeTarget>> grades;

    /** By which target it is, for in two files the same words may stand in the same place. */
    private final Map<Target, Set<Sight>> seen = new IdentityHashMap<>();

    /** One grade of a scale, beside its target. */
    record GradeTarget(GradeScale.Grade grade, Target target) {}

    Sights(
            CompiledRuleset compiled,
            Map<RuleRef, RuleTargets> rules,
            Map<CriterionCode, Target> criteria,
            Map<GradeScale, List<GradeTarget>> grades) {
        this.compiled = compiled;
        this.rules = rules;
        this.criteria = criteria;
        this.grades = grades;
    }

    Map<Target, Set<Sight>> seen() {
        return Collections.unmodifiableMap(seen);
    }

    void watch(WorkedCase worked) {
        Period period = compiled.ruleset().card().period();
        List<AgencyFacts> everyone = Stream.concat(Stream.of(worked.given()), worked.others().stream())
                .toList();
        Standings standings = compiled.scorer().standings(everyone, period);
        ScoreAnalysis analysis = compiled.scorer().score(worked.given(), standings, period);
        Scope scope = Scope.of(worked, compiled.ruleset());
        compiled.scorer()
                .trials(worked.given(), standings, period, scope.speaking()::contains)
                .forEach(trial -> trial(trial, analysis));
        for (AgencyFacts facts : scope.measuring().isEmpty() ? List.<AgencyFacts>of() : everyone) {
            compiled.scorer()
                    .trials(facts, standings, period, scope.measuring()::contains)
                    .forEach(trial -> trial(trial, analysis));
        }
        worked.expected().forEach(expectation -> expected(expectation, analysis));
    }

    /** Where a case expects the reason of a line, the rules that spoke on it are held to theirs. */
    private void said(Expectation expectation, ScoreAnalysis analysis) {
        if (expectation.reason() != null) {
            matches(expectation.criterion(), analysis)
                    .forEach(match -> note(
                            Objects.requireNonNull(rules.get(match.rule()), "every rule has its targets")
                                    .spoke(),
                            Sight.SAID));
        }
    }

    private static List<RuleMatch> matches(CriterionCode code, ScoreAnalysis analysis) {
        return code.equals(CriteriaSet.TOTAL)
                ? analysis.matches()
                : analysis.find(code).map(line -> line.matches()).orElse(List.of());
    }

    private void trial(RuleTrial trial, ScoreAnalysis analysis) {
        RuleTargets targets = Objects.requireNonNull(rules.get(trial.rule()), "every rule has its targets");
        trial.claims()
                .forEach(claim -> targets.claims().stream()
                        .filter(target -> target.standsAt(claim.line(), claim.column()))
                        // A gathering is told without the claims that are told by themselves.
                        .filter(target ->
                                target.text().equals(claim.text()) || targets.gathers(claim.line(), claim.column()))
                        .forEach(target -> note(target, answer(claim, targets))));
        for (int number = 0; number < trial.thresholds().size(); number++) {
            ThresholdTrial threshold = trial.thresholds().get(number);
            if (trial.holds() || !targets.said(number)) {
                note(targets.thresholds().get(number), Sight.side(threshold.value(), threshold.bound()));
            }
        }
        if (trial.holds()) {
            note(targets.spoke(), Sight.SPOKE);
            targets.limit().forEach(target -> note(target, limited(targets, analysis)));
        }
    }

    /** A gathering always has results; it has something to make them of, or nothing. */
    private static @Nullable Sight answer(ClaimTrial claim, RuleTargets targets) {
        if (targets.gathers(claim.line(), claim.column())) {
            return claim.holding() > 0 ? Sight.TRUE : Sight.FALSE;
        }
        return switch (claim.answer()) {
            case TRUE -> Sight.TRUE;
            case FALSE -> Sight.FALSE;
            case MISSING, UNTRIED -> null;
        };
    }

    /** What others award, beside what the rule allows at most. */
    private static @Nullable Sight limited(RuleTargets targets, ScoreAnalysis analysis) {
        CriterionCode code = Objects.requireNonNull(targets.rule().criterion());
        BigDecimal points = code.equals(CriteriaSet.TOTAL)
                ? analysis.points()
                : analysis.find(code).map(line -> line.points()).orElse(null);
        List<Adjustment> adjustments = code.equals(CriteriaSet.TOTAL)
                ? analysis.adjustments()
                : analysis.find(code).map(line -> line.adjustments()).orElse(List.of());
        BigDecimal taken = adjustments.stream()
                .filter(adjustment -> adjustment.kind() == Adjustment.Kind.LIMIT)
                .map(Adjustment::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Expression.Literal bound = (Expression.Literal) targets.rule().values().get(0);
        return points == null ? null : Sight.side(points.subtract(taken), bound.value());
    }

    private void expected(Expectation expectation, ScoreAnalysis analysis) {
        said(expectation, analysis);
        boolean settled = expectation.points() != null || expectation.outcome() != null;
        Target target = criteria.get(expectation.criterion());
        if (target != null && settled) {
            analysis.find(expectation.criterion())
                    .filter(line -> line.outcome() != Outcome.BROKEN)
                    .ifPresent(line -> note(target, Sight.of(line.outcome())));
        }
        GradeScale scale =
                compiled.ruleset().card().gradeScale(analysis.agency().cohort());
        if (scale != null && expectation.criterion().equals(CriteriaSet.TOTAL)) {
            grades.getOrDefault(scale, List.of()).forEach(one -> graded(one, scale, analysis));
        }
    }

    private void graded(GradeTarget one, GradeScale scale, ScoreAnalysis analysis) {
        if (one.grade().name().equals(analysis.grade())) {
            note(one.target(), Sight.REACHED);
        }
        BigDecimal points = scale.value() == GradeScale.Value.RAW ? analysis.raw() : analysis.points();
        if (points != null && analysis.attainable().signum() > 0) {
            note(one.target(), Sight.side(scale.compare(points, analysis.attainable(), one.grade())));
        }
    }

    private void note(Target target, @Nullable Sight sight) {
        if (sight != null) {
            seen.computeIfAbsent(target, any -> EnumSet.noneOf(Sight.class)).add(sight);
        }
    }
}
