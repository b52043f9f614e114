package vn.chamdiem.mutation;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * What a line of an analysis comes to: what people are told apart by.
 *
 * @param grade of the whole; absent for other lines
 * @param reason absent where it counts for nothing, which is so unless the fault is in the reason alone
 */
record Apart(
        Outcome outcome,
        @Nullable BigDecimal points,
        @Nullable String grade,
        @Nullable String reason) {
    /** The line {@code code}, or the whole. */
    private static Optional<Apart> of(ScoreAnalysis analysis, CriterionCode code, boolean reasons) {
        return code.equals(CriteriaSet.TOTAL)
                ? Optional.of(new Apart(analysis.outcome(), analysis.points(), analysis.grade(), null))
                : analysis.find(code)
                        .map(line -> new Apart(line.outcome(), line.points(), null, reasons ? line.reason() : null));
    }

    /** Whether a fault lets two analyses differ in a line. */
    static boolean differ(ScoreAnalysis one, ScoreAnalysis other, CriterionCode code, Mutation fault) {
        boolean reasons = fault.kind() == Mutation.Kind.REASON;
        Optional<Apart> first = of(one, code, reasons);
        Optional<Apart> second = of(other, code, reasons);
        return first.isPresent() && second.isPresent() && !first.get().same(second.get());
    }

    private boolean same(Apart other) {
        return outcome == other.outcome
                && equal(points, other.points)
                && Objects.equals(grade, other.grade)
                && Objects.equals(reason, other.reason);
    }

    private static boolean equal(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
