package vn.chamdiem.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.source.Problem.Severity;

/** Gathers problems while reading goes on, from any thread, so that all of them are told at once. */
public final class Problems {
    /** Nobody mends more before he checks again, and a list of millions would fill any memory. */
    static final int MOST_TOLD = 1_000;

    private final Set<Problem> found = new LinkedHashSet<>();
    private final Map<Severity, Told> told = new EnumMap<>(Severity.class);
    private final Set<ProblemKind> kinds = EnumSet.noneOf(ProblemKind.class);
    private final Set<String> filesWithErrors = new HashSet<>();

    /** How many of one severity are told, and how many came when there was no room left. */
    private static final class Told {
        private int here;
        private long more;
        private @Nullable Place firstOfMore;

        boolean full() {
            return here >= MOST_TOLD;
        }

        void untold(Place place) {
            more++;
            firstOfMore = firstOfMore == null ? place : firstOfMore;
        }

        Stream<Problem> rest(Severity severity) {
            return Stream.ofNullable(firstOfMore)
                    .map(place -> new Problem(
                            ProblemKind.TOLD_IN_PART, severity, Place.of(place.file()), List.of(here, more)));
        }
    }

    public Problems() {
        for (Severity severity : Severity.values()) {
            told.put(severity, new Told());
        }
    }

    /** Notes something that must be mended before anything is scored. */
    public void add(ProblemKind kind, Place place, Object... details) {
        tell(Severity.ERROR, kind, place, details);
    }

    /** Notes something, as severe as it is. */
    public synchronized void tell(Severity severity, ProblemKind kind, Place place, Object... details) {
        boolean first = kinds.add(kind);
        if (severity == Severity.ERROR) {
            filesWithErrors.add(place.file());
        }
        // However many there are of one kind, they hide no other.
        if (those(severity).full() && !first) {
            those(severity).untold(place);
        } else {
            keep(new Problem(kind, severity, place, List.of(details)));
        }
    }

    private void keep(Problem problem) {
        if (found.add(problem)) {
            those(problem.severity()).here++;
        }
    }

    @SuppressWarnings("NullAway") // each severity is put there above
    private Told those(Severity severity) {
        return told.get(severity);
    }

    /** Notes something that its author should look at, and that does not stop the scoring. */
    public void warn(ProblemKind kind, Place place, Object... details) {
        tell(Severity.WARNING, kind, place, details);
    }

    /** Whether something has been told about these lines of a file already, the last one included. */
    public synchronized boolean tellsOf(String file, int firstLine, int lastLine) {
        return found.stream()
                .map(Problem::place)
                .anyMatch(place -> place.file().equals(file) && place.line() >= firstLine && place.line() <= lastLine);
    }

    /** Whether one of these has been told anywhere. */
    public synchronized boolean tells(ProblemKind... some) {
        return Stream.of(some).anyMatch(kinds::contains);
    }

    /** Whether something in {@code file} must be mended. */
    public synchronized boolean hasErrorsIn(String file) {
        return filesWithErrors.contains(file);
    }

    /** Takes over what was found elsewhere. */
    public synchronized void addAll(List<Problem> others) {
        for (Problem other : others) {
            kinds.add(other.kind());
            if (other.severity() == Severity.ERROR) {
                filesWithErrors.add(other.place().file());
            }
            keep(other);
        }
    }

    public synchronized boolean hasErrors() {
        return those(Severity.ERROR).here > 0;
    }

    /** All problems in the order of their places; of too many, how many more there are. */
    public synchronized List<Problem> list() {
        List<Problem> all = new ArrayList<>(found);
        all.sort(Comparator.comparing(Problem::place));
        told.forEach((severity, those) -> those.rest(severity).forEach(all::add));
        return List.copyOf(all);
    }

    /** Ends the reading if anything must be mended first. */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new ProblemsFound(list());
        }
    }
}
