package vn.chamdiem.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.chart.Plot.Data;

/**
 * Several marks on each row, told apart by their shapes: an agency among its cohort, or one year after another.
 *
 * @param series what the marks stand for; the first is the greatest and solid
 * @param joined whether the first two marks of a row are joined, or the first with 0
 */
public record Marks(List<String> series, boolean joined, List<Row> rows) {
    /** Solid circle, upright cross, open diamond: no two look alike without colour. */
    private static final List<Integer> SHAPES = List.of(16, 3, 5);

    /** Solid circle and open circle: the same thing at two times. */
    private static final List<Integer> JOINED = List.of(16, 1);

    private static final List<String> COLOURS = List.of(Plot.ACCENT, Plot.INK, Plot.WARM);
    private static final List<Integer> BREAKS = List.of(0, 25, 50, 75, 100);

    /**
     * One row.
     *
     * @param percents one for each of the series; null where there is none
     * @param remark on the right
     */
    public record Row(String label, List<@Nullable BigDecimal> percents, String remark) {}

    public Marks {
        series = List.copyOf(series);
        rows = List.copyOf(rows);
    }

    /** Draws it under a name that no other chart in the page has. */
    public Chart draw(String name, String title, String description) {
        Rows frame = new Rows(
                rows.stream().map(Row::label).toList(),
                rows.stream().map(Row::remark).toList(),
                BigDecimal.ZERO,
                most());
        Plot plot = new Plot();
        plot.layer("segment", lines(frame), "color", Plot.ACCENT, "size", joined ? 1 : 2, "alpha", 0.5);
        points(plot, frame);
        List<BigDecimal> breaks = BREAKS.stream().map(BigDecimal::valueOf).toList();
        return frame.frame(plot, breaks, BREAKS.stream().map(each -> each + "%").toList())
                .draw(name, title, description, Rows.WIDTH, frame.pixels());
    }

    /** A share is more than all of it where a bonus counts in. */
    private BigDecimal most() {
        return rows.stream()
                .flatMap(row -> row.percents().stream().filter(Objects::nonNull))
                .reduce(BigDecimal.valueOf(100), BigDecimal::max);
    }

    private Data lines(Rows frame) {
        List<Integer> drawn = IntStream.range(0, rows.size())
                .filter(row -> end(row) != null && begin(row) != null)
                .boxed()
                .toList();
        return new Data()
                .with("x", drawn.stream().map(this::begin).toList())
                .with("xend", drawn.stream().map(this::end).toList())
                .with("y", drawn.stream().map(frame::height).toList())
                .with("yend", drawn.stream().map(frame::height).toList());
    }

    private @Nullable BigDecimal begin(int row) {
        return joined ? rows.get(row).percents().get(1) : BigDecimal.ZERO;
    }

    private @Nullable BigDecimal end(int row) {
        return rows.get(row).percents().get(0);
    }

    /** All marks in one layer, the first of the series above the others. */
    private void points(Plot plot, Rows frame) {
        List<BigDecimal> x = new ArrayList<>();
        List<Integer> y = new ArrayList<>();
        List<String> of = new ArrayList<>();
        for (int one = series.size() - 1; one >= 0; one--) {
            for (int row = 0; row < rows.size(); row++) {
                BigDecimal percent = rows.get(row).percents().get(one);
                if (percent != null) {
                    x.add(percent);
                    y.add(frame.height(row));
                    of.add(series.get(one));
                }
            }
        }
        Data data = new Data().with("x", x).with("y", y).with("shape", of).with("color", of);
        plot.layer("point", data, "size", 5, "stroke", 1.6);
        plot.scale("shape", "name", "", "limits", series, "values", joined ? JOINED : SHAPES);
        plot.scale("color", "name", "", "limits", series, "values", COLOURS.subList(0, series.size()));
    }
}
