package vn.chamdiem.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.chart.Chart;
import vn.chamdiem.chart.Marks;
import vn.chamdiem.chart.Portions;
import vn.chamdiem.profile.AgencyProfile;
import vn.chamdiem.profile.CohortProfile;
import vn.chamdiem.profile.OwnLine;
import vn.chamdiem.profile.Spread;
import vn.chamdiem.words.Words;

/** The charts of one agency. */
record AgencyCharts(AgencyProfile own, CohortProfile cohort, Shown shown) {
    /** More rows than this don't fit on a sheet of paper. */
    private static final int MOST_ROWS = 24;

    /** Each group of criteria: the agency, the median of its cohort, and the best. */
    Chart amongCohort() {
        Words words = shown.words();
        List<Marks.Row> rows = new ArrayList<>();
        rows.add(row(words.text("page.total"), own.share(), cohort.spread()));
        own.groups()
                .forEach(line ->
                        rows.add(row(label(line), line.share(), line.cohort().spread())));
        List<String> series = List.of(words.text("report.own"), words.text("report.median"), words.text("report.best"));
        return new Marks(series, false, rows)
                .draw("cohort", words.text("report.chart.cohort"), words.text("report.described"));
    }

    private Marks.Row row(String label, @Nullable BigDecimal share, @Nullable Spread spread) {
        List<@Nullable BigDecimal> percents = Arrays.asList(
                percent(share),
                spread == null ? null : percent(spread.median()),
                spread == null ? null : percent(spread.best()));
        return new Marks.Row(label, percents, shown.percent(share));
    }

    /** Each group of criteria: this time and the time before. */
    Chart sinceEarlier(String now, String before, @Nullable BigDecimal shareBefore) {
        Words words = shown.words();
        List<Marks.Row> rows = new ArrayList<>();
        BigDecimal share = own.share();
        rows.add(since(
                words.text("page.total"),
                share,
                shareBefore,
                share == null || shareBefore == null ? null : share.subtract(shareBefore)));
        own.groups().forEach(line -> rows.add(since(label(line), line.share(), line.earlierShare(), line.grown())));
        return new Marks(List.of(now, before), true, rows)
                .draw("years", words.text("report.chart.years"), words.text("report.described"));
    }

    private Marks.Row since(
            String label, @Nullable BigDecimal share, @Nullable BigDecimal before, @Nullable BigDecimal grown) {
        return new Marks.Row(label, Arrays.asList(percent(share), percent(before)), shown.grown(grown));
    }

    /** How many agencies of the cohort are where, and where this one is; empty where it is alone, or nobody has a number. */
    Optional<Chart> distribution() {
        return cohort.ranking().agencies().size() == 1
                ? Optional.empty()
                : CohortCharts.distribution("place", cohort, own.share(), shown.words());
    }

    /** What each criterion brought, and what was left: as many charts as sheets of paper need. */
    List<Chart> contributions() {
        Words words = shown.words();
        List<OwnLine> lines = own.criteria();
        BigDecimal most =
                lines.stream().map(line -> line.analysis().attainable()).reduce(BigDecimal.ONE, BigDecimal::max);
        int sheets = (lines.size() + MOST_ROWS - 1) / MOST_ROWS;
        return IntStream.range(0, sheets)
                .mapToObj(sheet -> new Portions(
                                most,
                                lines
                                        .subList(sheet * MOST_ROWS, Math.min(lines.size(), (sheet + 1) * MOST_ROWS))
                                        .stream()
                                        .map(this::portion)
                                        .toList())
                        .draw(
                                "points" + sheet,
                                sheets == 1
                                        ? words.text("report.chart.points")
                                        : words.text("report.chart.pointsOf", sheet + 1, sheets),
                                words.text("report.described"),
                                words::number))
                .toList();
    }

    private Portions.Row portion(OwnLine line) {
        BigDecimal points = line.analysis().points();
        String remark = points == null
                ? shown.words().answer("outcome", line.analysis().outcome())
                : shown.words().number(points) + "/"
                        + shown.words().number(line.analysis().attainable());
        return new Portions.Row(
                label(line),
                points == null ? BigDecimal.ZERO : points,
                line.left().max(BigDecimal.ZERO),
                remark);
    }

    private static @Nullable BigDecimal percent(@Nullable BigDecimal share) {
        return share == null ? null : share.movePointRight(2);
    }

    private static String label(OwnLine line) {
        return line.cohort().code() + " " + line.cohort().title();
    }
}
