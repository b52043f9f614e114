package vn.chamdiem.attribution;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * An analysis as an account: what every line adds to the total by itself.
 *
 * <p>A criterion adds its points. A group adds what stands between the points of its parts and its own, such as a cap or a
 * rounding. A line that is no number adds nothing. So all lines add up to the total, and those of a group to the group.
 */
final class Account {
    private final Map<CriterionCode, BigDecimal> own = new HashMap<>();
    private final Map<CriterionCode, Set<CriterionCode>> within = new LinkedHashMap<>();
    private final Set<CriterionCode> unanswered = new LinkedHashSet<>();

    Account(ScoreAnalysis analysis) {
        enter(CriteriaSet.TOTAL, analysis.points(), analysis.criteria());
    }

    private Set<CriterionCode> enter(CriterionCode code, @Nullable BigDecimal points, List<CriterionAnalysis> parts) {
        Set<CriterionCode> below = new LinkedHashSet<>(List.of(code));
        // Entered before its parts, so that lines keep the order of the annex.
        within.put(code, below);
        BigDecimal rest = counted(points);
        for (CriterionAnalysis part : parts) {
            rest = rest.subtract(counted(part.points()));
            below.addAll(enter(part.code(), part.points(), part.parts()));
            boolean answers = part.outcome() != Outcome.NO_DATA && part.outcome() != Outcome.BROKEN;
            if (part.parts().isEmpty() && !answers) {
                unanswered.add(part.code());
            }
        }
        own.put(code, rest);
        return below;
    }

    private static BigDecimal counted(@Nullable BigDecimal points) {
        return points == null ? BigDecimal.ZERO : points;
    }

    /** Every line, and the whole. */
    Collection<CriterionCode> lines() {
        return within.keySet();
    }

    /** A line and all below it; nothing where there is no such line. */
    Set<CriterionCode> within(CriterionCode line) {
        return within.getOrDefault(line, Set.of());
    }

    /** What {@code one} adds by itself to {@code line}, which it is or stands below. */
    BigDecimal of(CriterionCode one, CriterionCode line) {
        return within(line).contains(one) ? own.getOrDefault(one, BigDecimal.ZERO) : BigDecimal.ZERO;
    }

    /** Whether a criterion is there and has an answer. */
    boolean answers(CriterionCode criterion) {
        return within.containsKey(criterion) && !unanswered.contains(criterion);
    }

    /** Criteria without an answer. */
    Stream<CriterionCode> unanswered() {
        return unanswered.stream();
    }
}
