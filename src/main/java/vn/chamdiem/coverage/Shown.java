package vn.chamdiem.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chamdiem.casebook.WorkedCase;

/**
 * What some cases show of the targets of a ruleset.
 *
 * @param right the cases that end as they expect
 * @param failing the others, which show nothing
 */
record Shown(Targets targets, List<WorkedCase> right, List<WorkedCase> failing, Map<Target, Set<Sight>> seen) {
    static Shown of(Targets targets, List<WorkedCase> cases) {
        List<WorkedCase> failing = cases.stream()
                .filter(worked -> !worked.run(targets.compiled()).isEmpty())
                .toList();
        List<WorkedCase> right =
                cases.stream().filter(worked -> !failing.contains(worked)).toList();
        Sights sights = targets.sights();
        right.forEach(sights::watch);
        return new Shown(targets, right, failing, sights.seen());
    }

    /** The subjects with what has been seen of each. */
    List<Subject> subjects() {
        return targets.subjects().stream().map(subject -> subject.seeing(seen)).toList();
    }

    Coverage coverage() {
        List<Subject> subjects = subjects();
        List<Target> all =
                subjects.stream().flatMap(subject -> subject.targets().stream()).toList();
        List<Tally> tallies = Arrays.stream(Target.Kind.values())
                .map(kind -> Tally.of(kind, all))
                .toList();
        return new Coverage(
                targets.compiled().ruleset().ref(),
                right.size(),
                failing.stream().map(WorkedCase::sentence).toList(),
                tallies,
                subjects);
    }
}
