package vn.chamdiem.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.ClaimTrial.Answer;

/**
 * How far a rule is from speaking of an agency: what each of its claims comes to.
 *
 * @param criterion that it speaks on; absent where it measures
 * @param holds whether its conditions are met, so that it speaks
 * @param claims in the order they are written; where several facts are looked at, of those that come nearest
 * @param thresholds in the order they are written, first those of its conditions, then those of what it says
 */
public record RuleTrial(
        RuleRef rule,
        @Nullable CriterionCode criterion,
        boolean holds,
        List<ClaimTrial> claims,
        List<ThresholdTrial> thresholds) {
    public RuleTrial {
        claims = List.copyOf(claims);
        thresholds = List.copyOf(thresholds);
    }

    /** How many claims stand in its way. */
    public int lacking() {
        return (int)
                claims.stream().filter(claim -> claim.answer() != Answer.TRUE).count();
    }
}
