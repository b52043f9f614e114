package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.chamdiem.improvement.Influence.Read;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.RuleTrial;

/** Looks for the least effort after which a rule speaks. */
final class Reach {
    /** More figures of one rule than anybody would change at once. */
    private static final int MOST_CHANGES = 3;

    /** Who has so many figures of one kind has them from a register, and moves none by itself. */
    private static final int MOST_LEVERS = 60;

    /** Of each figure, so many ways are followed on. */
    private static final int MOST_FOLLOWED = 4;

    private final Situation situation;
    private final RuleTrial rule;
    private final List<Lever> levers;
    private final Steps steps;
    private List<FigureChange> best = List.of();
    private BigDecimal least = BigDecimal.valueOf(Long.MAX_VALUE);

    Reach(Situation situation, RuleTrial rule) {
        this.situation = situation;
        this.rule = rule;
        this.steps = new Steps(situation, rule.rule()::equals);
        Set<Read> reads = situation.influence().readBy(rule.rule());
        this.levers = few(situation.allLevers().stream()
                .filter(lever -> reads.contains(Read.of(lever)))
                .toList());
    }

    /** The same figures, or none where they are more than can be tried. */
    static List<Lever> few(List<Lever> levers) {
        return levers.size() > MOST_LEVERS ? List.of() : levers;
    }

    /** What stands between an agency and each rule of a criterion, and the least that would let it speak. */
    static Stream<RuleGap> gaps(Situation situation, CriterionAnalysis line) {
        return situation.trials(List.of(), situation.influence().speakingOn(line.code())).stream()
                .map(trial -> gap(situation, line, trial));
    }

    private static RuleGap gap(Situation situation, CriterionAnalysis line, RuleTrial trial) {
        List<FigureChange> changes = trial.holds() ? List.of() : new Reach(situation, trial).changes();
        if (changes.isEmpty()) {
            return new RuleGap(trial, changes, null, null, null);
        }
        BigDecimal points = situation
                .score(changes)
                .find(line.code())
                .map(CriterionAnalysis::points)
                .orElse(null);
        BigDecimal more = points == null || line.points() == null ? null : points.subtract(line.points());
        return new RuleGap(trial, changes, points, more, null);
    }

    /** The changes; empty where nothing is found, which of a rule that looks at other bodies' figures is the rule. */
    List<FigureChange> changes() {
        follow(List.of(), BigDecimal.ZERO, rule.lacking());
        return best;
    }

    private void follow(List<FigureChange> before, BigDecimal effort, int lacking) {
        for (Lever lever : levers) {
            if (before.stream().anyMatch(lever::moves)) {
                continue;
            }
            int followed = 0;
            for (FigureChange change : steps.of(lever, before)) {
                BigDecimal together = effort.add(change.effort());
                if (together.compareTo(least) >= 0) {
                    break;
                }
                List<FigureChange> changes = Steps.and(before, change);
                RuleTrial then = situation.trials(changes, rule.rule()::equals).get(0);
                if (then.holds()) {
                    best = changes;
                    least = together;
                    break;
                }
                boolean nearer = then.lacking() < lacking || change.from() == null;
                if (nearer && followed < MOST_FOLLOWED && changes.size() < MOST_CHANGES) {
                    followed++;
                    follow(changes, together, then.lacking());
                }
            }
        }
    }
}
