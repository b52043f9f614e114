package vn.chamdiem.proof;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;

/** A quantity that rules speak of, the same in all rules that write it alike. */
sealed interface Term {
    /** By which two of them are known to be one. */
    String key();

    FigureType type();

    /** It and all that it is made of. */
    default Stream<Term> all() {
        return Stream.of(this);
    }

    /** A value as it is written. */
    record Constant(Object value, FigureType type) implements Term {
        @Override
        public String key() {
            return value instanceof String text ? '"' + text + '"' : value.toString();
        }
    }

    /** A figure of the one fact of a kind. */
    record Reported(FactKind kind, FigureField field) implements Term {
        @Override
        public String key() {
            return kind.name() + "." + field.name();
        }

        @Override
        public FigureType type() {
            return field.type();
        }

        /** Whether this one can't exceed the other. */
        boolean partOf(Term other) {
            return other instanceof Reported whole
                    && whole.kind.name().equals(kind.name())
                    && whole.field.name().equals(field.atMost());
        }
    }

    /** What a function or a sign makes of others. */
    record Made(String by, List<Term> of, FigureType type) implements Term {
        public Made {
            of = List.copyOf(of);
        }

        @Override
        public String key() {
            return of.size() == 2 && by.length() == 1
                    ? "(" + of.get(0).key() + " " + by + " " + of.get(1).key() + ")"
                    : of.stream().map(Term::key).collect(Collectors.joining(", ", by + "(", ")"));
        }

        @Override
        public Stream<Term> all() {
            return Stream.concat(Stream.of(this), of.stream().flatMap(Term::all));
        }
    }

    /**
     * What is made of many facts, and isn't looked into.
     *
     * @param kind of those facts
     * @param ofNothing whether there is an answer without any fact
     * @param below whether it is never less than 0
     */
    record Together(String key, String kind, FigureType type, boolean ofNothing, boolean below) implements Term {}

    /** Whether it is always a whole number. */
    default boolean whole() {
        if (type() == FigureType.COUNT || type() == FigureType.DATE) {
            return true;
        }
        return this instanceof Made made
                && List.of("+", "-", "*", "sum", "min", "max", "abs").contains(made.by())
                && made.of().stream().allMatch(Term::whole);
    }
}
