package vn.chamdiem.casebook;

import java.util.List;
import java.util.stream.Stream;
import vn.chamdiem.source.Problem;

/**
 * What became of a worked case.
 *
 * @param lines one for each that the case expects something of; none where it couldn't be scored
 * @param failed why it couldn't be scored
 */
public record CaseResult(WorkedCase worked, List<Line> lines, List<Problem> failed) {
    /** A line of the annex as it is expected, and as it has become. */
    public record Line(Expectation expected, Actual actual, List<Difference> differences) {
        public Line {
            differences = List.copyOf(differences);
        }
    }

    public CaseResult {
        lines = List.copyOf(lines);
        failed = List.copyOf(failed);
    }

    /** Whether all is as it is expected. */
    public boolean passed() {
        return failed.isEmpty()
                && lines.stream().allMatch(line -> line.differences().isEmpty());
    }

    /** All that is otherwise, each told on one line. */
    public List<Problem> problems() {
        return Stream.concat(
                        failed.stream(),
                        lines.stream()
                                .flatMap(line -> line.differences().stream())
                                .map(Difference::problem))
                .toList();
    }
}
