package vn.chamdiem.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import vn.chamdiem.source.Problem.Severity;

/** Gathers problems while reading goes on, from any thread, so that all of them are told at once. */
public final class Problems {
    private final List<Problem> found = Collections.synchronizedList(new ArrayList<>());

    /** Notes something that must be mended before anything is scored. */
    public void add(ProblemKind kind, Place place, Object... details) {
        tell(Severity.ERROR, kind, place, details);
    }

    /** Notes something, as severe as it is. */
    public void tell(Severity severity, ProblemKind kind, Place place, Object... details) {
        found.add(new Problem(kind, severity, place, List.of(details)));
    }

    /** Notes something that its author should look at, and that does not stop the scoring. */
    public void warn(ProblemKind kind, Place place, Object... details) {
        tell(Severity.WARNING, kind, place, details);
    }

    /** Whether something has been told about these lines of a file already, the last one included. */
    public boolean tellsOf(String file, int firstLine, int lastLine) {
        return List.copyOf(found).stream()
                .map(Problem::place)
                .anyMatch(place -> place.file().equals(file) && place.line() >= firstLine && place.line() <= lastLine);
    }

    /** Whether one of these has been told anywhere. */
    public boolean tells(ProblemKind... kinds) {
        return List.copyOf(found).stream()
                .anyMatch(problem -> Arrays.asList(kinds).contains(problem.kind()));
    }

    /** Whether something in {@code file} must be mended. */
    public boolean hasErrorsIn(String file) {
        return List.copyOf(found).stream()
                .anyMatch(problem -> problem.severity() == Severity.ERROR
                        && problem.place().file().equals(file));
    }

    /** Takes over what was found elsewhere. */
    public void addAll(List<Problem> others) {
        found.addAll(others);
    }

    public boolean hasErrors() {
        return List.copyOf(found).stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    /** All problems in the order of their places. */
    public List<Problem> list() {
        return List.copyOf(found).stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::place))
                .toList();
    }

    /** Ends the reading if anything must be mended first. */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new ProblemsFound(list());
        }
    }
}
