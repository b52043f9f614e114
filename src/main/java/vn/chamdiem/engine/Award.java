package vn.chamdiem.engine;

import static vn.chamdiem.engine.Measures.exact;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.WhenNothingToMeasure;
import vn.chamdiem.scoring.Exact;
import vn.chamdiem.scoring.RuleMatch.Effect;

/**
 * The verbs: all that the {@code then} of a rule can say, {@code award.share($onTime, $received);}.
 *
 * <p>A verb speaks of the criterion that its rule names, and is relative to that criterion's maximum in the table. A
 * figure that was not reported makes every verb say “no data”. Public because compiled rules call it; one object serves
 * one session.
 */
public final class Award {
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private @Nullable Criterion criterion;
    private @Nullable Verdict verdict;
    private final Map<String, Object> values = new TreeMap<>();

    Award() {}

    void begin(@Nullable Criterion spokenOf) {
        criterion = spokenOf;
        verdict = null;
        values.clear();
    }

    /** What the names of the rule stand for; a name without a value is not among them. */
    Map<String, Object> values() {
        return Map.copyOf(values);
    }

    /** Notes what a name of the rule stands for. */
    public void let(String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value instanceof BigDecimal number ? number.round(Measures.PRECISION) : value);
        }
    }

    /** The value of the measure that the rule measures. */
    public void is(@Nullable BigDecimal value) {
        say(value == null ? Verdict.without(Effect.NO_DATA) : Verdict.of(Effect.MEASURED, value));
    }

    Verdict end() {
        return Objects.requireNonNull(verdict, "a rule that is allowed to run has exactly one verb");
    }

    /** The whole maximum. */
    public void full() {
        award(maxPoints());
    }

    /** Half of the maximum. */
    public void half() {
        award(maxPoints().divide(TWO));
    }

    /** Nothing. */
    public void none() {
        award(BigDecimal.ZERO);
    }

    /** The maximum times {@code part} over {@code whole}. */
    public void share(@Nullable Number part, @Nullable Number whole) {
        if (part == null || whole == null) {
            noData();
        } else if (exact(whole).signum() == 0) {
            nothingToMeasure();
        } else {
            // Multiplied before it is divided, so that no digit is lost on the way.
            BigDecimal share = maxPoints().multiply(exact(part)).divide(exact(whole), Exact.WORKING);
            say(Verdict.award(share, quotient(part, whole)));
        }
    }

    /** The maximum once {@code part} is {@code percentForAll} percent of {@code whole}; below, in proportion. */
    public void shareUpTo(@Nullable Number part, @Nullable Number whole, @Nullable Number percentForAll) {
        if (part == null || whole == null || percentForAll == null) {
            noData();
        } else if (exact(whole).signum() == 0 || exact(percentForAll).signum() == 0) {
            nothingToMeasure();
        } else {
            BigDecimal share = maxPoints()
                    .multiply(exact(part))
                    .multiply(HUNDRED)
                    .divide(exact(whole).multiply(exact(percentForAll)), Exact.WORKING);
            String calculation = quotient(part, whole) + " ÷ " + plain(percentForAll) + "%";
            say(Verdict.award(share.min(maxPoints()), "min(" + plain(maxPoints()) + ", " + calculation + ")"));
        }
    }

    /** So many percent of the maximum. */
    public void percent(@Nullable Number percent) {
        if (percent == null) {
            noData();
        } else {
            say(Verdict.award(
                    maxPoints().multiply(exact(percent)).divide(HUNDRED),
                    plain(maxPoints()) + " × " + plain(percent) + "%"));
        }
    }

    /** Nothing at {@code from}, the maximum at {@code to}, in proportion between; {@code from} may be the greater one. */
    public void scale(@Nullable Number value, @Nullable Number from, @Nullable Number to) {
        if (value == null || from == null || to == null) {
            noData();
            return;
        }
        BigDecimal length = exact(to).subtract(exact(from));
        if (length.signum() == 0) {
            nothingToMeasure();
            return;
        }
        // Held within both ends before it is divided: all of the maximum is exactly the maximum.
        BigDecimal way = exact(value).subtract(exact(from));
        BigDecimal held = length.signum() > 0
                ? way.max(BigDecimal.ZERO).min(length)
                : way.min(BigDecimal.ZERO).max(length);
        say(Verdict.award(
                maxPoints().multiply(held).divide(length, Exact.WORKING),
                plain(maxPoints()) + " × (" + difference(value, from) + ")/(" + difference(to, from) + ")"));
    }

    /** So many points, where the agency can have at most so many. */
    public void outOf(@Nullable Number points, @Nullable Number attainable) {
        if (points == null || attainable == null) {
            noData();
        } else {
            say(Verdict.outOf(
                    exact(points), exact(attainable).min(maxPoints()), plain(points) + "/" + plain(attainable)));
        }
    }

    /** The line ends without points, whatever else is said. */
    public void knockOut() {
        say(Verdict.limit(BigDecimal.ZERO));
    }

    /** The line ends with so many points at most, whatever else is said. */
    public void atMost(@Nullable Number points) {
        say(points == null ? Verdict.without(Effect.NO_DATA) : Verdict.limit(exact(points)));
    }

    /** The whole is called so at most, whatever its points say. */
    public void gradeAtMost(@Nullable String grade) {
        say(grade == null ? Verdict.without(Effect.NO_DATA) : Verdict.gradeLimit(grade));
    }

    /** So many points. */
    public void points(@Nullable Number points) {
        if (points == null) {
            noData();
        } else {
            award(exact(points));
        }
    }

    /** So many points for each one counted, up to a cap. */
    public void pointsEach(@Nullable Number count, @Nullable Number each, @Nullable Number cap) {
        if (count == null || each == null || cap == null) {
            noData();
        } else {
            say(Verdict.award(
                    exact(count).multiply(exact(each)).min(exact(cap)),
                    "min(" + plain(cap) + ", " + plain(count) + " × " + plain(each) + ")"));
        }
    }

    /** Points that somebody else has stated and that are taken over as they are. */
    public void stated(@Nullable Number points) {
        points(points);
    }

    /** Points beyond every maximum. */
    public void bonus(@Nullable Number points) {
        say(points == null ? Verdict.without(Effect.NO_DATA) : Verdict.of(Effect.BONUS, exact(points)));
    }

    /** Points taken away. */
    public void deduction(@Nullable Number points) {
        say(
                points == null
                        ? Verdict.without(Effect.NO_DATA)
                        : Verdict.of(Effect.DEDUCTION, exact(points).negate()));
    }

    /** The criterion isn't this agency's to earn. */
    public void notApplicable() {
        say(Verdict.without(Effect.NOT_APPLICABLE));
    }

    /** There is no figure to judge by. */
    public void noData() {
        say(Verdict.without(Effect.NO_DATA));
    }

    /** The figure is recorded and earns nothing; for criteria whose maximum is 0. */
    public void trackOnly() {
        say(Verdict.without(Effect.TRACKED));
    }

    private String quotient(Number part, Number whole) {
        return plain(maxPoints()) + " × " + plain(part) + "/" + plain(whole);
    }

    private static String difference(Number one, Number other) {
        String sign = exact(other).signum() < 0 ? " + " : " - ";
        return plain(one) + sign + plain(exact(other).abs());
    }

    private static String plain(Number number) {
        return Calculations.plain(exact(number));
    }

    private void nothingToMeasure() {
        // The check demands it of every criterion that is a share; without it there is no number, rather than a guess.
        WhenNothingToMeasure meaning =
                Objects.requireNonNullElse(criterion().whenNothingToMeasure(), WhenNothingToMeasure.NO_DATA);
        say(
                switch (meaning) {
                    case ZERO -> Verdict.nothing(Effect.AWARD, BigDecimal.ZERO, meaning);
                    case FULL -> Verdict.nothing(Effect.AWARD, maxPoints(), meaning);
                    case NOT_APPLICABLE -> Verdict.nothing(Effect.NOT_APPLICABLE, BigDecimal.ZERO, meaning);
                    case NO_DATA -> Verdict.nothing(Effect.NO_DATA, BigDecimal.ZERO, meaning);
                });
    }

    private void award(BigDecimal points) {
        say(Verdict.of(Effect.AWARD, points));
    }

    private void say(Verdict said) {
        verdict = said.settled();
    }

    private BigDecimal maxPoints() {
        return criterion().maxPoints();
    }

    private Criterion criterion() {
        return Objects.requireNonNull(criterion, "a verb is only called while a rule fires");
    }
}
