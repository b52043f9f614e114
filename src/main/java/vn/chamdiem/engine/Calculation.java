package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kie.api.runtime.rule.Match;
import vn.chamdiem.rule.Binding;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Expression.Call;
import vn.chamdiem.rule.Expression.Figure;
import vn.chamdiem.rule.Expression.Literal;
import vn.chamdiem.rule.Expression.Name;
import vn.chamdiem.rule.Expression.Operation;
import vn.chamdiem.rule.Rule;

/** Shows how a rule came to the value that it awards: its own calculation, with the figures in place of their names. */
final class Calculation {
    private final Rule rule;
    private final Match match;

    Calculation(Rule rule, Match match) {
        this.rule = rule;
        this.match = match;
    }

    /** The calculation; empty where the rule names a number or a figure and calculates nothing. */
    String text() {
        return rule.values().stream()
                .filter(Name.class::isInstance)
                .map(value -> Objects.requireNonNull(rule.names().get(((Name) value).name())))
                .filter(Binding.Computed.class::isInstance)
                .map(Binding.Computed.class::cast)
                .map(computed -> shown(computed.expression(), computed.look()))
                .collect(Collectors.joining(", "));
    }

    private String shown(Expression expression, int look) {
        if (expression instanceof Literal literal) {
            return plain(literal.value());
        }
        if (expression instanceof Figure figure) {
            return value(Translation.bound(look, figure.field()));
        }
        if (expression instanceof Name name) {
            return named(Objects.requireNonNull(rule.names().get(name.name())));
        }
        if (expression instanceof Operation operation) {
            return inBrackets(operation.left(), operation, look) + " " + sign(operation) + " "
                    + inBrackets(operation.right(), operation, look);
        }
        if (expression instanceof Call call) {
            return call.function()
                    + call.values().stream()
                            .map(value -> shown(value, look))
                            .collect(Collectors.joining(", ", "(", ")"));
        }
        return "…";
    }

    private static String sign(Operation operation) {
        return operation.operator() == Expression.Operator.TIMES
                ? "×"
                : operation.operator().sign();
    }

    private String inBrackets(Expression part, Operation whole, int look) {
        boolean binds = part instanceof Operation inner
                && inner.operator().ordinal() <= whole.operator().ordinal();
        return binds ? "(" + shown(part, look) + ")" : shown(part, look);
    }

    private String named(Binding binding) {
        if (binding instanceof Binding.OfFigure figure) {
            return value(Translation.bound(figure.look(), figure.field().name()));
        }
        if (binding instanceof Binding.Computed computed) {
            return "(" + shown(computed.expression(), computed.look()) + ")";
        }
        Binding.Gathered gathered = (Binding.Gathered) binding;
        Object all = match.getDeclarationValue(Translation.gathered(gathered.look(), gathered.result()));
        BigDecimal made = Measures.gathered(gathered.gathering().name(), (List<?>) all);
        return made == null ? "–" : plain(made);
    }

    private String value(String declaration) {
        boolean known = match.getDeclarationIds().contains(declaration);
        return Optional.ofNullable(known ? match.getDeclarationValue(declaration) : null)
                .map(Calculation::plain)
                .orElse("–");
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? Calculations.plain(number) : value.toString();
    }
}
