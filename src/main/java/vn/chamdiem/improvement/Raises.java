package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.improvement.Influence.Read;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;

/**
 * Looks for the least change with which one criterion has all it can have.
 *
 * <p>One figure is enough for most; otherwise figures are added one by one, the one that gives most first, beginning with
 * nothing and with what would let a silent rule speak.
 */
final class Raises {
    private static final int MOST_CHANGES = 8;
    private static final BigDecimal NO_NUMBER = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal NO_LIMIT = BigDecimal.valueOf(Long.MAX_VALUE);

    private final Situation situation;
    private final CriterionAnalysis line;
    private final List<Lever> levers;
    private final Ways ways;

    Raises(Situation situation, CriterionAnalysis line) {
        this.situation = situation;
        this.line = line;
        this.levers = Reach.few(levers(situation, line));
        this.ways = new Ways(
                situation,
                situation.influence().speakingOn(line.code()),
                then -> then.find(line.code()).map(CriterionAnalysis::points).orElse(null));
    }

    /** The figures that tell on a criterion. */
    static List<Lever> levers(Situation situation, CriterionAnalysis line) {
        Set<Read> reads = situation.influence().rules(situation.influence().speakingOn(line.code())).stream()
                .flatMap(rule -> situation.influence().readBy(rule).stream())
                .collect(Collectors.toSet());
        return situation.allLevers().stream()
                .filter(lever -> reads.contains(Read.of(lever)))
                .toList();
    }

    /** Whether a line has all that it can have. */
    static boolean full(CriterionAnalysis line) {
        return line.outcome() == Outcome.FULL
                || (line.points() != null && line.points().compareTo(line.attainable()) >= 0);
    }

    /**
     * What raises the line most, by the least.
     *
     * @param others what would let its silent rules speak
     */
    @Nullable
    Raise raise(Stream<List<FigureChange>> others) {
        List<List<FigureChange>> starts =
                Stream.concat(Stream.of(List.<FigureChange>of()), others).toList();
        List<FigureChange> best = Stream.concat(
                        alone().stream(), starts.stream().filter(this::fills))
                .map(changes -> trimmed(changes))
                .min(Comparator.comparing(FigureChange::together))
                .orElseGet(() -> starts.stream()
                        .map(this::climbed)
                        .map(this::trimmed)
                        .min(Comparator.comparing(this::worth, Comparator.reverseOrder())
                                .thenComparing(FigureChange::together))
                        .orElseThrow());
        BigDecimal worth = worth(best);
        return worth.compareTo(worth(List.of())) <= 0
                ? null
                : new Raise(best, worth, line.points() == null ? null : worth.subtract(line.points()), fills(best));
    }

    private Optional<List<FigureChange>> alone() {
        FigureChange best = null;
        for (Lever lever : levers) {
            BigDecimal limit = best == null ? NO_LIMIT : best.effort();
            best = new Trim(situation, this::fills)
                    .alone(lever, ways.steps(lever, List.of()), limit)
                    .orElse(best);
        }
        return Optional.ofNullable(best).map(List::of);
    }

    /** With more and more figures, as long as each gives more. */
    private List<FigureChange> climbed(List<FigureChange> start) {
        List<FigureChange> changes = start;
        while (changes.size() < MOST_CHANGES && !fills(changes)) {
            List<FigureChange> before = changes;
            List<List<FigureChange>> next = new ArrayList<>();
            for (Lever lever : levers) {
                if (before.stream().noneMatch(lever::moves)) {
                    ways.of(lever, before).forEach(change -> next.add(Steps.and(before, change)));
                }
            }
            Optional<List<FigureChange>> more = next.stream()
                    .max(Comparator.comparing(this::worth)
                            .thenComparing(FigureChange::together, Comparator.reverseOrder()))
                    .filter(found -> worth(found).compareTo(worth(before)) > 0);
            if (more.isEmpty()) {
                break;
            }
            changes = more.get();
        }
        return changes;
    }

    private List<FigureChange> trimmed(List<FigureChange> changes) {
        BigDecimal worth = worth(changes);
        Predicate<List<FigureChange>> enough =
                fills(changes) ? this::fills : some -> worth(some).compareTo(worth) >= 0;
        return new Trim(situation, enough).least(changes);
    }

    private boolean fills(List<FigureChange> changes) {
        return then(changes).filter(Raises::full).isPresent();
    }

    private BigDecimal worth(List<FigureChange> changes) {
        return then(changes)
                .map(then -> Objects.requireNonNullElse(then.points(), NO_NUMBER))
                .orElse(NO_NUMBER);
    }

    private Optional<CriterionAnalysis> then(List<FigureChange> changes) {
        return situation.score(changes).find(line.code());
    }
}
