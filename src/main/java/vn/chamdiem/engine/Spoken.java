package vn.chamdiem.engine;

import java.util.Comparator;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.RuleMatch;

/** A rule's match, and the criterion it speaks on. */
record Spoken(CriterionCode criterion, RuleMatch match) {
    /** By file and line; the engine's own firing order means nothing to a reader. */
    static final Comparator<Spoken> ORDER = Comparator.comparing(
                    (Spoken spoken) -> spoken.match().rule().file())
            .thenComparing(spoken -> spoken.match().rule().line())
            .thenComparing(spoken -> spoken.match().figures().toString());
}
