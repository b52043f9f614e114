package vn.chamdiem.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.chart.Chart;
import vn.chamdiem.chart.Columns;
import vn.chamdiem.chart.Strips;
import vn.chamdiem.profile.CohortProfile;
import vn.chamdiem.profile.Distribution;
import vn.chamdiem.profile.LineProfile;
import vn.chamdiem.profile.Spread;
import vn.chamdiem.words.Words;

/**
 * The charts of one cohort.
 *
 * @param name what the names of its charts begin with
 */
record CohortCharts(String name, CohortProfile cohort, Shown shown) {
    /** How many agencies are where; empty where nobody has a number. */
    Optional<Chart> distribution() {
        return distribution(name + "-distribution", cohort, null, shown.words());
    }

    /**
     * How many agencies are where; empty where nobody has a number.
     *
     * @param own the share to point at; absent where nobody is pointed at
     */
    static Optional<Chart> distribution(String name, CohortProfile cohort, @Nullable BigDecimal own, Words words) {
        Distribution distribution = Distribution.of(cohort.totals());
        if (distribution.bins().isEmpty()) {
            return Optional.empty();
        }
        List<String> labels = distribution.bins().stream()
                .map(bin -> words.text("report.bin", bin.from(), bin.to()))
                .toList();
        List<Integer> counts =
                distribution.bins().stream().map(Distribution.Bin::agencies).toList();
        int marked = own == null ? -1 : distribution.binOf(own);
        return Optional.of(new Columns(labels, counts, marked, words.text("report.own"))
                .draw(name, words.text("report.chart.distribution"), words.text("report.described.distribution")));
    }

    /** Everybody on each group of criteria. */
    Chart strips() {
        Words words = shown.words();
        return new Strips(cohort.groups().stream().map(this::strip).toList())
                .draw(name + "-strips", words.text("report.chart.strips"), words.text("report.described"));
    }

    private Strips.Row strip(LineProfile line) {
        Spread spread = line.spread();
        return new Strips.Row(
                line.code() + " " + line.title(),
                line.shares().stream().map(share -> share.movePointRight(2)).toList(),
                spread == null ? null : spread.median().movePointRight(2),
                spread == null ? Shown.NOTHING : shown.percent(spread.median()));
    }
}
