package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.RuleTrial;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.source.ProblemsFound;

/**
 * Why a criterion has the points it has, and not more: each of its rules, claim by claim.
 *
 * @param points that it has; absent where its outcome is no number
 * @param rules those that speak, then those that would give more, the nearest first, then the others
 */
public record WhyNot(
        CriterionCode code, String title, @Nullable BigDecimal points, BigDecimal attainable, List<RuleGap> rules) {
    private static final Comparator<RuleGap> NEAREST = Comparator.comparing(
                    (RuleGap gap) -> !gap.trial().holds())
            .thenComparing(gap -> gap.forgone() == null || gap.forgone().signum() <= 0)
            .thenComparing(gap -> gap.changes().isEmpty())
            .thenComparing(RuleGap::effort)
            .thenComparing(gap -> gap.trial().lacking());

    public WhyNot {
        rules = List.copyOf(rules);
    }

    /**
     * Of one criterion and all it is made of; without one, of all that could have more.
     *
     * @param criterion its code
     * @throws ProblemsFound if there is no such criterion
     */
    public static List<WhyNot> of(Situation situation, @Nullable String criterion) {
        ScoreAnalysis analysis = situation.ranked().analysis();
        return criterion == null
                ? analysis.criteria().stream()
                        .flatMap(line -> of(situation, line, true).stream())
                        .toList()
                : of(situation, Evaluation.line(analysis, criterion), false);
    }

    /**
     * Of the criteria without parts that {@code line} is made of, in their order.
     *
     * @param lacking whether those that have all they can have are left out
     */
    public static List<WhyNot> of(Situation situation, CriterionAnalysis line, boolean lacking) {
        return line.all()
                .filter(one -> one.parts().isEmpty())
                .filter(one -> !lacking || one.points() == null || one.points().compareTo(one.attainable()) < 0)
                .map(one -> ofLeaf(situation, one))
                .toList();
    }

    private static WhyNot ofLeaf(Situation situation, CriterionAnalysis line) {
        List<RuleGap> gaps = situation.trials(List.of(), situation.speakingOn(line.code())).stream()
                .map(trial -> gap(situation, line, trial))
                .sorted(NEAREST)
                .toList();
        return new WhyNot(line.code(), line.title(), line.points(), line.attainable(), gaps);
    }

    private static RuleGap gap(Situation situation, CriterionAnalysis line, RuleTrial trial) {
        List<FigureChange> changes = trial.holds() ? List.of() : new Reach(situation, trial).changes();
        if (changes.isEmpty()) {
            return new RuleGap(trial, changes, null, null);
        }
        ScoreAnalysis then = situation.score(changes);
        BigDecimal points =
                then.find(line.code()).map(CriterionAnalysis::points).orElse(null);
        return new RuleGap(
                trial,
                changes,
                points,
                points == null || line.points() == null ? null : points.subtract(line.points()));
    }
}
