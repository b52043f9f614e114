package vn.chamdiem.rule;

import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;

/** What a {@code $name} stands for. */
public sealed interface Binding {
    /** What its value is; absent where its text is wrong. */
    @Nullable
    FigureType type();

    /** What {@code cases} has to say of a binding of this kind. */
    <T> T as(Cases<T> cases);

    /** Something to do with bindings, which forgets no kind of them. */
    interface Cases<T> {
        T figure(OfFigure figure);

        T computed(Computed computed);

        T gathered(Gathered gathered);
    }

    /**
     * A figure of the facts that a condition looks at.
     *
     * @param look the how-manieth kind the rule looks at, from 0
     */
    record OfFigure(int look, FigureField field) implements Binding {
        @Override
        public FigureType type() {
            return field.type();
        }

        @Override
        public <T> T as(Cases<T> cases) {
            return cases.figure(this);
        }
    }

    /** A value worked out from figures of one look and from names before it. */
    record Computed(
            int look, Expression expression, @Nullable FigureType type) implements Binding {
        @Override
        public <T> T as(Cases<T> cases) {
            return cases.computed(this);
        }
    }

    /**
     * A result of gathering many facts.
     *
     * @param result the how-manieth of its gathering, from 0
     */
    record Gathered(int look, int result, Gathering gathering) implements Binding {
        @Override
        public FigureType type() {
            return FigureType.NUMBER;
        }

        @Override
        public <T> T as(Cases<T> cases) {
            return cases.gathered(this);
        }
    }
}
