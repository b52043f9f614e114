package vn.chamdiem.coverage;

import static java.util.Objects.requireNonNull;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.rule.Binding;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Rule;

/** Which figures the expressions of one rule are about, whatever they are called in it. */
final class Places {
    private final Rule rule;
    private final Declared declared;

    Places(Rule rule, Declared declared) {
        this.rule = rule;
        this.declared = declared;
    }

    /** The kind that a look is about. */
    String kind(int look) {
        return rule.looks().get(look).look().kind();
    }

    /** The value that a result is gathered of; nothing where facts are counted. */
    @Nullable
    Expression gathered(Binding.Gathered gathered) {
        return requireNonNull(rule.looks().get(gathered.look()).gather())
                .results()
                .get(gathered.result())
                .of();
    }

    /** What an expression means, whichever names it is written with: two of one meaning have one value. */
    String meaning(Expression expression, int home) {
        if (expression instanceof Expression.Literal literal) {
            return literal.value().toString();
        }
        if (expression instanceof Expression.Figure figure) {
            return home + "." + figure.field();
        }
        if (expression instanceof Expression.Name name) {
            return meaning(requireNonNull(rule.names().get(name.name())));
        }
        String sign = expression instanceof Expression.Operation operation
                ? operation.operator().sign()
                : expression instanceof Expression.Call call ? call.function() : expression.toString();
        return expression.parts().stream()
                .map(part -> meaning(part, home))
                .collect(Collectors.joining(",", sign + "(", ")"));
    }

    private String meaning(Binding binding) {
        if (binding instanceof Binding.OfFigure figure) {
            return figure.look() + "." + figure.field().name();
        }
        return binding instanceof Binding.Computed computed
                ? meaning(computed.expression(), computed.look())
                : binding.toString();
    }

    /** Whether the first can never be greater than the second, because they are declared so. */
    boolean within(Expression part, Expression whole, int home) {
        if (part instanceof Expression.Name one
                && whole instanceof Expression.Name other
                && rule.names().get(one.name()) instanceof Binding.Gathered parts
                && rule.names().get(other.name()) instanceof Binding.Gathered wholes) {
            return gatheredWithin(parts, wholes);
        }
        String[] one = meaning(part, home).split("\\.", 2);
        String[] other = meaning(whole, home).split("\\.", 2);
        if (one.length < 2 || other.length < 2 || !one[0].equals(other[0]) || !one[0].matches("\\d+")) {
            return false;
        }
        int look = Integer.parseInt(one[0]);
        return declared.within(kind(look), one[1], other[1]);
    }

    /** All together are within all together, where each is within its own. */
    private boolean gatheredWithin(Binding.Gathered parts, Binding.Gathered wholes) {
        Expression part = gathered(parts);
        Expression whole = gathered(wholes);
        return parts.look() == wholes.look()
                && parts.gathering() == wholes.gathering()
                && part != null
                && whole != null
                && within(part, whole, parts.look());
    }
}
