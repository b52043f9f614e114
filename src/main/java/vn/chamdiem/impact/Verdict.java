package vn.chamdiem.impact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An impact held against a policy.
 *
 * @param policy absent where none is given
 * @param breaches limits that the change goes beyond; empty where it keeps the policy, or there is none
 */
public record Verdict(Impact impact, @Nullable Policy policy, List<Breach> breaches) {
    public Verdict {
        breaches = List.copyOf(breaches);
    }
}
