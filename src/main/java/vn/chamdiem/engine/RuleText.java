package vn.chamdiem.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.scoring.RuleRef;

/**
 * A rule as it is written, with what the trace needs to know of it.
 *
 * @param criterion that it speaks on
 * @param reason its template, such as {@code Đúng hạn {onTime}/{received} hồ sơ}; the name where it has none
 * @param reads the fields it looks at, by kind of fact, in the order of its patterns
 * @param needed the kinds of which there must be a fact for the rule to speak
 */
record RuleText(RuleRef ref, Criterion criterion, String reason, Map<String, Set<String>> reads, List<String> needed) {}
