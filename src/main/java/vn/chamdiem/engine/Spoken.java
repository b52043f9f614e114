package vn.chamdiem.engine;

import java.util.Comparator;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.scoring.RuleMatch;

/** A rule that spoke, and what it said. */
record Spoken(Rule rule, RuleMatch match) {
    /** By file and line; the engine's own firing order means nothing to a reader. */
    static final Comparator<Spoken> ORDER = Comparator.comparing(
                    (Spoken spoken) -> spoken.match().rule().file())
            .thenComparing(spoken -> spoken.match().rule().line())
            .thenComparing(spoken -> spoken.match().figures().toString());

    /** What it speaks on: the code of a criterion, or the name of a measure. */
    String subject() {
        CriterionCode criterion = rule.criterion();
        return criterion == null ? String.valueOf(rule.measure()) : criterion.value();
    }
}
