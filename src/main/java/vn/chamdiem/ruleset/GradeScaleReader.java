package vn.chamdiem.ruleset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.criteria.GradeScale.Grade;
import vn.chamdiem.criteria.GradeScale.On;
import vn.chamdiem.criteria.GradeScale.Value;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.YamlMap;

/** Reads a scale of grades, and lays each printed upper bound beside where the next better grade begins. */
final class GradeScaleReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final @Nullable Rounding ofTotal;
    private final Problems problems;

    /**
     * Reads scales of one card.
     *
     * @param ofTotal how the total is rounded, so that a scale on points has no values between its steps
     */
    GradeScaleReader(@Nullable Rounding ofTotal, Problems problems) {
        this.ofTotal = ofTotal;
        this.problems = problems;
    }

    /** The scale; absent where a value would be in no grade. */
    @Nullable
    GradeScale read(YamlMap map) {
        On on = map.choice("on", On.class, On.PERCENT);
        Value value = map.choice("value", Value.class, Value.ROUNDED);
        Rounding rounding = RoundingReader.readOrNull(map);
        Rounding step = rounding == null && on == On.POINTS && value == Value.ROUNDED ? ofTotal : rounding;
        List<Grade> grades = new ArrayList<>();
        for (YamlMap one : map.maps("grades")) {
            Grade grade = grade(one, on);
            Grade better = grades.isEmpty() ? null : grades.get(grades.size() - 1);
            if (better != null && grade.from().compareTo(better.from()) >= 0) {
                problems.add(ProblemKind.GRADES_OUT_OF_ORDER, one.placeOf("from"), grade.name());
            }
            upper(one, grade, better, step);
            grades.add(grade);
            one.nothingElse();
        }
        boolean illustrative = map.claim("illustrative");
        map.nothingElse();
        if (grades.stream().noneMatch(grade -> grade.from().signum() == 0)) {
            problems.add(ProblemKind.GRADES_LEAVE_GAP, map.placeOf("grades"));
            return null;
        }
        return new GradeScale(on, value, rounding, grades, illustrative);
    }

    private Grade grade(YamlMap map, On on) {
        Grade grade = new Grade(map.text("name"), map.decimal("from"));
        boolean tooMuch = on == On.PERCENT && grade.from().compareTo(HUNDRED) > 0;
        if (grade.from().signum() < 0 || tooMuch) {
            problems.add(ProblemKind.NOT_A_PERCENT, map.placeOf("from"), grade.name(), grade.from());
        }
        return grade;
    }

    /** An upper bound decides nothing; it is printed for readers, who must be able to trust it. */
    private void upper(YamlMap map, Grade grade, @Nullable Grade better, @Nullable Rounding step) {
        boolean open = map.has("below");
        String key = open ? "below" : "to";
        BigDecimal upper = map.decimalOrNull(key);
        if (upper == null) {
            return;
        }
        int length = upper.compareTo(grade.from());
        if (length < 0 || (open && length == 0)) {
            problems.add(ProblemKind.GRADE_EMPTY, map.placeOf(key), grade.name(), grade.from(), upper);
        } else if (better != null) {
            int distance = upper.compareTo(better.from());
            if (open ? distance > 0 : distance >= 0) {
                problems.add(
                        ProblemKind.GRADES_OVERLAP,
                        map.placeOf(key),
                        grade.name(),
                        better.name(),
                        range(better.from(), "≤", open ? "<" : "≤", upper));
            } else if (distance < 0 && between(upper, open, better.from(), step)) {
                problems.add(
                        ProblemKind.GRADES_GAP,
                        map.placeOf(key),
                        grade.name(),
                        better.name(),
                        range(upper, open ? "≤" : "<", "<", better.from()));
            }
        }
    }

    /** In the file's own spelling of numbers, for that is where the author looks next. */
    private static String range(BigDecimal from, String after, String before, BigDecimal to) {
        if (from.compareTo(to) == 0) {
            return from.toPlainString();
        }
        return from.toPlainString() + " " + after + " x " + before + " " + to.toPlainString();
    }

    /** Whether there is a value after {@code upper} and below {@code next}; between two steps of rounding there is none. */
    private static boolean between(BigDecimal upper, boolean open, BigDecimal next, @Nullable Rounding step) {
        if (step == null) {
            return true;
        }
        BigDecimal first = upper.setScale(step.places(), RoundingMode.CEILING);
        boolean taken = !open && first.compareTo(upper) == 0;
        return (taken ? first.add(first.ulp()) : first).compareTo(next) < 0;
    }
}
