package vn.chamdiem.rule;

import java.util.List;

/**
 * What a rule says: {@code award.share($onTime, $received)}.
 *
 * @param receiver {@code award}, or {@code measure} in a rule that measures
 */
public record VerbCall(String receiver, String verb, List<Expression> values, Span at) {
    public VerbCall {
        values = List.copyOf(values);
    }
}
