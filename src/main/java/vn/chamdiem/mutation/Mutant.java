package vn.chamdiem.mutation;

import java.util.Optional;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetFolder;
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
     * @param original the ruleset without it
     * @param warnings how many its rules have without it
     * @param others how many more its card and its table have
     */
    static Mutant of(Planting planting, Ruleset original, int warnings, int others) {
        Problems problems = new Problems();
        RulesetFolder folder = planting.in(original.folder());
        boolean inRules = planting.mutation().rule() != null;
        try {
            Ruleset ruleset = inRules ? original.withRules(folder, problems) : Ruleset.read(folder, problems);
            boolean told = problems.hasErrors() || problems.list().size() > (inRules ? warnings : warnings + others);
            return new Mutant(planting.mutation(), told ? Optional.empty() : Optional.of(ruleset));
        } catch (ProblemsFound refused) {
            return new Mutant(planting.mutation(), Optional.empty());
        }
    }
}
