package vn.chamdiem.proof;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.WhenNothingToMeasure;
import vn.chamdiem.proof.Reading.Followed;
import vn.chamdiem.rule.Verb;

/** How many points verbs can award. */
final class Giving {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Giving() {}

    /** What a rule awards in a box, before anything is cut; no points where it awards none; any where nobody can tell. */
    static Range of(Followed rule, Criterion criterion, Box box) {
        BigDecimal max = criterion.maxPoints();
        Range upTo = Range.between(BigDecimal.ZERO, max, true);
        Verb verb = rule.rule().verb();
        if (rule.values().isEmpty()) {
            return verb == Verb.SHARE_UP_TO || verb == Verb.SCALE ? upTo.orNone(true) : Range.ANY;
        }
        List<Term> of = rule.values().get();
        return switch (verb) {
            case FULL -> Range.point(max);
            case HALF -> Range.point(max.divide(BigDecimal.valueOf(2)));
            case NONE -> Range.point(BigDecimal.ZERO);
            case PERCENT_OF_MAXIMUM -> Values.of(of.get(0), box).times(Range.point(max.divide(HUNDRED)));
            case POINTS_AWARDED, STATED -> Values.of(of.get(0), box);
            case POINTS_EACH ->
                Values.of(of.get(0), box).times(Values.of(of.get(1), box)).least(Values.of(of.get(2), box));
            case SHARE -> share(of, criterion, box);
            case SHARE_UP_TO -> {
                Range share = share(of, criterion, box);
                BigDecimal percent = Values.of(of.get(2), box).only();
                yield percent == null || percent.signum() <= 0
                        ? upTo.orNone(true)
                        : share.times(Range.point(HUNDRED))
                                .over(Range.point(percent))
                                .least(Range.point(max).orNone(share.none()));
            }
            case SCALE -> scale(of, criterion, box);
            case OUT_OF -> Range.between(null, max, true).orNone(true);
            default -> Range.NONE;
        };
    }

    private static Range share(List<Term> of, Criterion criterion, Box box) {
        Term ratio = new Term.Made("ratio", of.subList(0, 2), vn.chamdiem.facts.FigureType.NUMBER);
        Range share = Values.of(ratio, box).times(Range.point(criterion.maxPoints()));
        Range whole = Values.of(of.get(1), box);
        boolean nothing = whole.and(Range.point(BigDecimal.ZERO)).some();
        BigDecimal instead = instead(criterion);
        return nothing && instead != null ? share.or(Range.point(instead)) : share;
    }

    private static Range scale(List<Term> of, Criterion criterion, Box box) {
        BigDecimal max = criterion.maxPoints();
        BigDecimal from = Values.of(of.get(1), box).only();
        BigDecimal to = Values.of(of.get(2), box).only();
        Range upTo = Range.between(BigDecimal.ZERO, max, true);
        if (from == null || to == null || from.compareTo(to) == 0) {
            return upTo.orNone(true);
        }
        Range way = Values.of(of.get(0), box)
                .minus(Range.point(from))
                .over(Range.point(to.subtract(from)))
                .times(Range.point(max));
        return way.most(Range.point(BigDecimal.ZERO)).least(Range.point(max));
    }

    /** What a share of nothing earns; absent where that is no number. */
    static @Nullable BigDecimal instead(Criterion criterion) {
        if (criterion.whenNothingToMeasure() == WhenNothingToMeasure.FULL) {
            return criterion.maxPoints();
        }
        return criterion.whenNothingToMeasure() == WhenNothingToMeasure.ZERO ? BigDecimal.ZERO : null;
    }
}
