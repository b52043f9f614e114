package vn.chamdiem.wording;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Expression.Call;
import vn.chamdiem.rule.Expression.Cases;
import vn.chamdiem.rule.Expression.Denial;
import vn.chamdiem.rule.Expression.Figure;
import vn.chamdiem.rule.Expression.Literal;
import vn.chamdiem.rule.Expression.Missing;
import vn.chamdiem.rule.Expression.Name;
import vn.chamdiem.rule.Expression.OneOf;
import vn.chamdiem.rule.Expression.Operation;
import vn.chamdiem.rule.Expression.Operator;
import vn.chamdiem.rule.Function;
import vn.chamdiem.words.Words;

/** Expressions of one rule in words, as they stand at one of the kinds that it looks at. */
final class Speech implements Cases<Phrase> {
    private final Known known;
    private final int look;
    private final Words words;
    private final Values values;

    /**
     * Begins at one place of a rule.
     *
     * @param look the how-manieth kind whose figures can be named here
     */
    Speech(Known known, int look, Words words) {
        this.known = known;
        this.look = look;
        this.words = words;
        this.values = new Values(known.labels(), words);
    }

    /** A claim: a figure that can be true is one. */
    Phrase claim(Expression expression) {
        Phrase phrase = expression.as(this);
        return switch (phrase.form()) {
            case CLAIM, EITHER, BOTH -> phrase;
            case THING, CALCULATION, SUM ->
                Phrase.claim(words.text(
                        "wording.text." + Operator.EQUAL.name(),
                        phrase.text(),
                        values.of(Boolean.TRUE, Reading.AS_WRITTEN)));
        };
    }

    /** All of some claims. */
    Phrase all(List<Phrase> claims) {
        return claims.size() == 1 ? claims.get(0) : joined(Operator.AND, claims);
    }

    @Override
    public Phrase literal(Literal literal) {
        return Phrase.thing(values.of(literal.value(), Reading.AS_WRITTEN));
    }

    @Override
    public Phrase missing(Missing missing) {
        return Phrase.thing(words.text("wording.nothing"));
    }

    @Override
    public Phrase figure(Figure figure) {
        return known.figure(look, figure.field());
    }

    @Override
    public Phrase name(Name name) {
        return known.name(name.name());
    }

    @Override
    public Phrase call(Call call) {
        Function function = Function.of(call.function()).orElseThrow();
        return new Phrase(said(function, call.values()), Phrase.Form.CALCULATION);
    }

    /** One case for every function: the compiler tells which one was forgotten. */
    private String said(Function function, List<Expression> given) {
        String key = "wording.function." + function.name();
        return switch (function) {
            case SUM, MEAN, MIN, MAX -> words.text(key, Joined.and(closed(given, Reading.AS_WRITTEN), words));
            case COUNT_YES ->
                words.text(
                        key,
                        given.stream().map(one -> "(" + claim(one).text() + ")").collect(Collectors.joining(", ")));
            case WORTH, STEPS -> words.text(key, given.get(0).as(this).closed(), pairs(function, given));
            case DAYS, WORKING_DAYS, PLUS_WORKING_DAYS ->
                words.text(key, closed(given, Reading.DATE).toArray());
            case PERCENT, RATIO, ABS, ROUND, LN, LOG10, SQRT, POWER, SCALED, Z_SCORE, IF_MISSING ->
                words.text(key, closed(given, Reading.AS_WRITTEN).toArray());
        };
    }

    private String pairs(Function function, List<Expression> given) {
        List<String> pairs = new ArrayList<>();
        for (int pair = 1; pair + 1 < given.size(); pair += 2) {
            pairs.add(words.text(
                    "wording.pair." + function.name(),
                    given.get(pair).as(this).closed(),
                    given.get(pair + 1).as(this).closed()));
        }
        return String.join("; ", pairs);
    }

    private List<String> closed(List<Expression> given, Reading reading) {
        return given.stream().map(one -> value(one, reading).closed()).toList();
    }

    /** A value; a text is read by what it is laid beside. */
    private Phrase value(Expression expression, Reading reading) {
        return expression instanceof Literal literal
                ? Phrase.thing(values.of(literal.value(), reading))
                : expression.as(this);
    }

    @Override
    public Phrase operation(Operation operation) {
        return switch (operation.operator()) {
            case AND, OR ->
                joined(
                        operation.operator(),
                        chain(operation, operation.operator()).stream()
                                .map(this::claim)
                                .toList());
            case PLUS, MINUS, TIMES -> calculated(operation);
            case EQUAL, DIFFERENT, LESS, AT_MOST, MORE, AT_LEAST -> compared(operation);
        };
    }

