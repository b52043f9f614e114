package vn.chamdiem.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.casebook.WorkedCase;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetFolder;

/** Holds all laws against a ruleset. */
public final class Proving {
    private final CompiledRuleset compiled;
    private final Bench bench;
    private final Lines lines;

    /**
     * Of one ruleset.
     *
     * @param cases from which facts are searched
     */
    public Proving(RulesetFolder folder, CompiledRuleset compiled, List<WorkedCase> cases) {
        this.compiled = compiled;
        bench = new Bench(compiled, cases);
        lines = new Lines(folder, compiled.ruleset());
    }

    /**
     * What becomes of them.
     *
     * @param only the criterion of which it is asked; absent where all are
     */
    public ProofReport report(@Nullable CriterionCode only) {
        List<Subject> subjects = lines.all().stream()
                .filter(subject -> only == null || subject.criterion().code().equals(only))
                .toList();
        OneAnswer oneAnswer = new OneAnswer(bench);
        Stream<Proof> answers =
                subjects.stream().filter(this::single).map(subject -> oneAnswer.of(subject, structure(subject)));
        return new ProofReport(compiled.ruleset().ref(), answers.toList());
    }

    private boolean single(Subject subject) {
        return !subject.criterion().group()
                && !subject.criterion().code().equals(CriteriaSet.TOTAL)
                && !Structure.answering(subject.criterion(), compiled.ruleset().rulebook())
                        .isEmpty();
    }

    private Optional<Structure> structure(Subject subject) {
        return Structure.of(
                subject.criterion(),
                compiled.ruleset().rulebook(),
                bench.kinds(),
                new HashSet<>(subject.cohorts()));
    }
}
