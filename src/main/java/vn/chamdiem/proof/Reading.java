package vn.chamdiem.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.proof.Term.Constant;
import vn.chamdiem.proof.Term.Made;
import vn.chamdiem.proof.Term.Reported;
import vn.chamdiem.rule.Condition;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Expression.Operator;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Rule.Manner;
import vn.chamdiem.rule.Vocabulary;

/**
 * Rules as claims about quantities, and where those quantities are cut.
 *
 * <p>Not every rule can be followed so: one that speaks of each of many facts can't.
 */
final class Reading {
    private final Map<String, FactKind> kinds;
    private final Map<String, Cut> cuts = new LinkedHashMap<>();
    private final Set<String> presence = new HashSet<>();

    /**
     * A quantity, and the values at which claims about it change their answer.
     *
     * @param lacking whether some rule asks whether it is there
     */
    record Cut(Term term, Set<BigDecimal> marks, Set<Object> values, boolean lacking) {}

    /**
     * One rule.
     *
     * @param values of its verb; empty where one of them can't be followed
     */
    record Followed(Rule rule, Asks asks, Optional<List<Term>> values) {}

    Reading(List<Rule> rules, Map<String, FactKind> kinds) {
        this.kinds = kinds;
        rules.stream()
                .flatMap(rule -> rule.looks().stream())
                .filter(looking -> looking.manner() == Manner.NONE || looking.manner() == Manner.SOME)
                .map(looking -> looking.look().kind())
                .filter(kind -> !kind.equals(Vocabulary.AGENCY) && !kind.equals(Vocabulary.PERIOD))
                .forEach(presence::add);
    }

    List<Cut> cuts() {
        return List.copyOf(cuts.values());
    }

    /** Whether there is a fact of a kind at all. */
    Term present(String kind) {
        return new Term.Together(kind + "()", kind, FigureType.YES_NO, true, false);
    }

    boolean asksForPresence(String kind) {
        return presence.contains(kind);
    }

    /** The rule as claims; empty where it can't be followed. */
    Optional<Followed> follow(Rule rule) {
        Terms terms = new Terms(rule, kinds);
        List<Looking> lookings = rule.looks();
        List<Asks> all = new ArrayList<>();
        int at = 0;
        for (Condition condition : rule.conditions()) {
            Asks asks;
            if (condition instanceof Condition.Look look) {
                asks = each(look, lookings.get(at), terms);
                at++;
            } else if (condition instanceof Condition.Not not) {
                asks = there(not.looks(), lookings.get(at), terms);
                asks = asks == null ? null : new Asks.Not(asks);
                at += not.looks().size();
            } else if (condition instanceof Condition.Exists exists) {
                asks = there(exists.looks(), lookings.get(at), terms);
                at += exists.looks().size();
            } else {
                Condition.Gather gather = (Condition.Gather) condition;
                asks = claims(gather.claims(), terms.kind(gather.look().kind()), terms);
                at++;
            }
            if (asks == null) {
                return Optional.empty();
            }
            all.add(asks);
        }
        return Optional.of(new Followed(rule, new Asks.All(all), values(rule, terms)));
    }

    private Optional<List<Term>> values(Rule rule, Terms terms) {
        FactKind any = kinds.values().iterator().next();
        List<Term> values = rule.values().stream()
                .flatMap(value -> terms.of(value, any).stream())
                .toList();
        return values.size() == rule.values().size() ? Optional.of(values) : Optional.empty();
    }

    /** Of the only fact of a kind. */
    private @Nullable Asks each(Condition.Look look, Looking looking, Terms terms) {
        FactKind kind = terms.kind(look.kind());
        if (!Terms.one(kind)) {
            return null;
        }
        List<Asks> all = new ArrayList<>();
        if (presence.contains(kind.name())) {
            all.add(is(present(kind.name()), Set.of(true), false));
        }
        for (String field : looking.fields()) {
            Reported figure = new Reported(kind, kind.field(field).orElseThrow());
            // Who has no parent is not short of a figure, and still no rule about parents speaks.
            boolean parent = kind.name().equals(Vocabulary.AGENCY) && field.equals("parent");
            if (parent) {
                cut(figure, null, null, true);
            }
            if (looking.needs().contains(field)) {
                all.add(new Asks.Not(new Asks.Lacks(figure)));
            } else {
                cut(figure, null, null, true);
            }
        }
        Asks claims = claims(look.claims(), kind, terms);
        if (claims == null) {
            return null;
        }
        all.add(claims);
        return new Asks.All(all);
    }

    /** Whether facts are there together. */
    private @Nullable Asks there(List<Condition.Look> looks, Looking first, Terms terms) {
        FactKind kind = terms.kind(looks.get(0).kind());
        if (looks.size() == 1 && Terms.one(kind)) {
            return each(looks.get(0), first, terms);
        }
        String key = looks.stream()
                .map(terms::written)
                .reduce((one, other) -> one + " and " + other)
                .orElseThrow();
        return is(new Term.Together(key, kind.name(), FigureType.YES_NO, true, false), Set.of(true), false);
    }