    private static List<Expression> chain(Expression expression, Operator operator) {
        if (expression instanceof Operation operation && operation.operator() == operator) {
            List<Expression> chain = new ArrayList<>(chain(operation.left(), operator));
            chain.addAll(chain(operation.right(), operator));
            return chain;
        }
        return List.of(expression);
    }

    private Phrase joined(Operator operator, List<Phrase> claims) {
        Phrase.Form form = operator == Operator.OR ? Phrase.Form.EITHER : Phrase.Form.BOTH;
        return new Phrase(
                claims.stream()
                        .map(claim -> claim.beside(form))
                        .reduce((before, next) -> words.text("wording.operator." + operator.name(), before, next))
                        .orElseThrow(),
                form);
    }

    private Phrase calculated(Operation operation) {
        boolean product = operation.operator() == Operator.TIMES;
        Phrase left = operation.left().as(this);
        boolean goesOn = !product && left.form() == Phrase.Form.SUM;
        return new Phrase(
                words.text(
                        "wording.operator." + operation.operator().name(),
                        goesOn ? left.text() : left.closed(),
                        operation.right().as(this).closed()),
                product ? Phrase.Form.CALCULATION : Phrase.Form.SUM);
    }

    private Phrase compared(Operation operation) {
        Expression left = operation.left();
        Expression right = operation.right();
        if (left instanceof Missing || right instanceof Missing) {
            Expression asked = left instanceof Missing ? right : left;
            return Phrase.claim(words.text(
                    (given(asked) ? "wording.given." : "wording.missing.")
                            + operation.operator().name(),
                    asked.as(this).compared()));
        }
        if (left instanceof Literal && !(right instanceof Literal)) {
            return compared(mirrored(operation.operator()), right, left);
        }
        return compared(operation.operator(), left, right);
    }

    private boolean given(Expression asked) {
        return asked instanceof Figure && known.given(look);
    }

    private Phrase compared(Operator operator, Expression left, Expression right) {
        FigureType type = known.type(left, look).orElse(FigureType.NUMBER);
        Reading reading = known.reading(left, look);
        if (reading == Reading.AS_WRITTEN) {
            reading = known.reading(right, look);
        }
        boolean dated = reading == Reading.DATE;
        boolean literal = right instanceof Literal;
        Phrase one = value(left, reading);
        String family;
        if (!operator.orders()) {
            family = dated ? "wording.day." : type.numeric() ? "wording.number." : "wording.text.";
        } else if (dated) {
            family = literal ? "wording.day." : "wording.days.";
        } else {
            // “Trên” also stands between the parts of a percentage, so a calculation is laid beside a bound in other
            // words.
            family = literal && one.isThing() ? "wording.bound." : literal ? "wording.limit." : "wording.number.";
        }
        return Phrase.claim(words.text(
                family + operator.name(), one.compared(), value(right, reading).closed()));
    }

    private static Operator mirrored(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.MORE;
            case AT_MOST -> Operator.AT_LEAST;
            case MORE -> Operator.LESS;
            case AT_LEAST -> Operator.AT_MOST;
            case EQUAL, DIFFERENT, OR, AND, PLUS, MINUS, TIMES -> operator;
        };
    }

    @Override
    public Phrase denial(Denial denial) {
        return Phrase.claim(words.text("wording.denied", claim(denial.claim()).text()));
    }

    @Override
    public Phrase oneOf(OneOf oneOf) {
        Reading reading = known.reading(oneOf.value(), look);
        return Phrase.claim(words.text(
                oneOf.denied() ? "wording.noneOf" : "wording.oneOf",
                oneOf.value().as(this).compared(),
                String.join("; ", closed(oneOf.among(), reading))));
    }

    /** Points that stand by themselves. */
    String amount(Expression expression) {
        return written(expression) == null ? expression.as(this).closed() : points(expression);
    }

    /** Points as a verb speaks of them: so many, or as many as something is. */
    String points(Expression expression) {
        BigDecimal written = written(expression);
        return written == null
                ? words.text("wording.pointsOf", expression.as(this).closed())
                : values.points(written);
    }

    /** Percent as a verb speaks of them. */
    String percent(Expression expression) {
        return words.text("wording.percent", expression.as(this).closed());
    }

    private static @Nullable BigDecimal written(Expression expression) {
        return expression instanceof Literal literal && literal.value() instanceof BigDecimal number ? number : null;
    }
}
