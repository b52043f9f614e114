package vn.chamdiem.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.lang3.StringUtils;
import org.apache.commons.text.WordUtils;

/** The frame of charts that have a row for each line of the annex: its label on the left, a remark on the right. */
final class Rows {
    static final int WIDTH = 760;
    private static final int LABEL_SIGNS = 40;
    private static final int MOST_LINES = 2;
    private static final int ROW_HEIGHT = 34;
    private static final int AROUND = 70;

    /** In hundredths of the length of the axis. */
    private static final int LABELS = -60;

    private static final int REMARKS = 28;
    private static final BigDecimal HALF = new BigDecimal("0.6");

    private final List<String> labels;
    private final List<String> remarks;
    private final BigDecimal least;
    private final BigDecimal most;

    /**
     * A frame whose axis goes to {@code most}.
     *
     * @param least where the axis begins: 0, or less
     */
    Rows(List<String> labels, List<String> remarks, BigDecimal least, BigDecimal most) {
        this.labels = labels;
        this.remarks = remarks;
        this.least = least;
        this.most = most;
    }

    /** Where the rows stand, the first at the top. */
    List<Integer> heights() {
        return IntStream.range(0, labels.size()).map(this::height).boxed().toList();
    }

    int height(int row) {
        return labels.size() - 1 - row;
    }

    int pixels() {
        return AROUND + labels.size() * ROW_HEIGHT;
    }

    private BigDecimal hundredths(int hundredths, BigDecimal from) {
        return from.add(
                most.subtract(least).multiply(BigDecimal.valueOf(hundredths)).movePointLeft(2));
    }

    /** Adds labels, remarks and axes to {@code plot}. */
    Plot frame(Plot plot, List<BigDecimal> breaks, List<String> breakLabels) {
        BigDecimal beside = hundredths(-2, least);
        BigDecimal behind = hundredths(4, most);
        return plot.layer(
                        "text",
                        at(beside)
                                .with(
                                        "label",
                                        labels.stream().map(Rows::wrapped).toList()),
                        "hjust",
                        1,
                        "size",
                        Plot.LETTERS,
                        "color",
                        Plot.INK)
                .layer("text", at(behind).with("label", remarks), "hjust", 0, "size", Plot.LETTERS, "color", Plot.INK)
                .axis("x", hundredths(LABELS, least), hundredths(REMARKS, most), breaks, breakLabels)
                .axis("y", HALF.negate(), BigDecimal.valueOf(labels.size() - 1L).add(HALF), List.of(), List.of());
    }

    private Plot.Data at(BigDecimal x) {
        return new Plot.Data().with("x", labels.stream().map(any -> x).toList()).with("y", heights());
    }

    /** In few lines, and with dots where even those are too few. */
    private static String wrapped(String label) {
        List<String> lines = new ArrayList<>(
                WordUtils.wrap(label, LABEL_SIGNS, "\n", true).lines().toList());
        if (lines.size() > MOST_LINES) {
            String rest = String.join(" ", lines.subList(MOST_LINES - 1, lines.size()));
            lines = lines.subList(0, MOST_LINES - 1);
            lines.add(StringUtils.abbreviate(rest, "…", LABEL_SIGNS));
        }
        return String.join("\n", lines);
    }

    /** Round numbers from 0 up to {@code most}: few, and easy to read. */
    static List<BigDecimal> breaks(BigDecimal most) {
        BigDecimal step =
                BigDecimal.ONE.movePointRight(most.round(new MathContext(1)).precision()
                        - most.round(new MathContext(1)).scale()
                        - 1);
        for (int times : new int[] {5, 2, 1}) {
            BigDecimal wider = step.multiply(BigDecimal.valueOf(times));
            if (most.divideToIntegralValue(wider).intValue() >= 2) {
                return upTo(most, wider);
            }
        }
        return upTo(most, step.divide(BigDecimal.valueOf(2)));
    }

    private static List<BigDecimal> upTo(BigDecimal most, BigDecimal step) {
        return IntStream.rangeClosed(0, most.divideToIntegralValue(step).intValue())
                .mapToObj(times -> step.multiply(BigDecimal.valueOf(times)).stripTrailingZeros())
                .toList();
    }
}
