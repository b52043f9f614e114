package vn.chamdiem.coverage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chamdiem.source.Place;

/**
 * A rule, a criterion or a grade, with all of it that worked cases can show.
 *
 * @param name of the rule or the grade, or the code of the criterion
 * @param file as a person would open it
 */
public record Subject(Kind kind, String name, String file, int line, List<Target> targets) {
    /** What is looked at as one. */
    public enum Kind {
        RULE,
        CRITERION,
        GRADE
    }

    public Subject {
        targets = List.copyOf(targets);
    }

    /** The same with what has been seen of its targets. */
    Subject seeing(Map<Target, Set<Sight>> sights) {
        List<Target> seen = targets.stream()
                .map(target -> target.seeing(sights.getOrDefault(target, Set.of())))
                .toList();
        return new Subject(kind, name, file, line, seen);
    }

    /** The targets of which something was never seen. */
    public List<Target> open() {
        return targets.stream().filter(target -> !target.lacking().isEmpty()).toList();
    }

    /** How much of it has been seen. */
    public int seen() {
        return targets.stream().mapToInt(target -> target.seen().size()).sum();
    }

    /** How much of it could be seen. */
    public int wanted() {
        return targets.stream().mapToInt(target -> target.wanted().size()).sum();
    }

    /** Where it stands. */
    public Place place() {
        return Place.of(file, line);
    }

    /** Where one of its targets stands. */
    public Place place(Target target) {
        return new Place(file, target.line(), target.column());
    }
}
