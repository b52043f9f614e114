package vn.chamdiem.rule;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chamdiem.facts.Measure;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/** Checks that every measure is measured, and that none is measured by itself. */
final class MeasureChecker {
    private final List<RuleFile> files;
    private final Rulebook rulebook;
    private final Set<String> measured;
    private final Problems problems;

    /**
     * Begins.
     *
     * @param measured the measures that any rule names, even one that makes no sense
     */
    MeasureChecker(List<RuleFile> files, Rulebook rulebook, Set<String> measured, Problems problems) {
        this.files = files;
        this.rulebook = rulebook;
        this.measured = measured;
        this.problems = problems;
    }

    void check() {
        Set<String> ordered = rulebook.stages().stream().flatMap(Set::stream).collect(Collectors.toSet());
        for (Measure measure : rulebook.vocabulary().measures()) {
            if (!measured.contains(measure.name())) {
                if (problems.tells(ProblemKind.MEASURE_UNKNOWN)) {
                    // The rule that measures it is most likely the one that misspells it.
                    continue;
                }
                tell(ProblemKind.MEASURE_WITHOUT_RULE, measure);
            } else if (!ordered.contains(measure.name())) {
                tell(ProblemKind.MEASURE_IN_CIRCLE, measure);
            }
        }
    }

    private void tell(ProblemKind kind, Measure measure) {
        for (RuleFile file : files) {
            file.declarations().stream()
                    .filter(declared -> declared.name().equals(measure.name()))
                    .forEach(
                            declared -> problems.add(kind, file.place(declared.at()), measure.name(), measure.label()));
        }
    }
}
