package vn.chamdiem.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a rule's {@code when}. */
public sealed interface Condition {
    /** Where it is written. */
    Span at();

    /** {@code Kind( … )}: for each fact of a kind of which all this holds. */
    record Look(String kind, List<Constraint> constraints, Span at) implements Condition {
        public Look {
            constraints = List.copyOf(constraints);
        }
    }

    /** {@code not Kind( … )}: where there are no such facts together. */
    record Not(List<Look> looks, Span at) implements Condition {
        public Not {
            looks = List.copyOf(looks);
        }
    }

    /** {@code exists Kind( … )}: where there are such facts together, however many. */
    record Exists(List<Look> looks, Span at) implements Condition {
        public Exists {
            looks = List.copyOf(looks);
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
            claims = List.copyOf(claims);
        }
    }

    /**
     * One result of a gathering.
     *
     * @param name without its {@code $}
     * @param of the value that is gathered; absent where facts are counted
     */
    record Result(String name, String gathering, @Nullable Expression of, Span at) {}
}