    private @Nullable Asks claims(List<Expression> claims, FactKind kind, Terms terms) {
        List<Asks> all = new ArrayList<>();
        for (Expression claim : claims) {
            Asks asks = claim(claim, kind, terms);
            if (asks == null) {
                return null;
            }
            all.add(asks);
        }
        return new Asks.All(all);
    }

    private @Nullable Asks claim(Expression claim, FactKind kind, Terms terms) {
        if (claim instanceof Expression.Denial denial) {
            Asks denied = claim(denial.claim(), kind, terms);
            return denied == null ? null : new Asks.Not(denied);
        }
        if (claim instanceof Expression.OneOf oneOf) {
            return oneOf(oneOf, kind, terms);
        }
        if (claim instanceof Expression.Operation operation
                && operation.operator().joins()) {
            Asks left = claim(operation.left(), kind, terms);
            Asks right = claim(operation.right(), kind, terms);
            if (left == null || right == null) {
                return null;
            }
            return operation.operator() == Operator.AND
                    ? new Asks.All(List.of(left, right))
                    : new Asks.Some(List.of(left, right));
        }
        if (claim instanceof Expression.Operation operation
                && operation.operator().compares()) {
            return compares(operation, kind, terms);
        }
        Term term = terms.of(claim, kind).orElse(null);
        return term == null ? null : is(term, Set.of(true), false);
    }

    private @Nullable Asks oneOf(Expression.OneOf oneOf, FactKind kind, Terms terms) {
        List<Asks> some = new ArrayList<>();
        for (Expression among : oneOf.among()) {
            Expression.Operation equal = new Expression.Operation(Operator.EQUAL, oneOf.value(), among, oneOf.at());
            Asks asks = compares(equal, kind, terms);
            if (asks == null) {
                return null;
            }
            some.add(asks);
        }
        if (!oneOf.denied()) {
            return new Asks.Some(some);
        }
        Term value = terms.of(oneOf.value(), kind).orElseThrow();
        return new Asks.All(List.of(new Asks.Not(new Asks.Lacks(value)), new Asks.Not(new Asks.Some(some))));
    }

    private @Nullable Asks compares(Expression.Operation operation, FactKind kind, Terms terms) {
        boolean lacks =
                operation.left() instanceof Expression.Missing || operation.right() instanceof Expression.Missing;
        if (lacks) {
            Expression of = operation.left() instanceof Expression.Missing ? operation.right() : operation.left();
            Term term = terms.of(of, kind).orElse(null);
            if (term == null) {
                return null;
            }
            cut(term, null, null, true);
            Asks asks = new Asks.Lacks(term);
            return operation.operator() == Operator.EQUAL ? asks : new Asks.Not(asks);
        }
        Term left = terms.of(operation.left(), kind).orElse(null);
        Term right = terms.of(operation.right(), kind).orElse(null);
        if (left == null || right == null) {
            return null;
        }
        if (left instanceof Constant && !(right instanceof Constant)) {
            return compares(right, turned(operation.operator()), left);
        }
        return compares(left, operation.operator(), right);
    }

    private Asks compares(Term left, Operator sign, Term right) {
        boolean days = left.type() == FigureType.DATE || right.type() == FigureType.DATE;
        boolean words = !days && (left.type() == FigureType.TEXT || left.type() == FigureType.YES_NO);
        if (right instanceof Constant constant) {
            return words
                    ? is(left, Set.of(constant.value()), sign == Operator.DIFFERENT)
                    : mark(left, sign, number(constant.value()));
        }
        if (words) {
            Term same = new Term.Together(left.key() + " == " + right.key(), "", FigureType.YES_NO, true, false);
            return is(same, Set.of(true), sign == Operator.DIFFERENT);
        }
        FigureType type = left.whole() && right.whole() ? FigureType.COUNT : FigureType.NUMBER;
        return mark(new Made("-", List.of(left, right), type), sign, BigDecimal.ZERO);
    }

    private static BigDecimal number(Object value) {
        Object day = value instanceof String text ? LocalDate.parse(text) : value;
        BigDecimal number = Cell.number(day);
        if (number == null) {
            throw new IllegalStateException("not a number: " + value);
        }
        return number;
    }

    private Asks mark(Term term, Operator sign, BigDecimal mark) {
        cut(term, mark, null, false);
        return new Asks.Compares(term, sign, mark);
    }

    private Asks is(Term term, Set<Object> values, boolean denied) {
        values.forEach(value -> cut(term, null, value, false));
        return new Asks.Is(term, values, denied);
    }

    private void cut(Term term, @Nullable BigDecimal mark, @Nullable Object value, boolean lacking) {
        Cut before = cuts.getOrDefault(term.key(), new Cut(term, new TreeSet<>(), new HashSet<>(), false));
        if (mark != null) {
            before.marks().add(mark);
        }
        if (value != null) {
            before.values().add(value);
        }
        cuts.put(term.key(), new Cut(term, before.marks(), before.values(), before.lacking() || lacking));
    }

    private static Operator turned(Operator sign) {
        return switch (sign) {
            case LESS -> Operator.MORE;
            case AT_MOST -> Operator.AT_LEAST;
            case MORE -> Operator.LESS;
            case AT_LEAST -> Operator.AT_MOST;
            default -> sign;
        };
    }
}
