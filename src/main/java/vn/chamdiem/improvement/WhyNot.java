package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.improvement.Obstacle.Reason;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.RuleTrial;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.source.ProblemsFound;

/**
 * Why a criterion has the points it has, and not more: what would raise it, and each of its rules, claim by claim.
 *
 * @param points that it has; absent where its outcome is no number
 * @param rules those that speak, then those that would give more, the nearest first, then the others
 * @param raise the least change that gives it all it can have, or as much as was found; absent where nothing does
 * @param obstacle why nothing raises it; absent where something does, or where it has all it can have
 */
public record WhyNot(
        CriterionCode code,
        String title,
        @Nullable BigDecimal points,
        BigDecimal attainable,
        List<RuleGap> rules,
        @Nullable Raise raise,
        @Nullable Obstacle obstacle) {
    private static final Comparator<RuleGap> NEAREST = Comparator.comparing(
                    (RuleGap gap) -> !gap.trial().holds())
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
     * Of the criteria without parts that {@code line} is made of, in their order; what is only tracked is left out.
     *
     * @param lacking whether those that have all they can have are left out, too; otherwise they are there without rules,
     *     except for {@code line} itself
     */
    public static List<WhyNot> of(Situation situation, CriterionAnalysis line, boolean lacking) {
        return line.all()
                .filter(one -> one.parts().isEmpty())
                .filter(one -> one == line && !lacking || !tracked(one))
                .filter(one -> !lacking || !Raises.full(one))
                .map(one -> one != line && Raises.full(one) ? content(one) : ofLeaf(situation, one))
                .toList();
    }

    /** Whether it has all that there is. */
    public boolean full() {
        return points != null && raise == null && obstacle == null;
    }

    /** Whether any change is offered, and so was scored again. */
    public boolean offers() {
        return raise != null || rules.stream().anyMatch(gap -> !gap.changes().isEmpty());
    }

    private static boolean tracked(CriterionAnalysis line) {
        return line.points() == null && line.maxPoints().signum() == 0;
    }

    private static WhyNot content(CriterionAnalysis line) {
        return new WhyNot(line.code(), line.title(), line.points(), line.attainable(), List.of(), null, null);
    }

    private static WhyNot ofLeaf(Situation situation, CriterionAnalysis line) {
        List<RuleGap> found = Reach.gaps(situation, line).toList();
        boolean full = Raises.full(line);
        Raise raise = full
                ? null
                : new Raises(situation, line)
                        .raise(found.stream().map(RuleGap::changes).filter(changes -> !changes.isEmpty()));
        Obstacles obstacles = new Obstacles(situation);
        List<RuleTrial> trials = found.stream().map(RuleGap::trial).toList();
        return new WhyNot(
                line.code(),
                line.title(),
                line.points(),
                line.attainable(),
                found.stream()
                        .map(gap -> offered(gap, line, obstacles))
                        .sorted(NEAREST)
                        .toList(),
                raise,
                full || raise != null ? null : obstacles.of(line, trials));
    }

    /** Nobody is advised to change what gives less, or as much. */
    private static RuleGap offered(RuleGap gap, CriterionAnalysis line, Obstacles obstacles) {
        if (gap.trial().holds()) {
            return gap;
        }
        if (gap.changes().isEmpty()) {
            return gap.without(obstacles.of(gap.trial()));
        }
        BigDecimal now = line.points() == null ? BigDecimal.ZERO : line.points();
        BigDecimal then = gap.pointsThen() == null ? BigDecimal.ZERO : gap.pointsThen();
        int more = then.compareTo(now);
        return more > 0 ? gap : gap.without(Obstacle.of(more < 0 ? Reason.LESS : Reason.SAME));
    }
}
