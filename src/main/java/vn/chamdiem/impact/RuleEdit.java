package vn.chamdiem.impact;

import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.RuleRef;

/**
 * A rule whose text is not as it was.
 *
 * @param criterion that it speaks on; absent where it measures
 * @param measure that it gives a value; absent where it speaks on a criterion
 * @param before absent where it is new
 * @param after absent where it is gone
 */
public record RuleEdit(
        @Nullable CriterionCode criterion,
        @Nullable String measure,
        Edit edit,
        @Nullable RuleRef before,
        @Nullable RuleRef after) {}
