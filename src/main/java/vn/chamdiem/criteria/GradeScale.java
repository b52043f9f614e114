package vn.chamdiem.criteria;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * The bands of a classification, on percent of what is attainable.
 *
 * @param grades from the best down; each begins at its own lower bound and ends below the next better one's
 * @param illustrative whether the bounds were not published and serve as an example
 */
public record GradeScale(List<Grade> grades, boolean illustrative) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * One band.
     *
     * @param from its closed lower bound, in percent
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

    /** The band of {@code points} out of {@code attainable}; compared crosswise, so no division can blur a bound. */
    public Grade grade(BigDecimal points, BigDecimal attainable) {
        BigDecimal scaled = points.multiply(HUNDRED);
        return grades.stream()
                .filter(grade -> scaled.compareTo(grade.from().multiply(attainable)) >= 0)
                .findFirst()
                .orElse(grades.get(grades.size() - 1));
    }
}
