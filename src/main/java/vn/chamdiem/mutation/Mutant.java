package vn.chamdiem.mutation;

import java.util.List;
import java.util.Optional;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;

/**
 * A ruleset with one fault in it.
 *
 * @param ruleset absent where the check refuses it, or warns of it
 */
record Mutant(Mutation mutation, Optional<Ruleset> ruleset) {
    /**
     * Plants a fault and reads what comes out.
     *
     * @param warnings how many the ruleset has without it
     */
    static Mutant of(Planting planting, RulesetFolder folder, int warnings) {
        Problems problems = new Problems();
        try {
            Ruleset ruleset = Ruleset.read(planting.in(folder), problems);
            List<Problem> told = problems.list();
            return new Mutant(
                    planting.mutation(),
                    problems.hasErrors() || told.size() > warnings ? Optional.empty() : Optional.of(ruleset));
        } catch (ProblemsFound refused) {
            return new Mutant(planting.mutation(), Optional.empty());
        }
    }
}
