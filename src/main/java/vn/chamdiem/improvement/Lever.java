package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.facts.Period;

/**
 * One figure that an agency has in its hands: neither another body's, nor a whole that others are part of, nor marked as
 * given, nor a day before the period.
 *
 * @param fact which of the agency's facts
 * @param from as it is; absent where it was not reported
 */
record Lever(
        int fact,
        FactKind kind,
        FigureField field,
        @Nullable String row,
        @Nullable Object from) {
    private static final MathContext EFFORT = new MathContext(12, RoundingMode.HALF_UP);
    private static final BigDecimal DAYS_OF_A_YEAR = BigDecimal.valueOf(365);

    /** The levers of an agency, in the order of its facts. */
    static List<Lever> of(AgencyFacts agency, List<FactKind> kinds, Period period) {
        List<Lever> levers = new ArrayList<>();
        for (int number = 0; number < agency.facts().size(); number++) {
            Fact fact = agency.facts().get(number);
            int at = number;
            kinds.stream()
                    .filter(kind -> kind.name().equals(fact.kind()))
                    .forEach(kind -> kind.fields().stream()
                            .filter(field -> held(fact, field, kind, period) == null)
                            .map(field -> new Lever(at, kind, field, row(kind, fact), fact.figure(field.name())))
                            .forEach(levers::add));
        }
        return levers;
    }

    /** Why a figure is none; absent where it is one. */
    static Obstacle.@Nullable Reason held(Fact fact, FigureField field, FactKind kind, Period period) {
        if (fact.inheritedFrom() != null) {
            return Obstacle.Reason.INHERITED;
        }
        boolean text = field.type() == FigureType.TEXT && field.oneOf().isEmpty();
        boolean past = fact.figure(field.name()) instanceof LocalDate day && day.isBefore(period.from());
        if (field.given() || text || past) {
            return Obstacle.Reason.GIVEN;
        }
        return whole(field, kind) ? Obstacle.Reason.WHOLE : null;
    }

    /** Whether other figures are a part of it: nobody does better by having less to do. */
    private static boolean whole(FigureField field, FactKind kind) {
        return kind.fields().stream().anyMatch(other -> field.name().equals(other.atMost()));
    }

    private static @Nullable String row(FactKind kind, Fact fact) {
        return kind.many()
                ? kind.fields().stream()
                        .filter(field -> field.type() == FigureType.TEXT)
                        .flatMap(field -> Stream.ofNullable(fact.figure(field.name())))
                        .map(Object::toString)
                        .collect(Collectors.joining(", "))
                : null;
    }

    /** The least that the figure can be beside the others of its fact; absent where there is no end. */
    @Nullable
    BigDecimal least(Fact beside) {
        BigDecimal declared = field.least();
        BigDecimal bound = declared == null && from instanceof BigDecimal number && number.signum() >= 0
                ? BigDecimal.ZERO
                : declared;
        return kind.fields().stream()
                .filter(other -> field.name().equals(other.atMost()))
                .flatMap(other -> Stream.ofNullable(number(beside.figure(other.name()))))
                .reduce(bound, (one, other) -> one == null ? other : one.max(other));
    }

    /** The most that it can be. */
    @Nullable
    BigDecimal most(Fact beside) {
        BigDecimal beyond = field.atMost() == null ? null : number(beside.figure(field.atMost()));
        if (beyond == null || field.max() == null) {
            return beyond == null ? field.max() : beyond;
        }
        return beyond.min(field.max());
    }

    static @Nullable BigDecimal number(@Nullable Object value) {
        if (value instanceof Long count) {
            return BigDecimal.valueOf(count);
        }
        return value instanceof BigDecimal number ? number : null;
    }

    /** A number as the figure holds it. */
    Object value(BigDecimal number) {
        return field.type() == FigureType.COUNT ? (Object) number.longValueExact() : number;
    }

    /** Whether it is the figure of a change. */
    boolean moves(FigureChange change) {
        return change.fact() == fact && change.field().equals(field.name());
    }

    /** The figure as {@code to}. */
    FigureChange to(Object to, Fact beside) {
        return new FigureChange(
                fact, kind.name(), field.name(), field.label(), field.unit(), row, from, to, effort(to, beside));
    }

    private BigDecimal effort(Object to, Fact beside) {
        BigDecimal number = number(to);
        if (number != null) {
            BigDecimal before = Objects.requireNonNullElse(number(from), BigDecimal.ZERO);
            BigDecimal change = number.subtract(before).abs();
            return part(change, whole(before, number, beside).max(change));
        }
        if (to instanceof LocalDate day && from instanceof LocalDate before) {
            return part(BigDecimal.valueOf(Math.abs(ChronoUnit.DAYS.between(before, day))), DAYS_OF_A_YEAR);
        }
        return BigDecimal.ONE;
    }

    private static BigDecimal part(BigDecimal change, BigDecimal whole) {
        return change.signum() == 0 ? change : change.divide(whole, EFFORT).min(BigDecimal.ONE);
    }

    /** The whole of what the figure can be; where that has no end, the larger of what it is and would be. */
    private BigDecimal whole(BigDecimal before, BigDecimal after, Fact beside) {
        BigDecimal least = least(beside);
        BigDecimal most = most(beside);
        return least == null || most == null ? before.abs().max(after.abs()) : most.subtract(least);
    }
}
