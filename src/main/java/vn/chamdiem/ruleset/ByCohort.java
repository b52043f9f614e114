package vn.chamdiem.ruleset;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.YamlMap;

/** Reads numbers that may differ from cohort to cohort: {@code 10}, or {@code {department: 10, commune: 15}}. */
final class ByCohort {
    private final List<String> known;
    private final @Nullable String cohort;
    private final Problems problems;

    /**
     * Reads for one cohort.
     *
     * @param known all cohorts of the card
     * @param cohort whose numbers are wanted; absent where the greatest of all is
     */
    ByCohort(List<String> known, @Nullable String cohort, Problems problems) {
        this.known = known;
        this.cohort = cohort;
        this.problems = problems;
    }

    /** A number that must be there, for each cohort of {@code applies}. */
    BigDecimal decimal(YamlMap map, String key, Collection<String> applies) {
        BigDecimal number = map.holdsMap(key) ? decimalOrNull(map, key, applies) : map.decimal(key);
        return number == null ? BigDecimal.ZERO : number;
    }

    /** A number that may be absent. */
    @Nullable
    BigDecimal decimalOrNull(YamlMap map, String key, Collection<String> applies) {
        if (!map.holdsMap(key)) {
            return map.decimalOrNull(key);
        }
        YamlMap numbers = map.map(key);
        for (String named : numbers.keys()) {
            if (!known.contains(named)) {
                problems.add(ProblemKind.COHORT_UNKNOWN, numbers.placeOf(named), named, Nearest.to(named, known));
            }
        }
        for (String needed : applies) {
            if (!numbers.has(needed)) {
                problems.add(ProblemKind.COHORT_NOT_NAMED, map.placeOf(key), key, needed);
            }
        }
        return cohort != null
                ? numbers.decimalOrNull(cohort)
                : known.stream()
                        .map(numbers::decimalOrNull)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }
}
