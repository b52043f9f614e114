package vn.chamdiem.mutation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.mutation.Mutation.Kind;
import vn.chamdiem.rule.Condition;
import vn.chamdiem.rule.Condition.Look;
import vn.chamdiem.rule.Constraint;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Expression.Literal;
import vn.chamdiem.rule.Expression.Operation;
import vn.chamdiem.rule.Expression.Operator;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Span;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.words.Words;

/** The faults that are planted in one rule. */
final class RuleMutations {
    /** Percent are mostly shown so exactly. */
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final Rule rule;
    private final Map<String, FactKind> kinds;
    private final NeighbouringFigures neighbours;
    private final SourceFile file;
    private final List<Planting> all = new ArrayList<>();

    private RuleMutations(Rule rule, Ruleset ruleset, SourceFile file) {
        this.rule = rule;
        this.kinds =
                ruleset.rulebook().vocabulary().kinds(Words.in(ruleset.card().language()));
        this.neighbours = new NeighbouringFigures(rule, kinds);
        this.file = file;
    }

    static List<Planting> of(Rule rule, Ruleset ruleset) {
        SourceFile file = ruleset.drl().stream()
                .filter(one -> RulesetFolder.nameWithin(one).equals(rule.ref().file()))
                .findFirst()
                .orElseThrow();
        RuleMutations mutations = new RuleMutations(rule, ruleset, file);
        rule.conditions().forEach(mutations::condition);
        rule.looks().forEach(mutations::look);
        mutations.verb();
        mutations.all.addAll(ReasonMutations.of(rule, file));
        return mutations.all;
    }

    private void plant(Kind kind, int start, int end, String after) {
        all.add(Planting.of(kind, file, start, end, after, rule.criterion(), rule.ref()));
    }

    private void plant(Kind kind, Span at, String after) {
        plant(kind, at.start(), at.end(), after);
    }

    private String text(Span at) {
        return file.text().substring(at.start(), at.end());
    }

    /** A whole condition can be forgotten where others are left. */
    private void condition(Condition condition) {
        if (rule.conditions().size() > 1 && !(condition instanceof Look)) {
            plant(Kind.CONDITION, condition.at(), "");
        }
    }

    private void look(Looking looking) {
        List<Constraint> constraints = looking.look().constraints();
        for (int one = 0; one < constraints.size(); one++) {
            if (constraints.get(one).name() == null) {
                forget(constraints, one);
            }
            expression(constraints.get(one).expression(), looking, Kind.THRESHOLD);
        }
        if (looking.gather() != null) {
            looking.gather().claims().forEach(claim -> expression(claim, looking, Kind.THRESHOLD));
            looking.gather().results().forEach(this::gathering);
        }
    }

    /** A claim and the comma that goes with it. */
    private void forget(List<Constraint> constraints, int one) {
        Span at = constraints.get(one).expression().at();
        boolean last = one == constraints.size() - 1;
        int comma =
                last ? file.text().lastIndexOf(',', at.start()) : file.text().indexOf(',', at.end());
        if (constraints.size() == 1) {
            plant(Kind.CONDITION, at, "");
        } else if (last) {
            plant(Kind.CONDITION, comma, at.end(), "");
        } else {
            plant(Kind.CONDITION, at.start(), comma + 1, "");
        }
    }

    private void gathering(Condition.Result result) {
        String other = Taken.GATHERINGS.get(result.gathering());
        if (other != null) {
            int start = file.text().indexOf(result.gathering(), result.at().start());
            plant(Kind.FUNCTION, start, start + result.gathering().length(), other);
        }
    }

    private void expression(Expression expression, Looking looking, Kind ofNumbers) {
        expression.all().forEach(part -> {
            if (part instanceof Operation operation) {
                operation(operation, looking);
            } else if (part instanceof Expression.Call call) {
                call(call);
            } else if (part instanceof Literal literal) {
                number(literal, ofNumbers);
            } else if (part instanceof Expression.Denial denial) {
                plant(
                        Kind.OPERATOR,
                        denial.at().start(),
                        denial.claim().at().start(),
                        text(denial.at()).startsWith("!(") ? "(" : "");
            } else if (part instanceof Expression.OneOf oneOf) {
                oneOf(oneOf);
            } else if (part instanceof Expression.Figure figure) {
                neighbours.of(looking, figure.field()).ifPresent(other -> plant(Kind.FIGURE, figure.at(), other));
            }
        });
    }

