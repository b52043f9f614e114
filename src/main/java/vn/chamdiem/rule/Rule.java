package vn.chamdiem.rule;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.rule.Condition.Gather;
import vn.chamdiem.rule.Condition.Look;
import vn.chamdiem.scoring.RuleRef;

/**
 * One rule, all of whose names are known to mean something.
 *
 * @param criterion that it speaks on; absent where it measures
 * @param measure that it gives a value; absent where it speaks on a criterion
 * @param reason its template, such as {@code Đúng hạn {onTime}/{received} hồ sơ}; its name where it has none
 * @param says where its verb is written, with its values
 * @param names what its {@code $names} stand for, in the order they are given
 * @param text the whole rule as it is written
 */
public record Rule(
        RuleRef ref,
        @Nullable CriterionCode criterion,
        @Nullable String measure,
        String reason,
        List<Condition> conditions,
        Verb verb,
        List<Expression> values,
        Span says,
        Map<String, Binding> names,
        String text) {
    public Rule {
        conditions = List.copyOf(conditions);
        values = List.copyOf(values);
    }

    /** How it looks at facts. */
    public enum Manner {
        /** For each of them. */
        EACH,
        /** Whether there is none. */
        NONE,
        /** Whether there is one. */
        SOME,
        /** All of them together. */
        TOGETHER
    }

    /**
     * One kind of fact that a rule looks at.
     *
     * @param gather where it gathers; absent otherwise
     */
    public record Looking(
            int number, Look look, Manner manner, @Nullable Gather gather) {
        /** The figures that it reads, in their order. */
        public Set<String> fields() {
            return expressions()
                    .flatMap(Expression::all)
                    .filter(Expression.Figure.class::isInstance)
                    .map(figure -> ((Expression.Figure) figure).field())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }

        /** The figures without which it can't be judged: those it doesn't itself ask to be missing. */
        public Set<String> needs() {
            Set<String> needs = fields();
            expressions().flatMap(Expression::all).forEach(part -> needs.removeAll(askedForMissing(part)));
            return needs;
        }

        private Stream<Expression> expressions() {
            Stream<Expression> gathered = gather == null
                    ? Stream.empty()
                    : gather.results().stream().flatMap(result -> Stream.ofNullable(result.of()));
            return Stream.concat(look.constraints().stream().map(Constraint::expression), gathered);
        }

        private static List<String> askedForMissing(Expression part) {
            boolean comparesWithNull = part instanceof Expression.Operation operation
                    && (operation.left() instanceof Expression.Missing
                            || operation.right() instanceof Expression.Missing);
            return comparesWithNull || replaces(part) ? figures(part.parts()) : List.of();
        }

        private static boolean replaces(Expression part) {
            return part instanceof Expression.Call call && call.function().equals(Function.IF_MISSING.written());
        }

        private static List<String> figures(List<Expression> parts) {
            return parts.stream()
                    .filter(Expression.Figure.class::isInstance)
                    .map(figure -> ((Expression.Figure) figure).field())
                    .toList();
        }

        /** Figures that stand in for each other: of each list one is needed, whichever. */
        public List<List<String>> needsOneOf() {
            return expressions()
                    .flatMap(Expression::all)
                    .filter(part ->
                            replaces(part) && part.parts().stream().allMatch(Expression.Figure.class::isInstance))
                    .map(part -> figures(part.parts()))
                    .toList();
        }
    }

    /** Every kind of fact it looks at, in the order they are written. */
    public List<Looking> looks() {
        Looks looks = new Looks();
        conditions.forEach(looks::add);
        return looks.all();
    }

    /** Whether it speaks beside the answer that a criterion needs. */
    public boolean beside() {
        return verb.beside();
    }
}
