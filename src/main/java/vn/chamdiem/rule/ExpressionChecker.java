package vn.chamdiem.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.rule.Expression.Call;
import vn.chamdiem.rule.Expression.Denial;
import vn.chamdiem.rule.Expression.Figure;
import vn.chamdiem.rule.Expression.Literal;
import vn.chamdiem.rule.Expression.Missing;
import vn.chamdiem.rule.Expression.Name;
import vn.chamdiem.rule.Expression.OneOf;
import vn.chamdiem.rule.Expression.Operation;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/** Tells what the value of an expression is, and what in it makes no sense. */
final class ExpressionChecker {
    /** As many as the rounding of points may keep; below 0 are tens, hundreds, thousands. */
    private static final BigDecimal MOST_PLACES = BigDecimal.TEN;

    private final RuleFile file;
    private final @Nullable FactKind kind;
    private final Map<String, Binding> names;
    private final Problems problems;

    /**
     * Checks expressions of one place.
     *
     * @param kind whose figures they can name; absent where there is no fact to look at
     * @param names that have been given before
     */
    ExpressionChecker(RuleFile file, @Nullable FactKind kind, Map<String, Binding> names, Problems problems) {
        this.file = file;
        this.kind = kind;
        this.names = names;
        this.problems = problems;
    }

    /** Demands that {@code expression} is true or false. */
    void claim(Expression expression) {
        FigureType type = type(expression);
        if (type != null && type != FigureType.YES_NO) {
            tell(ProblemKind.NOTHING_ASKED, expression, written(expression));
        }
    }

    /** What the value of {@code expression} is; nothing where that can't be told. */
    @Nullable
    FigureType type(Expression expression) {
        if (expression instanceof Literal literal) {
            return type(literal.value());
        }
        if (expression instanceof Figure figure) {
            return figure(figure);
        }
        if (expression instanceof Name name) {
            return name(name);
        }
        if (expression instanceof Call call) {
            return call(call);
        }
        if (expression instanceof Operation operation) {
            return operation(operation);
        }
        if (expression instanceof Denial denial) {
            claim(denial.claim());
            return FigureType.YES_NO;
        }
        if (expression instanceof OneOf oneOf) {
            oneOf.among().forEach(one -> compared(oneOf.value(), one, oneOf));
            return FigureType.YES_NO;
        }
        return null;
    }

    private static FigureType type(Object value) {
        if (value instanceof BigDecimal number) {
            return number.scale() > 0 ? FigureType.NUMBER : FigureType.COUNT;
        }
        if (value instanceof Boolean) {
            return FigureType.YES_NO;
        }
        return value instanceof String ? FigureType.TEXT : FigureType.DATE;
    }

    private @Nullable FigureType figure(Figure figure) {
        if (kind == null) {
            tell(ProblemKind.NAME_NEEDED, figure, figure.field());
            return null;
        }
        Optional<FigureField> field = kind.field(figure.field());
        if (field.isEmpty()) {
            tell(
                    ProblemKind.FIELD_UNKNOWN,
                    figure,
                    figure.field(),
                    kind.name(),
                    Nearest.to(figure.field(), kind.fieldNames()));
        }
        return field.map(FigureField::type).orElse(null);
    }

    private @Nullable FigureType name(Name name) {
        Binding binding = names.get(name.name());
        if (binding == null) {
            List<String> known =
                    names.keySet().stream().map(known1 -> "$" + known1).toList();
            tell(ProblemKind.BINDING_UNKNOWN, name, "$" + name.name(), Nearest.to("$" + name.name(), known));
            return null;
        }
        return binding.type();
    }

