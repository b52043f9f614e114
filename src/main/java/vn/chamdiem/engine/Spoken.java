package vn.chamdiem.engine;

import java.util.Comparator;
import vn.chamdiem.scoring.RuleMatch;

/**
 * A rule's match, and what it speaks on.
 *
 * @param subject the code of a criterion, or the name of a measure
 */
record Spoken(String subject, RuleMatch match) {
    /** By file and line; the engine's own firing order means nothing to a reader. */
    static final Comparator<Spoken> ORDER = Comparator.comparing(
                    (Spoken spoken) -> spoken.match().rule().file())
            .thenComparing(spoken -> spoken.match().rule().line())
            .thenComparing(spoken -> spoken.match().figures().toString());
}
