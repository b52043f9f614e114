package vn.chamdiem.impact;

import java.math.BigDecimal;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.RuleRef;

/**
 * A rule that spoke on one side.
 *
 * @param edit what became of its text from one side to the other
 * @param points exactly what it awards
 */
public record Spoke(RuleRef rule, Edit edit, RuleMatch.Effect effect, BigDecimal points, String reason) {
    static Spoke of(RuleMatch match, Edit edit) {
        return new Spoke(match.rule(), edit, match.effect(), match.points(), match.reason());
    }
}
