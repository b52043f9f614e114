package vn.chamdiem.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import vn.chamdiem.chart.Plot.Data;

/**
 * How many are where: a column for each bin, with its number above it.
 *
 * @param labels of the bins
 * @param marked the bin to point at; -1 for none
 * @param mark what stands above it
 */
public record Columns(List<String> labels, List<Integer> counts, int marked, String mark) {
    private static final int HEIGHT = 250;
    private static final BigDecimal HALF = new BigDecimal("0.45");
    private static final BigDecimal END = new BigDecimal("0.6");

    public Columns {
        labels = List.copyOf(labels);
        counts = List.copyOf(counts);
    }

    /** Draws it under a name that no other chart in the page has. */
    public Chart draw(String name, String title, String description) {
        int highest = counts.stream().mapToInt(Integer::intValue).max().orElse(1);
        Plot plot = new Plot();
        columns(plot, false);
        columns(plot, true);
        List<Integer> filled = bins().filter(bin -> counts.get(bin) > 0).boxed().toList();
        plot.layer(
                "text",
                new Data()
                        .with("x", filled)
                        .with("y", filled.stream().map(counts::get).toList())
                        .with("label", filled.stream().map(this::above).toList()),
                "vjust",
                0,
                "nudge_y",
                new BigDecimal(highest).movePointLeft(2).multiply(BigDecimal.valueOf(3)),
                "size",
                Plot.LETTERS,
                "color",
                Plot.INK);
        return plot.axis(
                        "x",
                        END.negate(),
                        BigDecimal.valueOf(labels.size() - 1L).add(END),
                        bins().mapToObj(BigDecimal::valueOf).toList(),
                        labels)
                .axis(
                        "y",
                        BigDecimal.ZERO,
                        BigDecimal.valueOf(highest).multiply(new BigDecimal("1.3")),
                        List.of(),
                        List.of())
                .draw(name, title, description, Rows.WIDTH, HEIGHT);
    }

    /** The number is nearest to its column, and the mark stands above both. */
    private String above(int bin) {
        return bin == marked ? mark + "\n" + counts.get(bin) : counts.get(bin).toString();
    }

    private IntStream bins() {
        return IntStream.range(0, labels.size());
    }

    private void columns(Plot plot, boolean own) {
        List<Integer> drawn = bins().filter(bin -> (bin == marked) == own && counts.get(bin) > 0)
                .boxed()
                .toList();
        Data boxes = new Data()
                .with(
                        "xmin",
                        drawn.stream()
                                .map(bin -> BigDecimal.valueOf(bin).subtract(HALF))
                                .toList())
                .with(
                        "xmax",
                        drawn.stream()
                                .map(bin -> BigDecimal.valueOf(bin).add(HALF))
                                .toList())
                .with("ymin", drawn.stream().map(bin -> 0).toList())
                .with("ymax", drawn.stream().map(counts::get).toList());
        plot.layer("rect", boxes, "fill", own ? Plot.ACCENT : Plot.PALE, "color", Plot.ACCENT, "size", 1);
    }
}
