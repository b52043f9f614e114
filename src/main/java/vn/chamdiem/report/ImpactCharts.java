package vn.chamdiem.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.chamdiem.chart.Chart;
import vn.chamdiem.chart.Portions;
import vn.chamdiem.impact.AgencyImpact;
import vn.chamdiem.impact.CohortImpact;
import vn.chamdiem.words.Words;

/**
 * The charts of one cohort: those who move furthest, and how far.
 *
 * @param name what the names of its charts begin with
 */
record ImpactCharts(CohortImpact cohort, String name, ImpactShown shown) {
    /** As many as fit on a sheet of paper beside their table. */
    private static final int MOST_ROWS = 20;

    /** Nothing where nobody's points move. */
    Optional<Block> moves() {
        List<AgencyImpact> furthest = cohort.touched().stream()
                .filter(one -> one.points() != null && one.points().signum() != 0)
                .sorted(Comparator.comparing(ImpactCharts::far)
                        .reversed()
                        .thenComparing(one -> one.agency().code()))
                .limit(MOST_ROWS)
                .toList();
        return furthest.isEmpty() ? Optional.empty() : Optional.of(new Block.Drawing(() -> draw(furthest)));
    }

    private static BigDecimal far(AgencyImpact one) {
        return one.points() == null ? BigDecimal.ZERO : one.points().abs();
    }

    private Chart draw(List<AgencyImpact> furthest) {
        Words words = shown.words();
        return new Portions(
                        far(furthest.get(0)), furthest.stream().map(this::row).toList())
                .draw(
                        name,
                        words.text("impact.chart", furthest.size()),
                        words.text("impact.chart.described"),
                        words::number);
    }

    private Portions.Row row(AgencyImpact one) {
        BigDecimal points = one.points() == null ? BigDecimal.ZERO : one.points();
        return new Portions.Row(
                one.agency().name(), points, BigDecimal.ZERO, shown.signed(points) + "  " + shown.up(one.up()));
    }
}
