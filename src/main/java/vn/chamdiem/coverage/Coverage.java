package vn.chamdiem.coverage;

import java.math.BigDecimal;
import java.util.List;
import vn.chamdiem.casebook.WorkedCase;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.words.Words;

/**
 * How far worked cases go.
 *
 * @param cases how many show something: those that end as they expect
 * @param failing the sentences of the others, which show nothing
 * @param tallies one of each kind of target
 * @param subjects rules in the order of files and lines, then criteria and grades in that of the table and the card
 */
public record Coverage(
        RulesetRef ruleset, int cases, List<String> failing, List<Tally> tallies, List<Subject> subjects) {
    public Coverage {
        failing = List.copyOf(failing);
        tallies = List.copyOf(tallies);
        subjects = List.copyOf(subjects);
    }

    /** Runs {@code cases}, and tells what they show of a ruleset. */
    public static Coverage of(CompiledRuleset compiled, List<WorkedCase> cases) {
        return Shown.of(new Targets(compiled), cases).coverage();
    }

    /** The kinds of which less than so many percent have been seen. */
    public List<Tally> below(BigDecimal threshold) {
        return tallies.stream().filter(tally -> tally.below(threshold)).toList();
    }

    /** Where something of a kind lacks first, and what. */
    public String first(Target.Kind kind, Words words) {
        return subjects.stream()
                .flatMap(subject -> subject.open().stream()
                        .filter(target -> target.kind() == kind)
                        .map(target -> subject.place(target) + "  " + target.text() + "  ← " + target.lacks(words)))
                .findFirst()
                .orElse("");
    }
}
