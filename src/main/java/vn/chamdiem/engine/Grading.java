package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.criteria.GradeScale.On;
import vn.chamdiem.criteria.GradeScale.Value;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.words.Words;

/**
 * What the whole is called.
 *
 * @param grade absent without points, without a scale, or where a limit names no grade of it
 * @param reason why it is lower than the points say, or isn't there
 */
record Grading(@Nullable String grade, @Nullable String reason) {
    private static final Grading NONE = new Grading(null, null);

    /**
     * The grade of the whole.
     *
     * @param missing what would have to be known to tell whether a rule limits it
     */
    static Grading of(
            CriterionAnalysis whole,
            @Nullable GradeScale scale,
            List<GradeLimit> limits,
            Set<String> missing,
            Words words) {
        if (scale == null) {
            return NONE;
        }
        BigDecimal points = scale.value() == Value.RAW ? whole.raw() : whole.points();
        if (points == null || (scale.on() == On.PERCENT && whole.attainable().signum() == 0)) {
            return NONE;
        }
        if (!missing.isEmpty()) {
            return new Grading(null, words.text("reason.missing", String.join(", ", missing)));
        }
        // A limit that means nothing must not look like one that doesn't bind.
        Optional<String> unknown = limits.stream()
                .map(GradeLimit::grade)
                .filter(grade -> scale.betterThan(grade) < 0)
                .findFirst();
        if (unknown.isPresent()) {
            return new Grading(null, words.text("reason.grade.unknown", unknown.get()));
        }
        String earned = scale.grade(points, whole.attainable()).name();
        String lowest = limits.stream()
                .map(GradeLimit::grade)
                .max(Comparator.comparingInt(scale::betterThan))
                .orElse(earned);
        if (scale.betterThan(lowest) <= scale.betterThan(earned)) {
            return new Grading(earned, null);
        }
        String why = limits.stream()
                .filter(limit -> limit.grade().equals(lowest))
                .map(GradeLimit::reason)
                .distinct()
                .collect(Collectors.joining("; "));
        return new Grading(lowest, why);
    }
}
