package vn.chamdiem.improvement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.source.Decimals;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

/** Goals as people write them: {@code rank}, {@code rank=3}, {@code grade}, {@code grade=Tốt}, {@code points=85}. */
public final class Goals {
    private static final String RANK = "rank";
    private static final String GRADE = "grade";
    private static final String POINTS = "points";
    private static final int MOST_DIGITS = 6;

    private static final Place WHERE = Place.of("--to");

    private Goals() {}

    /**
     * Says whether it can be a goal at all, before anything is known of rules and agencies.
     *
     * @throws ProblemsFound if it is none, with what could be meant
     */
    public static void check(String written) {
        String value = value(written);
        switch (kind(written)) {
            case RANK -> {
                if (!value.isEmpty() && rank(value).isEmpty()) {
                    throw ProblemsFound.one(ProblemKind.GOAL_RANK_UNFIT, WHERE, written);
                }
            }
            case POINTS -> {
                if (!value.isEmpty() && number(value).isEmpty()) {
                    throw ProblemsFound.one(ProblemKind.GOAL_POINTS_UNFIT, WHERE, written);
                }
            }
            case GRADE -> {}
            default -> {
                String meant = Nearest.to(kind(written), List.of(RANK, GRADE, POINTS));
                throw ProblemsFound.one(ProblemKind.GOAL_UNKNOWN, WHERE, written, meant);
            }
        }
    }

    /**
     * The goal that is written; without a value, the next rank, grade or whole point from where the agency stands.
     *
     * @throws ProblemsFound if it is none, with what could be meant
     */
    public static Goal read(String written, Situation situation) {
        check(written);
        Ranked now = situation.ranked(List.of());
        String value = value(written);
        Optional<Goal> goal = switch (kind(written)) {
            case RANK -> value.isEmpty() ? next(now) : rank(value);
            case GRADE -> grade(written, value, now, situation.scale());
            default -> value.isEmpty() ? nextPoint(now.analysis()) : points(written, value, situation);
        };
        return goal.orElseThrow(() -> ProblemsFound.one(
                ProblemKind.GOAL_WITHOUT_START,
                WHERE,
                written,
                situation.agency().name()));
    }

    private static String kind(String written) {
        return StringUtils.substringBefore(written.replace(':', '='), "=").strip();
    }

    private static String value(String written) {
        return StringUtils.substringAfter(written.replace(':', '='), "=").strip();
    }

    private static Optional<Goal> next(Ranked now) {
        return Optional.ofNullable(now.rank()).map(rank -> new Goal.Rank(Math.max(1, rank - 1)));
    }

    private static Optional<Goal> rank(String value) {
        boolean whole = StringUtils.isNumeric(value) && value.length() <= MOST_DIGITS && !value.matches("0+");
        return whole ? Optional.of(new Goal.Rank(Integer.parseInt(value))) : Optional.empty();
    }

    private static Optional<Goal> grade(String written, String value, Ranked now, @Nullable GradeScale scale) {
        if (scale == null) {
            return Optional.empty();
        }
        String grade = now.analysis().grade();
        if (value.isEmpty()) {
            return Optional.ofNullable(grade)
                    .map(name -> scale.names().get(Math.max(0, scale.betterThan(name) - 1)))
                    .map(name -> new Goal.Grade(scale, name));
        }
        if (scale.betterThan(value) < 0) {
            throw ProblemsFound.one(
                    ProblemKind.GOAL_GRADE_UNKNOWN,
                    WHERE,
                    written,
                    String.join(", ", scale.names()),
                    Nearest.to(value, scale.names()));
        }
        return Optional.of(new Goal.Grade(scale, value));
    }

    /** The next whole point, but no more than there is. */
    private static Optional<Goal> nextPoint(ScoreAnalysis now) {
        return Optional.ofNullable(now.points()).map(points -> {
            BigDecimal next = points.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE);
            return new Goal.Points(next.min(now.attainable().max(points)));
        });
    }

    private static Optional<Goal> points(String written, String value, Situation situation) {
        Optional<BigDecimal> points = number(value);
        situation
                .limit()
                .filter(most ->
                        points.filter(asked -> asked.compareTo(most) > 0).isPresent())
                .ifPresent(most -> {
                    throw ProblemsFound.one(
                            ProblemKind.GOAL_BEYOND,
                            WHERE,
                            written,
                            most.stripTrailingZeros().toPlainString());
                });
        return points.map(Goal.Points::new);
    }

    private static Optional<BigDecimal> number(String value) {
        return Decimals.read(value.replace(',', '.'));
    }
}
