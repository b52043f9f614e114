package vn.chamdiem.source;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** Says that the input can't be used, with every problem that was found in it. */
public final class ProblemsFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final Set<ProblemKind> NOT_THERE = Set.of(
            ProblemKind.RULESET_UNKNOWN,
            ProblemKind.FIGURES_UNKNOWN,
            ProblemKind.AGENCY_NOT_FOUND,
            ProblemKind.CASES_UNKNOWN);

    private final transient List<Problem> problems;

    public ProblemsFound(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.render(Words.in(Language.EN)))
                .collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** A single problem that leaves nothing else to look for. */
    public static ProblemsFound one(ProblemKind kind, Place place, Object... details) {
        Problems problems = new Problems();
        problems.add(kind, place, details);
        return new ProblemsFound(problems.list());
    }

    /** Whether the only problem is that something asked for by name isn't there. */
    public boolean nothingThere() {
        return problems.size() == 1 && NOT_THERE.contains(problems.get(0).kind());
    }

    /** Whether nothing is wrong with what was asked, only with the moment. */
    public boolean laterPerhaps() {
        return problems.stream().allMatch(problem -> problem.kind() == ProblemKind.TOO_BUSY);
    }

    public List<Problem> problems() {
        return problems;
    }
}
