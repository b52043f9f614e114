package vn.chamdiem.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.scoring.RuleRef;

/**
 * A rule as it is written, with what the trace needs to know of it.
 *
 * @param criterion that it speaks on
 * @param reason its template, such as {@code Đúng hạn {onTime}/{received} hồ sơ}; the name where it has none
 * @param verb what it says, such as {@code share}
 * @param patterns of its conditions
 */
record RuleText(RuleRef ref, Criterion criterion, String reason, String verb, List<PatternText> patterns) {
    /** Whether it speaks beside the criterion's maximum, as bonus or deduction. */
    boolean beside() {
        return Verbs.BESIDE.contains(verb);
    }

    /** The fields of {@code kind} that any of its patterns reads. */
    Set<String> reads(String kind) {
        return patterns.stream()
                .filter(pattern -> pattern.kind().equals(kind))
                .flatMap(pattern -> pattern.fields().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
