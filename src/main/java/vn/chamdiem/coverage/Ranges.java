package vn.chamdiem.coverage;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.rule.Binding;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Expression.Call;
import vn.chamdiem.rule.Expression.Literal;
import vn.chamdiem.rule.Expression.Operation;
import vn.chamdiem.rule.Expression.Operator;
import vn.chamdiem.rule.Function;
import vn.chamdiem.rule.Gathering;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Threshold;

/** What the values of one rule can be, by what its figures are declared to be and by what else the rule asks. */
final class Ranges {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Rule rule;
    private final Declared declared;
    private final Places places;

    Ranges(Rule rule, Declared declared) {
        this.rule = rule;
        this.declared = declared;
        this.places = new Places(rule, declared);
    }

    /** On which sides of its bound the value of a threshold can lie; what a rule says, it says where it holds. */
    Set<Sight> sides(Threshold threshold) {
        Range value = of(threshold.value(), threshold.home());
        if (threshold.said()) {
            String meant = places.meaning(threshold.value(), threshold.home());
            for (Threshold other : Threshold.of(rule)) {
                value = asked(other)
                        .filter(any ->
                                places.meaning(other.value(), other.home()).equals(meant))
                        .map(value::and)
                        .orElse(value);
            }
        }
        return sides(threshold.value(), threshold.bound(), threshold.home(), value);
    }

    private Set<Sight> sides(Expression value, Expression bound, int home, Range range) {
        Set<Sight> sides = range.sides(of(bound, home));
        if (places.within(value, bound, home)) {
            sides.remove(Sight.ABOVE);
        }
        if (places.within(bound, value, home)) {
            sides.remove(Sight.BELOW);
        }
        return sides;
    }

    /** What a claim that must hold leaves of its value. */
    private Optional<Range> asked(Threshold threshold) {
        return claims().filter(claim -> claim.at().equals(threshold.at()) && threshold.bound() instanceof Literal)
                .map(claim -> claim.left() instanceof Literal ? turned(claim.operator()) : claim.operator())
                .map(operator -> left(operator, of(threshold.bound(), -1)))
                .findFirst();
    }

    private Stream<Operation> claims() {
        return rule.looks().stream()
                .flatMap(looking -> Stream.concat(
                        looking.look().claims().stream(),
                        looking.gather() == null ? Stream.empty() : looking.gather().claims().stream()))
                .filter(Operation.class::isInstance)
                .map(Operation.class::cast);
    }

    private static Range left(Operator operator, Range bound) {
        return switch (operator) {
            case LESS -> new Range(null, false, bound.most(), true);
            case AT_MOST -> new Range(null, false, bound.most(), false);
            case MORE -> new Range(bound.least(), true, null, false);
            case AT_LEAST -> new Range(bound.least(), false, null, false);
            default -> Range.ANY;
        };
    }

    private static Operator turned(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.MORE;
            case AT_MOST -> Operator.AT_LEAST;
            case MORE -> Operator.LESS;
            case AT_LEAST -> Operator.AT_MOST;
            default -> operator;
        };
    }

    /** Which answers a claim can have. */
    Set<Sight> answers(Expression claim, int home) {
        if (!(claim instanceof Operation operation) || !operation.operator().orders()) {
            return EnumSet.of(Sight.TRUE, Sight.FALSE);
        }
        Set<Sight> sides = sides(operation.left(), operation.right(), home, of(operation.left(), home));
        return sides.stream()
                .map(side -> holds(operation.operator(), side) ? Sight.TRUE : Sight.FALSE)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sight.class)));
    }

    private static boolean holds(Operator operator, Sight side) {
        return switch (operator) {
            case LESS -> side == Sight.BELOW;
            case AT_MOST -> side != Sight.ABOVE;
            case MORE -> side == Sight.ABOVE;
            case AT_LEAST -> side != Sight.BELOW;
            default -> throw new IllegalStateException("only what asks for the greater has sides");
        };
    }

    /** From where to where the value of an expression can be. */
    Range of(Expression expression, int home) {
        if (expression instanceof Literal literal && literal.value() instanceof BigDecimal number) {
            return Range.of(number, number);
        }
        if (expression instanceof Expression.Figure figure) {
            return declared.range(places.kind(home), figure.field());
        }
        if (expression instanceof Expression.Name name) {
            return of(requireNonNull(rule.names().get(name.name())));
        }
        if (expression instanceof Operation operation) {
            Range left = of(operation.left(), home);
            Range right = of(operation.right(), home);
            return switch (operation.operator()) {
                case PLUS -> left.plus(right);
                case MINUS -> left.minus(right);
                case TIMES -> left.times(right);
                default -> Range.ANY;
            };
        }
        return expression instanceof Call call ? called(call, home) : Range.ANY;
    }

    private Range of(Binding binding) {
        if (binding instanceof Binding.OfFigure figure) {
            return declared.range(places.kind(figure.look()), figure.field().name());
        }
        if (binding instanceof Binding.Computed computed) {
            return of(computed.expression(), computed.look());
        }
        Binding.Gathered gathered = (Binding.Gathered) binding;
        Expression of = places.gathered(gathered);
        Range one = of == null ? Range.from(BigDecimal.ZERO) : of(of, gathered.look());
        boolean alike = gathered.gathering() != Gathering.SUM && gathered.gathering() != Gathering.COUNT;
        return alike || !one.positive() ? (alike ? one : Range.ANY) : Range.from(BigDecimal.ZERO);
    }

    private Range called(Call call, int home) {
        List<Expression> values = call.values();
        Function function = Function.of(call.function()).orElseThrow();
        return switch (function) {
            case PERCENT -> share(values, home, HUNDRED);
            case RATIO -> share(values, home, BigDecimal.ONE);
            case SUM ->
                values.stream()
                        .map(value -> of(value, home))
                        .reduce(Range::plus)
                        .orElse(Range.ANY);
            case MEAN, MIN, MAX, IF_MISSING ->
                values.stream().map(value -> of(value, home)).reduce(Range::or).orElse(Range.ANY);
            case ROUND -> of(values.get(0), home);
            case ABS, SQRT -> Range.from(BigDecimal.ZERO);
            case COUNT_YES -> Range.of(BigDecimal.ZERO, BigDecimal.valueOf(values.size()));
            case STEPS, WORTH ->
                IntStream.range(1, values.size())
                        .filter(at -> at % 2 == 0)
                        .mapToObj(at -> of(values.get(at), home))
                        .reduce(Range::or)
                        .orElse(Range.ANY);
            default -> Range.ANY;
        };
    }

    private Range share(List<Expression> values, int home, BigDecimal all) {
        boolean positive =
                of(values.get(0), home).positive() && of(values.get(1), home).positive();
        @Nullable BigDecimal most = places.within(values.get(0), values.get(1), home) ? all : null;
        return positive ? Range.of(BigDecimal.ZERO, most) : Range.ANY;
    }
}
