package vn.chamdiem.proof;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.proof.Term.Constant;
import vn.chamdiem.proof.Term.Made;
import vn.chamdiem.proof.Term.Reported;
import vn.chamdiem.rule.Binding;
import vn.chamdiem.rule.Condition;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Function;
import vn.chamdiem.rule.Gathering;
import vn.chamdiem.rule.Rule;

/** Finds the quantity that an expression of a rule stands for, whatever names the rule gives on the way. */
final class Terms {
    private final Rule rule;
    private final Map<String, FactKind> kinds;

    Terms(Rule rule, Map<String, FactKind> kinds) {
        this.rule = rule;
        this.kinds = kinds;
    }

    /** Whether the rule is about the one fact of a kind there is, and not about each of many. */
    static boolean one(FactKind kind) {
        return !kind.many();
    }

    FactKind kind(String name) {
        return Objects.requireNonNull(kinds.get(name), "rules look at declared kinds");
    }

    /** The quantity; empty where it is one of each of many facts. */
    Optional<Term> of(Expression expression, FactKind kind) {
        if (expression instanceof Expression.Literal literal) {
            return Optional.of(new Constant(literal.value(), type(literal.value())));
        }
        if (expression instanceof Expression.Figure figure) {
            return reported(kind, figure.field());
        }
        if (expression instanceof Expression.Name name) {
            return named(name.name());
        }
        if (expression instanceof Expression.Call call) {
            return made(call.function(), call.values(), kind, called(call, kind));
        }
        if (expression instanceof Expression.Operation operation
                && operation.operator().calculates()) {
            return made(operation.operator().sign(), operation.parts(), kind, FigureType.NUMBER);
        }
        return Optional.of(new Term.Together(written(expression, kind), kind.name(), FigureType.YES_NO, true, false));
    }

    private Optional<Term> reported(FactKind kind, String field) {
        Optional<FigureField> declared = kind.field(field);
        return one(kind) ? declared.map(figure -> new Reported(kind, figure)) : Optional.empty();
    }

    private Optional<Term> made(String by, List<Expression> parts, FactKind kind, FigureType type) {
        List<Term> of = parts.stream().flatMap(part -> of(part, kind).stream()).toList();
        return of.size() == parts.size() ? Optional.of(new Made(by, of, type)) : Optional.empty();
    }

    private FigureType called(Expression.Call call, FactKind kind) {
        Function function = Function.of(call.function()).orElseThrow();
        if (function == Function.IF_MISSING) {
            return of(call.values().get(0), kind).map(Term::type).orElse(FigureType.NUMBER);
        }
        boolean counted =
                function == Function.COUNT_YES || function == Function.DAYS || function == Function.WORKING_DAYS;
        return counted ? FigureType.COUNT : function.gives();
    }

    private Optional<Term> named(String name) {
        Binding binding = Objects.requireNonNull(rule.names().get(name), "names are known");
        return binding.as(new Binding.Cases<>() {
            @Override
            public Optional<Term> figure(Binding.OfFigure figure) {
                return reported(kindOf(figure.look()), figure.field().name());
            }

            @Override
            public Optional<Term> computed(Binding.Computed computed) {
                return of(computed.expression(), kindOf(computed.look()));
            }

            @Override
            public Optional<Term> gathered(Binding.Gathered gathered) {
                return Optional.of(Terms.this.gathered(gathered));
            }
        });
    }

    private FactKind kindOf(int look) {
        return kind(rule.looks().get(look).look().kind());
    }

    private Term gathered(Binding.Gathered gathered) {
        Rule.Looking looking = rule.looks().get(gathered.look());
        Condition.Gather gather = Objects.requireNonNull(looking.gather());
        Condition.Result result = gather.results().get(gathered.result());
        FactKind kind = kind(looking.look().kind());
        String of = result.of() == null ? "" : written(result.of(), kind);
        boolean counts = gathered.gathering() == Gathering.COUNT;
        boolean below = counts || (result.of() instanceof Expression.Name && notNegative(result.of(), kind));
        return new Term.Together(
                gathered.gathering().written() + "(" + of + ") " + written(looking.look(), looking.needs()),
                kind.name(),
                counts ? FigureType.COUNT : FigureType.NUMBER,
                gathered.gathering().ofNothing(),
                below);
    }

    /** Whether what is gathered is a figure that is never below 0. */
    private boolean notNegative(Expression of, FactKind kind) {
        return of instanceof Expression.Name name
                && rule.names().get(name.name()) instanceof Binding.OfFigure figure
                && figure.field().least() != null
                && Objects.requireNonNull(figure.field().least()).signum() >= 0
                && kind.many();
    }

    /**
     * A look in one spelling, whatever names it gives, with the figures that it needs: of facts that lack one it is blind.
     */
    String written(Condition.Look look, Collection<String> needs) {
        FactKind kind = kind(look.kind());
        String claims = look.claims().stream()
                .map(claim -> written(claim, kind))
                .sorted()
                .collect(Collectors.joining(", "));
        String needed = needs.stream().sorted().collect(Collectors.joining(", "));
        return look.kind() + "(" + claims + (needed.isEmpty() ? "" : " | " + needed) + ")";
    }

    /** A look by itself. */
    String written(Condition.Look look) {
        return written(look, new Rule.Looking(0, look, Rule.Manner.SOME, null).needs());
    }

    /** An expression in one spelling, with what its names stand for. */
    String written(Expression expression, FactKind kind) {
        return expression.as(new Expression.Cases<>() {
            @Override
            public String literal(Expression.Literal literal) {
                return new Constant(literal.value(), type(literal.value())).key();
            }

            @Override
            public String missing(Expression.Missing missing) {
                return "null";
            }

            @Override
            public String figure(Expression.Figure figure) {
                return kind.name() + "." + figure.field();
            }

            @Override
            public String name(Expression.Name name) {
                Binding binding = Objects.requireNonNull(rule.names().get(name.name()), "names are known");
                if (binding instanceof Binding.OfFigure figure) {
                    return kindOf(figure.look()).name() + "." + figure.field().name();
                }
                return binding instanceof Binding.Computed computed
                        ? written(computed.expression(), kindOf(computed.look()))
                        : gathered((Binding.Gathered) binding).key();
            }

            @Override
            public String call(Expression.Call call) {
                return call.values().stream()
                        .map(value -> written(value, kind))
                        .collect(Collectors.joining(", ", call.function() + "(", ")"));
            }

            @Override
            public String operation(Expression.Operation operation) {
                return "(" + written(operation.left(), kind) + " "
                        + operation.operator().sign() + " " + written(operation.right(), kind) + ")";
            }

            @Override
            public String denial(Expression.Denial denial) {
                return "!" + written(denial.claim(), kind);
            }

            @Override
            public String oneOf(Expression.OneOf oneOf) {
                return written(oneOf.value(), kind)
                        + (oneOf.denied() ? " not in " : " in ")
                        + oneOf.among().stream()
                                .map(value -> written(value, kind))
                                .collect(Collectors.joining(", ", "(", ")"));
            }
        });
    }

    static FigureType type(Object value) {
        if (value instanceof String) {
            return FigureType.TEXT;
        }
        if (value instanceof Boolean) {
            return FigureType.YES_NO;
        }
        if (value instanceof java.math.BigDecimal number) {
            return number.stripTrailingZeros().scale() <= 0 ? FigureType.COUNT : FigureType.NUMBER;
        }
        return FigureType.DATE;
    }
}
