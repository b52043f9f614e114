package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.scoring.RuleRef;
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
        Predicate<RuleRef> asked = rule.rule()::equals;
        this.steps = new Steps(situation, asked);
        Rule written = situation.rule(rule.rule());
        List<Lever> all = Lever.of(situation.with(List.of()), situation.kinds()).stream()
                .filter(lever -> written.looks().stream()
                        .anyMatch(looking ->
                                looking.look().kind().equals(lever.kind().name())
                                        && looking.fields()
                                                .contains(lever.field().name())))
                .toList();
        this.levers = all.size() > MOST_LEVERS ? List.of() : all;
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
