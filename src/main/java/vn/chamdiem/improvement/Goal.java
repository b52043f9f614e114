package vn.chamdiem.improvement;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.ranking.Ranked;

/** What an agency wants to reach. */
public sealed interface Goal {
    /** Whether an agency that is ranked so has reached it. */
    boolean reached(Ranked ranked);

    /** So many points, or more. */
    record Points(BigDecimal least) implements Goal {
        @Override
        public boolean reached(Ranked ranked) {
            BigDecimal points = ranked.analysis().points();
            return points != null && points.compareTo(least) >= 0;
        }
    }

    /** That rank in its cohort, or a better one. */
    record Rank(int worst) implements Goal {
        @Override
        public boolean reached(Ranked ranked) {
            return ranked.rank() != null && ranked.rank() <= worst;
        }
    }

    /**
     * That grade, or a better one.
     *
     * @param scale of the agency's cohort
     */
    record Grade(GradeScale scale, String name) implements Goal {
        @Override
        public boolean reached(Ranked ranked) {
            @Nullable String grade = ranked.analysis().grade();
            return grade != null && scale.betterThan(grade) <= scale.betterThan(name);
        }
    }
}