    private @Nullable FigureType call(Call call) {
        Function function = Function.of(call.function()).orElse(null);
        if (function == null) {
            tell(ProblemKind.FUNCTION_UNKNOWN, call, call.function(), Nearest.to(call.function(), Function.names()));
            return null;
        }
        List<Expression> values = call.values();
        if (!function.takes(values.size())) {
            values.forEach((Expression value) -> type(value));
            tell(ProblemKind.FUNCTION_VALUES, call, call.function(), function.least(), values.size());
            return function.gives();
        }
        if (function == Function.IF_MISSING) {
            return replaced(values.get(0), values.get(1), call);
        }
        for (int index = 0; index < values.size(); index++) {
            FigureType type = type(values.get(index));
            FigureType taken = function.taken(index);
            if (type != null && !same(type, taken) && !dated(taken, values.get(index))) {
                tell(ProblemKind.FUNCTION_VALUE_UNFIT, values.get(index), written(values.get(index)), call.function());
            }
        }
        if (function.ofAWhole()) {
            notSwapped(values, call.function(), call);
        }
        if (function == Function.WORTH) {
            worth(values);
        } else if (function == Function.STEPS) {
            steps(values);
        } else if (function == Function.ROUND) {
            places(values.get(1));
        }
        return function.gives();
    }

    /** A figure of any type, and what stands in for it, which must be of the same. */
    private @Nullable FigureType replaced(Expression value, Expression otherwise, Call call) {
        FigureType type = type(value);
        FigureType other = type(otherwise);
        if (type != null && other != null && !same(type, other)) {
            tell(ProblemKind.FUNCTION_VALUE_UNFIT, otherwise, written(otherwise), call.function());
        }
        return type;
    }

    /** Every answer must be one that can be given, and every one that can be given must be worth something. */
    private void worth(List<Expression> values) {
        for (int index = 1; index < values.size(); index += 2) {
            inList(values.get(0), values.get(index));
        }
    }

    /** How many decimals are kept is written down; a figure could ask for millions of them. */
    private void places(Expression value) {
        boolean fits = value instanceof Literal literal
                && literal.value() instanceof BigDecimal number
                && number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(MOST_PLACES) <= 0;
        if (!fits) {
            tell(ProblemKind.PLACES_UNFIT, value, written(value), MOST_PLACES.negate(), MOST_PLACES);
        }
    }

    /** Steps are written from the lowest up, as they are read. */
    private void steps(List<Expression> values) {
        for (int index = 3; index < values.size(); index += 2) {
            if (values.get(index - 2) instanceof Literal lower
                    && values.get(index) instanceof Literal higher
                    && lower.value() instanceof BigDecimal before
                    && higher.value() instanceof BigDecimal after
                    && after.compareTo(before) <= 0) {
                tell(ProblemKind.STEPS_OUT_OF_ORDER, higher, after, before);
            }
        }
    }

    /** That a part is measured by its whole, and not the other way round, where the declarations tell. */
    void notSwapped(List<Expression> values, String by, Expression at) {
        FigureField small = fieldOf(values.get(1));
        FigureField large = fieldOf(values.get(0));
        if (small != null && large != null && large.name().equals(small.atMost())) {
            List<Expression> swapped = new ArrayList<>(values);
            Collections.swap(swapped, 0, 1);
            String instead = swapped.stream().map(this::written).collect(Collectors.joining(", ", by + "(", ")"));
            tell(ProblemKind.SHARE_SWAPPED, at, large.name(), small.name(), instead);
        }
    }

    private @Nullable FigureField fieldOf(Expression expression) {
        if (expression instanceof Figure figure && kind != null) {
            return kind.field(figure.field()).orElse(null);
        }
        return expression instanceof Name name && names.get(name.name()) instanceof Binding.OfFigure figure
                ? figure.field()
                : null;
    }

    private @Nullable FigureType operation(Operation operation) {
        if (operation.operator().joins()) {
            claim(operation.left());
            claim(operation.right());
            return FigureType.YES_NO;
        }
        if (operation.operator().calculates()) {
            number(operation.left(), operation);
            number(operation.right(), operation);
            return FigureType.NUMBER;
        }
        compared(operation.left(), operation.right(), operation);
        return FigureType.YES_NO;
    }

    private void number(Expression value, Operation operation) {
        FigureType type = type(value);
        if (type != null && !type.numeric()) {
            tell(
                    ProblemKind.NOT_CALCULABLE,
                    value,
                    written(value),
                    operation.operator().sign());
        }
    }

