package vn.chamdiem.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.chart.Plot.Data;

/** Everybody on every row, a circle as large as many are there, and where their middle is. */
public record Strips(List<Row> rows) {
    private static final List<Integer> BREAKS = List.of(0, 25, 50, 75, 100);
    private static final int SMALLEST = 2;
    private static final int LARGEST = 9;
    private static final BigDecimal TALL = new BigDecimal("0.42");

    /**
     * One row.
     *
     * @param percents of everybody who has a number
     * @param median absent where nobody has one
     * @param remark on the right
     */
    public record Row(
            String label,
            List<BigDecimal> percents,
            @Nullable BigDecimal median,
            String remark) {}

    public Strips {
        rows = List.copyOf(rows);
    }

    /** Draws it under a name that no other chart in the page has. */
    public Chart draw(String name, String title, String description) {
        Rows frame = new Rows(
                rows.stream().map(Row::label).toList(),
                rows.stream().map(Row::remark).toList(),
                BigDecimal.ZERO,
                rows.stream().flatMap(row -> row.percents().stream()).reduce(BigDecimal.valueOf(100), BigDecimal::max));
        Plot plot = new Plot();
        plot.layer("point", circles(frame), "shape", 21, "fill", Plot.PALE, "color", Plot.ACCENT, "alpha", 0.8);
        plot.layer("segment", medians(frame), "color", Plot.INK, "size", 3);
        plot.scale("size", "range", List.of(SMALLEST, LARGEST), "guide", "none");
        List<BigDecimal> breaks = BREAKS.stream().map(BigDecimal::valueOf).toList();
        return frame.frame(plot, breaks, BREAKS.stream().map(each -> each + "%").toList())
                .draw(name, title, description, Rows.WIDTH, frame.pixels());
    }

    /** One for each whole percent: thousands of agencies make no more of them than a hundred. */
    private Data circles(Rows frame) {
        List<BigDecimal> x = new ArrayList<>();
        List<Integer> y = new ArrayList<>();
        List<Long> often = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            Map<BigDecimal, Long> counted = rows.get(row).percents().stream()
                    .collect(Collectors.groupingBy(
                            percent -> percent.setScale(0, RoundingMode.HALF_UP), TreeMap::new, Collectors.counting()));
            int height = frame.height(row);
            counted.forEach((percent, count) -> {
                x.add(percent);
                y.add(height);
                often.add(count);
            });
        }
        return new Data().with("x", x).with("y", y).with("size", often);
    }

    private Data medians(Rows frame) {
        List<BigDecimal> x = new ArrayList<>();
        List<BigDecimal> low = new ArrayList<>();
        List<BigDecimal> high = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            BigDecimal middle = rows.get(row).median();
            if (middle != null) {
                x.add(middle);
                low.add(BigDecimal.valueOf(frame.height(row)).subtract(TALL));
                high.add(BigDecimal.valueOf(frame.height(row)).add(TALL));
            }
        }
        return new Data().with("x", x).with("xend", x).with("y", low).with("yend", high);
    }
}
