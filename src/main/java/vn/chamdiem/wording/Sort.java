package vn.chamdiem.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.rule.Expression.Call;
import vn.chamdiem.rule.Expression.Cases;
import vn.chamdiem.rule.Expression.Denial;
import vn.chamdiem.rule.Expression.Figure;
import vn.chamdiem.rule.Expression.Literal;
import vn.chamdiem.rule.Expression.Missing;
import vn.chamdiem.rule.Expression.Name;
import vn.chamdiem.rule.Expression.OneOf;
import vn.chamdiem.rule.Expression.Operation;
import vn.chamdiem.rule.Function;
import vn.chamdiem.rule.Rule;

/** What the value of an expression is: dates are compared in other words than numbers. */
final class Sort implements Cases<Optional<FigureType>> {
    private final Rule rule;
    private final Labels labels;
    private final String kind;

    Sort(Rule rule, Labels labels, String kind) {
        this.rule = rule;
        this.labels = labels;
        this.kind = kind;
    }

    @Override
    public Optional<FigureType> literal(Literal literal) {
        if (literal.value() instanceof BigDecimal) {
            return Optional.of(FigureType.NUMBER);
        }
        if (literal.value() instanceof LocalDate) {
            return Optional.of(FigureType.DATE);
        }
        return Optional.of(literal.value() instanceof Boolean ? FigureType.YES_NO : FigureType.TEXT);
    }

    @Override
    public Optional<FigureType> missing(Missing missing) {
        return Optional.empty();
    }

    @Override
    public Optional<FigureType> figure(Figure figure) {
        return Optional.of(labels.field(kind, figure.field()).type());
    }

    @Override
    public Optional<FigureType> name(Name name) {
        return Optional.ofNullable(
                Objects.requireNonNull(rule.names().get(name.name())).type());
    }

    @Override
    public Optional<FigureType> call(Call call) {
        return Function.of(call.function()).map(Function::gives);
    }

    @Override
    public Optional<FigureType> operation(Operation operation) {
        return Optional.of(operation.operator().calculates() ? FigureType.NUMBER : FigureType.YES_NO);
    }

    @Override
    public Optional<FigureType> denial(Denial denial) {
        return Optional.of(FigureType.YES_NO);
    }

    @Override
    public Optional<FigureType> oneOf(OneOf oneOf) {
        return Optional.of(FigureType.YES_NO);
    }
}
