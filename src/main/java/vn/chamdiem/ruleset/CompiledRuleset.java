package vn.chamdiem.ruleset;

import java.util.List;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.scoring.Scorer;
import vn.chamdiem.source.Problem;

/**
 * A ruleset that is ready to score.
 *
 * @param kinds what it asks of every agency, in the order of the declarations
 * @param warnings what its author should look at
 */
public record CompiledRuleset(Ruleset ruleset, List<FactKind> kinds, Scorer scorer, List<Problem> warnings) {
    public CompiledRuleset {
        kinds = List.copyOf(kinds);
        warnings = List.copyOf(warnings);
    }
}
