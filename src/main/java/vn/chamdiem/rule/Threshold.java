package vn.chamdiem.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.chamdiem.rule.Condition.Gather;
import vn.chamdiem.rule.Expression.Call;
import vn.chamdiem.rule.Expression.Operation;
import vn.chamdiem.rule.Expression.Operator;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Rule.Manner;

/**
 * A value that a rule lays beside a bound, so that much depends on whether it is below it, at it or above it.
 *
 * @param home the look whose figures both name; -1 where they name what the rule has given names
 * @param said whether it is in what the rule says, and so means something only where the rule speaks
 * @param at where the bound is written; of a comparison, where all of it is
 * @param within all that the bound belongs to, as it is written
 */
public record Threshold(Expression value, Expression bound, int home, boolean said, Span at, Span within) {
    /**
     * All thresholds of a rule that have one value for an agency, in the order they are written.
     *
     * <p>What is asked within {@code not}, {@code exists} and {@code accumulate} has a value for each fact, and no one
     * of them decides.
     */
    public static List<Threshold> of(Rule rule) {
        List<Threshold> all = new ArrayList<>();
        for (Looking looking : rule.looks()) {
            if (looking.manner() == Manner.EACH) {
                looking.look()
                        .constraints()
                        .forEach(constraint -> within(constraint.expression(), looking.number(), all));
            }
            Gather gather = looking.gather();
            if (gather != null) {
                gather.claims().forEach(claim -> within(claim, -1, all));
            }
        }
        said(rule, all);
        return List.copyOf(all);
    }

    private static void within(Expression expression, int home, List<Threshold> all) {
        expression.all().forEach(part -> {
            if (part instanceof Operation operation && operation.operator().orders()) {
                all.add(compared(operation, home));
            } else if (part instanceof Call call && call.function().equals(Function.STEPS.written())) {
                List<Expression> values = call.values();
                for (int step = 1; step < values.size(); step += 2) {
                    Expression bound = values.get(step);
                    all.add(new Threshold(values.get(0), bound, home, false, bound.at(), call.at()));
                }
            }
        });
    }

    /** What is written as a number is the bound, on whichever side it stands. */
    private static Threshold compared(Operation operation, int home) {
        boolean turned =
                operation.left() instanceof Expression.Literal && !(operation.right() instanceof Expression.Literal);
        return new Threshold(
                turned ? operation.right() : operation.left(),
                turned ? operation.left() : operation.right(),
                home,
                false,
                operation.at(),
                operation.at());
    }

    private static void said(Rule rule, List<Threshold> all) {
        List<Expression> values = rule.values();
        switch (rule.verb()) {
            case SHARE_UP_TO -> {
                Span at = values.get(0).at().to(values.get(1).at());
                said(new Call(Function.PERCENT.written(), values.subList(0, 2), at), values.get(2), values, all);
            }
            case SCALE -> {
                said(values.get(0), values.get(1), values, all);
                said(values.get(0), values.get(2), values, all);
            }
            case POINTS_EACH -> {
                Span at = values.get(0).at().to(values.get(1).at());
                said(new Operation(Operator.TIMES, values.get(0), values.get(1), at), values.get(2), values, all);
            }
            default -> {
                // What is awarded alike for all values, or in proportion to the end, has no bound.
            }
        }
    }

    private static void said(Expression value, Expression bound, List<Expression> values, List<Threshold> all) {
        Span within = values.get(0)
                .at()
                .to(Objects.requireNonNull(values.get(values.size() - 1)).at());
        all.add(new Threshold(value, bound, -1, true, bound.at(), within));
    }
}
