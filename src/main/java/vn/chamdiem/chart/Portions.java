package vn.chamdiem.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.chamdiem.chart.Plot.Data;

/**
 * What was earned on each row, solid, and what was left, open.
 *
 * @param most where the axis ends, so that charts of one report can be laid side by side
 */
public record Portions(BigDecimal most, List<Row> rows) {
    private static final BigDecimal THICK = new BigDecimal("0.3");

    /**
     * One row.
     *
     * @param earned negative where it was taken away
     * @param remark on the right
     */
    public record Row(String label, BigDecimal earned, BigDecimal left, String remark) {}

    public Portions {
        rows = List.copyOf(rows);
    }

    /** Draws it under a name that no other chart in the page has; {@code labels} writes the numbers of the axis. */
    public Chart draw(String name, String title, String description, Function<BigDecimal, String> labels) {
        BigDecimal least = rows.stream().map(Row::earned).reduce(BigDecimal.ZERO, BigDecimal::min);
        Rows frame = new Rows(
                rows.stream().map(Row::label).toList(),
                rows.stream().map(Row::remark).toList(),
                least,
                most);
        Plot plot = new Plot();
        plot.layer(
                "rect",
                boxes(
                        frame,
                        rows.stream()
                                .map(row -> row.earned().min(BigDecimal.ZERO))
                                .toList(),
                        rows.stream()
                                .map(row -> row.earned().max(BigDecimal.ZERO))
                                .toList()),
                "fill",
                Plot.ACCENT,
                "color",
                Plot.ACCENT,
                "size",
                1);
        plot.layer(
                "rect",
                boxes(
                        frame,
                        rows.stream()
                                .map(row -> row.earned().max(BigDecimal.ZERO))
                                .toList(),
                        rows.stream()
                                .map(row -> row.earned().max(BigDecimal.ZERO).add(row.left()))
                                .toList()),
                "fill",
                "#ffffff",
                "color",
                Plot.WARM,
                "size",
                1,
                "linetype",
                "dashed");
        List<BigDecimal> breaks = Rows.breaks(most);
        return frame.frame(plot, breaks, breaks.stream().map(labels).toList())
                .draw(name, title, description, Rows.WIDTH, frame.pixels());
    }

    private Data boxes(Rows frame, List<BigDecimal> from, List<BigDecimal> to) {
        List<Integer> drawn = IntStream.range(0, rows.size())
                .filter(row -> from.get(row).compareTo(to.get(row)) != 0)
                .boxed()
                .toList();
        return new Data()
                .with("xmin", drawn.stream().map(from::get).toList())
                .with("xmax", drawn.stream().map(to::get).toList())
                .with(
                        "ymin",
                        drawn.stream()
                                .map(row -> middle(frame, row).subtract(THICK))
                                .toList())
                .with(
                        "ymax",
                        drawn.stream().map(row -> middle(frame, row).add(THICK)).toList());
    }

    private static BigDecimal middle(Rows frame, int row) {
        return BigDecimal.valueOf(frame.height(row));
    }
}
