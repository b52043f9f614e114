package vn.chamdiem.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.facts.Agency;

/**
 * All agencies of a cohort that had one grade and have another, or the same.
 *
 * @param from absent where they had none
 * @param to absent where they have none
 */
public record GradeMove(@Nullable String from, @Nullable String to, Way way, List<Agency> agencies) {
    /** Which way a grade went. */
    public enum Way {
        SAME,
        WON,
        LOST,
        /** The two are grades of different scales, and nobody can tell. */
        UNKNOWN
    }

    public GradeMove {
        agencies = List.copyOf(agencies);
    }

    /** The matrix of a cohort, from the best grade before down. */
    static List<GradeMove> of(List<AgencyImpact> cohort, @Nullable GradeScale was, @Nullable GradeScale is) {
        Map<List<@Nullable String>, List<Agency>> cells = new LinkedHashMap<>();
        cohort.forEach(one -> {
            List<@Nullable String> cell = new ArrayList<>();
            cell.add(one.before().grade());
            cell.add(one.after().grade());
            cells.computeIfAbsent(cell, any -> new ArrayList<>()).add(one.agency());
        });
        return cells.entrySet().stream()
                .map(cell -> new GradeMove(
                        cell.getKey().get(0),
                        cell.getKey().get(1),
                        way(cell.getKey().get(0), cell.getKey().get(1), was, is),
                        cell.getValue()))
                .filter(move -> move.from() != null || move.to() != null)
                .sorted(Comparator.comparingInt((GradeMove move) -> place(move.from(), was))
                        .thenComparingInt(move -> place(move.to(), is)))
                .toList();
    }

    private static Way way(
            @Nullable String from, @Nullable String to, @Nullable GradeScale was, @Nullable GradeScale is) {
        if (Objects.equals(from, to)) {
            return Way.SAME;
        }
        if (from == null || to == null) {
            return from == null ? Way.WON : Way.LOST;
        }
        // Bounds may be others; what counts is which of two names is the better one, on a scale that has both.
        for (GradeScale scale : new @Nullable GradeScale[] {is, was}) {
            if (scale != null && scale.betterThan(from) >= 0 && scale.betterThan(to) >= 0) {
                return scale.betterThan(to) < scale.betterThan(from) ? Way.WON : Way.LOST;
            }
        }
        return Way.UNKNOWN;
    }

    /** Those without a grade stand last. */
    private static int place(@Nullable String grade, @Nullable GradeScale scale) {
        return grade == null || scale == null ? Integer.MAX_VALUE : scale.betterThan(grade);
    }
}
