package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.chamdiem.criteria.Combine;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.Adjustment.Kind;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.Sums;
import vn.chamdiem.words.Words;

/** Makes the lines that stand between what rules award and what counts. A line that changes nothing is not made. */
final class Adjustments {
    private Adjustments() {}

    static Optional<Adjustment> onlyBest(List<RuleMatch> awards, Words words) {
        BigDecimal best = awards.stream()
                .map(RuleMatch::points)
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
        BigDecimal others = best.subtract(Sums.of(awards, List.of(), List.of()));
        return line(Kind.BEST, others, words.text("reason.best"));
    }

    /** Made even where it changes nothing, for its calculation says how the parts came together; only a sum needs none. */
    static Optional<Adjustment> combined(BigDecimal difference, Combination how, Combine combine, Words words) {
        return combine == Combine.SUM && difference.signum() == 0
                ? Optional.empty()
                : Optional.of(new Adjustment(
                        Kind.COMBINED, difference, how.calculation(), words.answer("combined", combine)));
    }

    static Optional<Adjustment> floor(BigDecimal points, BigDecimal minPoints, Words words) {
        return line(Kind.FLOOR, minPoints.subtract(points).max(BigDecimal.ZERO), words.text("reason.floor"));
    }

    static Optional<Adjustment> limit(BigDecimal points, Limit limit) {
        BigDecimal difference = limit.atMost().subtract(points);
        // Knocked out is knocked out: a deduction on top would only say that there is less than nothing.
        return line(limit.kind(), limit.knocksOut() ? difference : difference.min(BigDecimal.ZERO), limit.reason());
    }

    static Optional<Adjustment> cap(BigDecimal points, BigDecimal maxPoints, Words words) {
        return line(Kind.CAP, maxPoints.subtract(points).min(BigDecimal.ZERO), words.text("reason.cap"));
    }

    static Optional<Adjustment> rounding(BigDecimal points, Rounding rounding, Words words) {
        String how = words.answer("rounding", rounding.mode());
        return line(Kind.ROUNDING, rounding.difference(points), words.text("reason.rounding", rounding.places(), how));
    }

    private static Optional<Adjustment> line(Kind kind, BigDecimal points, String reason) {
        return points.signum() == 0 ? Optional.empty() : Optional.of(new Adjustment(kind, points, reason));
    }
}