    private void compared(Expression left, Expression right, Expression whole) {
        boolean ordered =
                whole instanceof Operation operation && operation.operator().orders();
        if (left instanceof Missing || right instanceof Missing) {
            Expression other = left instanceof Missing ? right : left;
            if (ordered || !(other instanceof Figure || other instanceof Name)) {
                tell(ProblemKind.MISSING_COMPARED, whole, written(whole));
            }
            type(other);
            return;
        }
        if (unquoted(left, right)) {
            return;
        }
        FigureType one = type(left);
        FigureType other = type(right);
        if (one == null || other == null) {
            return;
        }
        if (dated(one, right) || dated(other, left)) {
            return;
        }
        if (!same(one, other)) {
            tell(ProblemKind.COMPARED_APART, whole, label(left), one, label(right), other);
            return;
        }
        if (ordered && !one.numeric() && one != FigureType.DATE) {
            tell(ProblemKind.NOT_ORDERED, whole, label(left), one);
        }
        countAgainstDecimal(left, right);
        countAgainstDecimal(right, left);
        percentOfOne(left, right);
        percentOfOne(right, left);
        inList(left, right);
        inList(right, left);
    }

    /** {@code level == high}: the word on the right is no figure, and was meant as a text or as an answer. */
    private boolean unquoted(Expression figure, Expression word) {
        FigureField field = fieldOf(figure);
        if (field == null
                || kind == null
                || !(word instanceof Figure written)
                || kind.field(written.field()).isPresent()) {
            return false;
        }
        Object answer = FigureType.YES_NO.parse(written.field()).orElse(null);
        if (field.type() == FigureType.YES_NO && answer != null) {
            tell(ProblemKind.DRL_SLIP, word, written.field(), answer.toString());
            return true;
        }
        boolean near = kind.fieldNames().contains(Nearest.to(written.field(), kind.fieldNames()));
        if (field.type() != FigureType.TEXT || near) {
            return false;
        }
        tell(ProblemKind.TEXT_UNQUOTED, word, written.field());
        return true;
    }

    /** A count is never 2.5, and 1.000 is one. */
    private void countAgainstDecimal(Expression figure, Expression literal) {
        FigureField field = fieldOf(figure);
        boolean count = field != null && field.type() == FigureType.COUNT;
        if (count && literal instanceof Literal number && type(number.value()) == FigureType.NUMBER) {
            tell(ProblemKind.COUNT_AGAINST_DECIMAL, figure, label(figure), written(literal));
        }
    }

    /** {@code percent(…) >= 0.8} holds of nearly everybody, and was meant to be 80. */
    private void percentOfOne(Expression call, Expression literal) {
        boolean percent = call instanceof Call of && of.function().equals(Function.PERCENT.written());
        if (percent
                && literal instanceof Literal number
                && number.value() instanceof BigDecimal value
                && value.signum() > 0
                && value.compareTo(BigDecimal.ONE) < 0) {
            problems.warn(
                    ProblemKind.PERCENT_OF_ONE,
                    file.place(literal.at()),
                    value,
                    value.movePointRight(2).stripTrailingZeros());
        }
    }

    private void inList(Expression figure, Expression literal) {
        FigureField field = fieldOf(figure);
        if (field != null
                && !field.oneOf().isEmpty()
                && literal instanceof Literal text
                && !field.oneOf().contains(text.value().toString())) {
            tell(
                    ProblemKind.NOT_IN_LIST,
                    literal,
                    text.value(),
                    field.label(),
                    Nearest.to(text.value().toString(), field.oneOf()));
        }
    }

    /** Whether a text stands for a date where one is needed. */
    private boolean dated(FigureType needed, Expression text) {
        if (needed != FigureType.DATE || !(text instanceof Literal literal) || !(literal.value() instanceof String)) {
            return false;
        }
        if (FigureType.DATE.parse(literal.value().toString()).isEmpty()) {
            tell(ProblemKind.DATE_UNREADABLE, text, literal.value());
        }
        return true;
    }

    private static boolean same(FigureType one, FigureType other) {
        return one == other || (one.numeric() && other.numeric());
    }

    private String label(Expression expression) {
        FigureField field = fieldOf(expression);
        return field == null ? written(expression) : field.label();
    }

    private String written(Expression expression) {
        return file.source()
                .text()
                .substring(expression.at().start(), expression.at().end());
    }

    private void tell(ProblemKind kindOfProblem, Expression at, Object... details) {
        problems.add(kindOfProblem, file.place(at.at()), details);
    }
}
