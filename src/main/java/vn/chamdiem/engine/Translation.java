package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.chamdiem.rule.Binding;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Expression.Call;
import vn.chamdiem.rule.Expression.Denial;
import vn.chamdiem.rule.Expression.Figure;
import vn.chamdiem.rule.Expression.Literal;
import vn.chamdiem.rule.Expression.Missing;
import vn.chamdiem.rule.Expression.Name;
import vn.chamdiem.rule.Expression.OneOf;
import vn.chamdiem.rule.Expression.Operation;
import vn.chamdiem.rule.Function;

/**
 * Writes expressions of one rule as the engine compiles them.
 *
 * <p>Every sign becomes a call of {@link Measures}, which knows exact decimals and missing figures; the engine's own
 * signs know neither. Nothing that an author wrote is pasted: texts are spelled anew, names are replaced by numbers.
 */
final class Translation {
    /** What surely means the same within quotes of any language. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N} .,_()-]*");

    private final Map<String, Binding> names;
    private final String holidays;

    /**
     * Begins with a rule.
     *
     * @param names what its {@code $names} stand for
     * @param holidays of the card, separated by commas
     */
    Translation(Map<String, Binding> names, String holidays) {
        this.names = names;
        this.holidays = holidays;
    }

    /** The name of a figure within its fact. */
    static String field(String figure) {
        return figure + "_";
    }

    /** The name under which a figure is known outside of its fact. */
    static String bound(int look, String figure) {
        return "$l" + look + "_" + figure;
    }

    /** The name under which what was gathered is known. */
    static String gathered(int look, int result) {
        return "$g" + look + "_" + result;
    }

    /** A part of an expression as it is put into the engine's text, where it stands and where its figures are from. */
    private record Spot(int home, int here) {
        String figure(String name) {
            return home == here ? field(name) : bound(home, name);
        }
    }

    /**
     * A claim.
     *
     * @param home the look whose figures it names
     * @param here the look within whose brackets it is written; -1 outside of all
     */
    String claim(Expression expression, int home, int here) {
        return claim(expression, new Spot(home, here));
    }

    /** A value. */
    String value(Expression expression, int home, int here) {
        return value(expression, new Spot(home, here));
    }

    private String claim(Expression expression, Spot spot) {
        if (expression instanceof Operation operation) {
            return operation(operation, spot);
        }
        if (expression instanceof Denial denial) {
            return "!(" + claim(denial.claim(), spot) + ")";
        }
        if (expression instanceof OneOf oneOf) {
            List<Expression> all = new ArrayList<>(List.of(oneOf.value()));
            all.addAll(oneOf.among());
            return call(oneOf.denied() ? "noneOf" : "oneOf", all, spot);
        }
        return call("isTrue", List.of(expression), spot);
    }

    private String operation(Operation operation, Spot spot) {
        Expression left = operation.left();
        Expression right = operation.right();
        if (operation.operator().joins()) {
            return "(" + claim(left, spot) + " " + operation.operator().sign() + " " + claim(right, spot) + ")";
        }
        if (left instanceof Missing || right instanceof Missing) {
            Expression other = left instanceof Missing ? right : left;
            String asked = operation.operator() == Expression.Operator.EQUAL ? "missing" : "reported";
            return call(asked, List.of(other), spot);
        }
        String spelled = spelled(operation, spot);
        return spelled.isEmpty() ? call(measure(operation.operator()), List.of(left, right), spot) : spelled;
    }

    private static String measure(Expression.Operator operator) {
        return switch (operator) {
            case EQUAL -> "equal";
            case DIFFERENT -> "different";
            case LESS -> "less";
            case AT_MOST -> "atMost";
            case MORE -> "more";
            case AT_LEAST -> "atLeast";
            case PLUS -> "plus";
            case MINUS -> "minus";
            case TIMES -> "times";
            case AND, OR -> throw new IllegalStateException("what joins claims is no measure");
        };
    }

    /** A figure that must be a certain text is left to the engine, which finds such facts without asking each. */
    private String spelled(Operation operation, Spot spot) {
        boolean simple = operation.operator() == Expression.Operator.EQUAL
                && operation.left() instanceof Figure
                && spot.home() == spot.here()
                && operation.right() instanceof Literal literal
                && literal.value() instanceof String text
                && HARMLESS.matcher(text).matches();
        return simple
                ? spot.figure(((Figure) operation.left()).field()) + " == \"" + ((Literal) operation.right()).value()
                        + "\""
                : "";
    }

    private String value(Expression expression, Spot spot) {
        if (expression instanceof Literal literal) {
            return literal(literal.value());
        }
        if (expression instanceof Figure figure) {
            return spot.figure(figure.field());
        }
        if (expression instanceof Name name) {
            return named(name.name(), spot);
        }
        if (expression instanceof Call call) {
            return function(call, spot);
        }
        if (expression instanceof Operation operation && operation.operator().calculates()) {
            return operation(operation, spot);
        }
        return claim(expression, spot);
    }

    private String named(String name, Spot spot) {
        Binding binding = Objects.requireNonNull(names.get(name), "a rule whose names mean nothing is not translated");
        if (binding instanceof Binding.OfFigure figure) {
            return new Spot(figure.look(), spot.here()).figure(figure.field().name());
        }
        if (binding instanceof Binding.Computed computed) {
            return value(computed.expression(), new Spot(computed.look(), spot.here()));
        }
        Binding.Gathered gathered = (Binding.Gathered) binding;
        return "Measures.gathered(\"" + gathered.gathering().name() + "\", "
                + gathered(gathered.look(), gathered.result()) + ")";
    }

    private String function(Call call, Spot spot) {
        Function function = Function.of(call.function()).orElseThrow();
        List<Expression> values = call.values();
        boolean calendar = function == Function.WORKING_DAYS || function == Function.PLUS_WORKING_DAYS;
        String given = values.stream().map(value -> value(value, spot)).collect(Collectors.joining(", "));
        return "Measures." + function.written() + "(" + given + (calendar ? ", \"" + holidays + "\"" : "") + ")";
    }

    private String call(String measure, List<Expression> values, Spot spot) {
        return "Measures." + measure
                + values.stream().map(value -> value(value, spot)).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String literal(Object value) {
        if (value instanceof BigDecimal number) {
            return "Measures.num(\"" + number.toPlainString() + "\")";
        }
        if (value instanceof LocalDate date) {
            return "Measures.date(\"" + date + "\")";
        }
        if (value instanceof String text) {
            return HARMLESS.matcher(text).matches()
                    ? "\"" + text + "\""
                    : "Measures.text(\"" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "\")";
        }
        return value.toString();
    }
}
