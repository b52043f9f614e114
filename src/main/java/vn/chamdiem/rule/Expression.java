package vn.chamdiem.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Something that has a value: a number, a figure, a calculation, a comparison. */
public sealed interface Expression {
    /** Where it is written. */
    Span at();

    /** What {@code cases} has to say of an expression of this kind. */
    <T> T as(Cases<T> cases);

    /** The expressions that it is made of. */
    default List<Expression> parts() {
        return List.of();
    }

    /** This expression and all in it. */
    default Stream<Expression> all() {
        List<Expression> all = new ArrayList<>();
        gather(this, all);
        return all.stream();
    }

    /** The claims of which all must hold for this one to hold: what {@code &&} joins, one by one. */
    default List<Expression> joined() {
        return this instanceof Operation operation && operation.operator() == Operator.AND
                ? Stream.of(operation.left(), operation.right())
                        .flatMap(side -> side.joined().stream())
                        .toList()
                : List.of(this);
    }

    private static void gather(Expression expression, List<Expression> all) {
        all.add(expression);
        expression.parts().forEach(part -> gather(part, all));
    }

    /**
     * A value as it is written.
     *
     * @param value a {@code BigDecimal}, {@code String}, {@code Boolean} or {@code LocalDate}
     */
    record Literal(Object value, Span at) implements Expression {
        @Override
        public <T> T as(Cases<T> cases) {
            return cases.literal(this);
        }
    }

    /** {@code null}: what was not reported. */
    record Missing(Span at) implements Expression {
        @Override
        public <T> T as(Cases<T> cases) {
            return cases.missing(this);
        }
    }

    /** A figure of the fact that the condition looks at. */
    record Figure(String field, Span at) implements Expression {
        @Override
        public <T> T as(Cases<T> cases) {
            return cases.figure(this);
        }
    }

    /**
     * A value that was given a name before.
     *
     * @param name without its {@code $}
     */
    record Name(String name, Span at) implements Expression {
        @Override
        public <T> T as(Cases<T> cases) {
            return cases.name(this);
        }
    }

    /** A function of some values, such as {@code percent(onTime, received)}. */
    record Call(String function, List<Expression> values, Span at) implements Expression {
        public Call {
            values = List.copyOf(values);
        }

        @Override
        public <T> T as(Cases<T> cases) {
            return cases.call(this);
        }

        @Override
        public List<Expression> parts() {
            return values;
        }
    }

    /** Two values with a sign between them. */
    record Operation(Operator operator, Expression left, Expression right, Span at) implements Expression {
        @Override
        public <T> T as(Cases<T> cases) {
            return cases.operation(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }
    }

    /** The opposite of a claim. */
    record Denial(Expression claim, Span at) implements Expression {
        @Override
        public <T> T as(Cases<T> cases) {
            return cases.denial(this);
        }

        @Override
        public List<Expression> parts() {
            return List.of(claim);
        }
    }

    /** {@code level in ("3", "4")}, or {@code not in}. */
    record OneOf(Expression value, List<Expression> among, boolean denied, Span at) implements Expression {
        public OneOf {
            among = List.copyOf(among);
        }

        @Override
        public <T> T as(Cases<T> cases) {
            return cases.oneOf(this);
        }

        @Override
        public List<Expression> parts() {
            return Stream.concat(Stream.of(value), among.stream()).toList();
        }
    }

    /** Something to do with expressions, which forgets no kind of them. */
    interface Cases<T> {
        T literal(Literal literal);

        T missing(Missing missing);

        T figure(Figure figure);

        T name(Name name);

        T call(Call call);

        T operation(Operation operation);

        T denial(Denial denial);

        T oneOf(OneOf oneOf);
    }

    /** A sign between two values. */
    enum Operator {
        OR("||"),
        AND("&&"),
        EQUAL("=="),
        DIFFERENT("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">="),
        PLUS("+"),
        MINUS("-"),
        TIMES("*");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As it is written. */
        public String sign() {
            return sign;
        }

        /** Whether it joins two claims. */
        public boolean joins() {
            return this == OR || this == AND;
        }

        /** Whether it gives a number. */
        public boolean calculates() {
            return this == PLUS || this == MINUS || this == TIMES;
        }

        /** Whether it compares two values. */
        public boolean compares() {
            return !joins() && !calculates();
        }

        /** Whether it asks which is greater. */
        public boolean orders() {
            return compares() && this != EQUAL && this != DIFFERENT;
        }
    }
}
