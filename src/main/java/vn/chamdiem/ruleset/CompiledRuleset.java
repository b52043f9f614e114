package vn.chamdiem.ruleset;

import java.util.List;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.scoring.Scorer;
import vn.chamdiem.source.Problem;

/**
 * A ruleset that is ready to score.
 *
 * @param warnings what its author should look at
 */
public record CompiledRuleset(Ruleset ruleset, Scorer scorer, List<Problem> warnings) {
    public CompiledRuleset {
        warnings = List.copyOf(warnings);
    }

    /** What it asks of every agency, in the order of the declarations. */
    public List<FactKind> kinds() {
        return ruleset.rulebook().vocabulary().reported();
    }
}
