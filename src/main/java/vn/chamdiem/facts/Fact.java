package vn.chamdiem.facts;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one thing of one agency.
 *
 * @param kind the name of its {@link FactKind}
 * @param figures by field; a figure that was not reported is not in the map: it is not 0
 * @param evidence the documents that prove it, where stated for this very fact
 * @param inheritedFrom the body above, where the fact is its and not the agency's own
 */
public record Fact(
        String kind,
        SortedMap<String, Object> figures,
        @Nullable String evidence,
        @Nullable Agency inheritedFrom) {
    public Fact {
        figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    }

    public @Nullable Object figure(String field) {
        return figures.get(field);
    }

    /** A figure as a number; absent where it was not reported, or is none. */
    public static @Nullable BigDecimal number(@Nullable Object figure) {
        if (figure instanceof Long count) {
            return BigDecimal.valueOf(count);
        }
        return figure instanceof BigDecimal number ? number : null;
    }

    /** The same fact, as an agency below {@code owner} takes it over. */
    public Fact inherited(Agency owner) {
        return new Fact(kind, figures, evidence, owner);
    }
}
