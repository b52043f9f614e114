package vn.chamdiem.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a rule's {@code when}. */
public sealed interface Condition {
    /** Where it is written. */
    Span at();

    /** What {@code cases} has to say of a condition of this kind. */
    <T> T as(Cases<T> cases);

    /** {@code Kind( … )}: for each fact of a kind of which all this holds. */
    record Look(String kind, List<Constraint> constraints, Span at) implements Condition {
        public Look {
            constraints = List.copyOf(constraints);
        }

        /** What must hold of such a fact, one by one. */
        public List<Expression> claims() {
            return constraints.stream()
                    .filter(constraint -> constraint.name() == null)
                    .flatMap(constraint -> constraint.expression().joined().stream())
                    .toList();
        }

        @Override
        public <T> T as(Cases<T> cases) {
            return cases.look(this);
        }
    }

    /** {@code not Kind( … )}: where there are no such facts together. */
    record Not(List<Look> looks, Span at) implements Condition {
        public Not {
            looks = List.copyOf(looks);
        }

        @Override
        public <T> T as(Cases<T> cases) {
            return cases.not(this);
        }
    }

    /** {@code exists Kind( … )}: where there are such facts together, however many. */
    record Exists(List<Look> looks, Span at) implements Condition {
        public Exists {
            looks = List.copyOf(looks);
        }

        @Override
        public <T> T as(Cases<T> cases) {
            return cases.exists(this);
        }
    }

    /**
     * {@code accumulate( Kind( … ); $n : count(); $n > 3 )}: over all facts of a kind of which something holds.
     *
     * @param results that are given names
     * @param claims about the results
     */
    record Gather(Look look, List<Result> results, List<Expression> claims, Span at) implements Condition {
        public Gather {
            results = List.copyOf(results);
            claims = claims.stream().flatMap(claim -> claim.joined().stream()).toList();
        }

        @Override
        public <T> T as(Cases<T> cases) {
            return cases.gather(this);
        }
    }

    /**
     * One result of a gathering.
     *
     * @param name without its {@code $}
     * @param of the value that is gathered; absent where facts are counted
     */
    record Result(String name, String gathering, @Nullable Expression of, Span at) {}

    /** Something to do with conditions, which forgets no kind of them. */
    interface Cases<T> {
        T look(Look look);

        T not(Not not);

        T exists(Exists exists);

        T gather(Gather gather);
    }
}
