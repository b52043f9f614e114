package vn.chamdiem.criteria;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The bands of a classification.
 *
 * @param on what is laid beside the bands
 * @param value which points that is made of
 * @param rounding of what is laid beside the bands; absent where it is taken exactly
 * @param grades from the best down; each begins at its own lower bound and ends below the next better one's
 * @param illustrative whether the bounds were not published and serve as an example
 */
public record GradeScale(On on, Value value, @Nullable Rounding rounding, List<Grade> grades, boolean illustrative) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is laid beside the bands. */
    public enum On {
        /** Points in percent of what is attainable. */
        PERCENT,
        /** Points as they are. */
        POINTS
    }

    /** Which points count. */
    public enum Value {
        /** The total as it is shown. */
        ROUNDED,
        /** The total without any rounding, of lines below it either. */
        RAW
    }

    /**
     * One band.
     *
     * @param from its closed lower bound
     */
    public record Grade(String name, BigDecimal from) {}

    public GradeScale {
        grades = grades.stream()
                .sorted(Comparator.comparing(Grade::from).reversed())
                .toList();
        if (grades.isEmpty() || grades.get(grades.size() - 1).from().signum() > 0) {
            throw new IllegalArgumentException("the lowest grade must begin at 0, or a value is in no band");
        }
    }

    /** Bands on percent of what is attainable, of the total as it is shown. */
    public GradeScale(List<Grade> grades, boolean illustrative) {
        this(On.PERCENT, Value.ROUNDED, null, grades, illustrative);
    }

    /** The band of {@code points} out of {@code attainable}. */
    public Grade grade(BigDecimal points, BigDecimal attainable) {
        return grades.stream()
                .filter(grade -> compare(points, attainable, grade) >= 0)
                .findFirst()
                .orElse(grades.get(grades.size() - 1));
    }

    /** How {@code points} compare with where a grade begins; compared crosswise, so no division can blur a bound. */
    public int compare(BigDecimal points, BigDecimal attainable, Grade grade) {
        BigDecimal dividend = on == On.PERCENT ? points.multiply(HUNDRED) : points;
        BigDecimal divisor = on == On.PERCENT ? attainable : BigDecimal.ONE;
        BigDecimal value = rounding == null ? dividend : rounding.quotient(dividend, divisor);
        BigDecimal unit = rounding == null ? divisor : BigDecimal.ONE;
        return Settled.compare(value, grade.from().multiply(unit));
    }

    public List<String> names() {
        return grades.stream().map(Grade::name).toList();
    }

    /** How many grades are better than the one called {@code name}; -1 where none is called so. */
    public int betterThan(String name) {
        return IntStream.range(0, grades.size())
                .filter(at -> grades.get(at).name().equals(name))
                .findFirst()
                .orElse(-1);
    }
}
