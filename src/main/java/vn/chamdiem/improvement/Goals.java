package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.source.Decimals;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** Goals as people write them: {@code rank}, {@code rank=3}, {@code grade}, {@code grade=Tốt}, {@code points=85}. */
public final class Goals {
    private static final String RANK = "rank";
    private static final String GRADE = "grade";
    private static final String POINTS = "points";
    private static final int MOST_DIGITS = 6;

    private Goals() {}

    /**
     * The goal that is written; without a value, the next rank, grade or step from where the agency stands.
     *
     * @throws ProblemsFound if it is none, with what could be meant
     */
    public static Goal read(String written, Situation situation) {
        Ranked now = situation.ranked(List.of());
        String kind =
                StringUtils.substringBefore(written.replace(':', '='), "=").strip();
        String value =
                StringUtils.substringAfter(written.replace(':', '='), "=").strip();
        Optional<Goal> goal = switch (kind) {
            case RANK -> rank(value, now);
            case GRADE -> grade(value, now, situation.scale());
            case POINTS -> points(value, now);
            default -> Optional.empty();
        };
        return goal.orElseThrow(
                () -> ProblemsFound.one(ProblemKind.GOAL_UNKNOWN, Place.of("to"), written, choices(situation.scale())));
    }

    private static Optional<Goal> rank(String value, Ranked now) {
        if (value.isEmpty()) {
            return Optional.ofNullable(now.rank()).map(rank -> new Goal.Rank(Math.max(1, rank - 1)));
        }
        boolean whole = StringUtils.isNumeric(value) && value.length() <= MOST_DIGITS && !value.matches("0+");
        return whole ? Optional.of(new Goal.Rank(Integer.parseInt(value))) : Optional.empty();
    }

    private static Optional<Goal> grade(String value, Ranked now, @Nullable GradeScale scale) {
        if (scale == null) {
            return Optional.empty();
        }
        String grade = now.analysis().grade();
        String name = value;
        if (value.isEmpty() && grade != null) {
            name = scale.names().get(Math.max(0, scale.betterThan(grade) - 1));
        }
        return scale.betterThan(name) < 0 ? Optional.empty() : Optional.of(new Goal.Grade(scale, name));
    }

    private static Optional<Goal> points(String value, Ranked now) {
        if (value.isEmpty()) {
            BigDecimal points = now.analysis().points();
            return Optional.ofNullable(points).map(Goal.More::new);
        }
        return Decimals.read(value.replace(',', '.')).map(Goal.Points::new);
    }

    private static String choices(@Nullable GradeScale scale) {
        String grades = scale == null ? "" : ", grade, grade=" + scale.names().get(0);
        return "rank, rank=3" + grades + ", points, points=85.5";
    }
}
