package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Binding;
import org.drools.model.Constraint;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.jspecify.annotations.Nullable;

/**
 * One look of a rule as the engine has compiled it.
 *
 * @param fact the variable that stands for the fact
 * @param needs that its figures have been reported
 * @param claims what must hold of it, in the order of the look's claims
 */
record Pattern(
        Variable<?> fact, Collection<Binding> bindings, List<SingleConstraint> needs, List<SingleConstraint> claims) {
    Pattern {
        needs = List.copyOf(needs);
        claims = List.copyOf(claims);
    }

    /** What the engine made of a look with so many claims; what it asks before the needs is asked of the budget alone. */
    static Pattern of(org.drools.model.Pattern<?> compiled, int needs, int claims) {
        List<SingleConstraint> all = new ArrayList<>();
        gather(compiled.getConstraint(), all);
        int rest = all.size() - claims;
        if (rest - needs < 0 || rest - needs > 1) {
            throw new IllegalStateException("the engine compiles every claim by itself");
        }
        return new Pattern(
                compiled.getPatternVariable(),
                compiled.getBindings(),
                all.subList(rest - needs, rest),
                all.subList(rest, all.size()));
    }

    private static void gather(Constraint constraint, List<SingleConstraint> all) {
        if (constraint instanceof SingleConstraint single && single != SingleConstraint.TRUE) {
            all.add(single);
        }
        constraint.getChildren().forEach(child -> gather(child, all));
    }

    /** What is known with a fact in this place. */
    Map<Variable<?>, @Nullable Object> with(Object object, Map<Variable<?>, @Nullable Object> known) {
        Map<Variable<?>, @Nullable Object> more = new HashMap<>(known);
        more.put(fact, object);
        for (Binding binding : bindings) {
            Variable<?>[] inputs = binding.getInputVariables();
            more.put(
                    binding.getBoundVariable(),
                    binding.eval(
                            values(inputs == null ? new Variable<?>[] {binding.getInputVariable()} : inputs, more)));
        }
        return more;
    }

    /** Whether a constraint holds of what is known; nothing where it is about what isn't. */
    static @Nullable Boolean holds(SingleConstraint constraint, Map<Variable<?>, @Nullable Object> known) {
        if (!Arrays.stream(constraint.getVariables()).allMatch(known::containsKey)) {
            return null;
        }
        try {
            return constraint.getPredicate().test(values(constraint.getVariables(), known));
        } catch (Exception thrown) {
            throw new IllegalStateException("a claim is false of what can't be told, and never fails", thrown);
        }
    }

    static Object[] values(Variable<?>[] variables, Map<Variable<?>, @Nullable Object> known) {
        return Arrays.stream(variables).map(known::get).toArray();
    }
}