    private void operation(Operation operation, Looking looking) {
        Operator neighbour = Taken.OPERATORS.get(operation.operator());
        boolean answer = operation.right() instanceof Literal literal && literal.value() instanceof Boolean;
        if (neighbour != null && !answer) {
            int sign = file.text()
                    .indexOf(operation.operator().sign(), operation.left().at().end());
            plant(Kind.OPERATOR, sign, sign + operation.operator().sign().length(), neighbour.sign());
        }
        if (operation.left() instanceof Expression.Call call && operation.right() instanceof Literal bound) {
            barely(call, bound);
        }
        if (operation.right() instanceof Literal literal) {
            category(operation.left(), literal, looking);
        }
    }

    /** A percentage that is taken for the one below it. */
    private void barely(Expression.Call call, Literal bound) {
        if (call.function().equals("percent") && bound.value() instanceof BigDecimal number) {
            plant(Kind.THRESHOLD, bound.at(), number.subtract(HUNDREDTH).toPlainString());
        }
    }

    /** An answer or a category for which there are others. */
    private void category(Expression left, Literal literal, Looking looking) {
        if (literal.value() instanceof Boolean answer) {
            plant(Kind.VALUE, literal.at(), String.valueOf(!answer));
        } else if (literal.value() instanceof String text && left instanceof Expression.Figure figure) {
            choices(looking.look().kind(), figure.field()).stream()
                    .filter(choice -> !choice.equals(text))
                    .forEach(choice ->
                            plant(Kind.VALUE, literal.at(), text(literal.at()).replace(text, choice)));
        }
    }

    private List<String> choices(String kind, String field) {
        return Optional.ofNullable(kinds.get(kind))
                .flatMap(known -> known.field(field))
                .map(known -> known.oneOf())
                .orElse(List.of());
    }

    private void oneOf(Expression.OneOf oneOf) {
        if (oneOf.among().size() > 1) {
            Span last = oneOf.among().get(oneOf.among().size() - 1).at();
            plant(Kind.VALUE, file.text().lastIndexOf(',', last.start()), last.end(), "");
            plant(
                    Kind.VALUE,
                    oneOf.among().get(0).at().start(),
                    oneOf.among().get(1).at().start(),
                    "");
        }
        int in = file.text()
                .indexOf(oneOf.denied() ? "not" : "in", oneOf.value().at().end());
        plant(Kind.OPERATOR, in, in + (oneOf.denied() ? 3 : 0), oneOf.denied() ? "" : "not ");
    }

    private void call(Expression.Call call) {
        List<String> others = Taken.FUNCTIONS.getOrDefault(call.function(), List.of());
        int start = call.at().start();
        others.forEach(
                other -> plant(Kind.FUNCTION, start, start + call.function().length(), other));
        if (call.values().size() == 2 && others.isEmpty()
                || "percent".equals(call.function())
                || "ratio".equals(call.function())) {
            swap(call.values());
        }
    }

    private void swap(List<Expression> values) {
        Span first = values.get(0).at();
        Span second = values.get(1).at();
        String between = file.text().substring(first.end(), second.start());
        plant(Kind.SWAP, first.to(second), text(second) + between + text(first));
    }

    private void number(Literal literal, Kind kind) {
        String written = text(literal.at());
        if (literal.value() instanceof BigDecimal number) {
            plant(kind, literal.at(), number.add(number.ulp()).toPlainString());
            plant(kind, literal.at(), number.subtract(number.ulp()).toPlainString());
        } else if (literal.value() instanceof LocalDate day) {
            plant(
                    kind,
                    literal.at(),
                    written.replace(day.toString(), day.plusDays(1).toString()));
            plant(
                    kind,
                    literal.at(),
                    written.replace(day.toString(), day.minusDays(1).toString()));
        }
    }

    private void verb() {
        Span says = rule.says();
        String verb = rule.verb().written();
        int start = file.text().indexOf('.', says.start()) + 1;
        Taken.VERBS
                .getOrDefault(verb, List.of())
                .forEach(other -> plant(Kind.VERB, start, start + verb.length(), other));
        if (rule.verb().divides()) {
            swap(rule.values());
            plant(Kind.VERB, says.start(), says.end(), "award.full()");
        }
        Looking none = rule.looks().isEmpty() ? null : rule.looks().get(0);
        if (none != null) {
            rule.values()
                    .forEach(value -> expression(value, none, rule.verb().divides() ? Kind.THRESHOLD : Kind.POINTS));
        }
    }
}
