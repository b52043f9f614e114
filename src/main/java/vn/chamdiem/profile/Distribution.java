package vn.chamdiem.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** How many agencies lie where, in bins of whole percents, each closed below; the last one above, too. */
public record Distribution(List<Bin> bins) {
    private static final int MOST_BINS = 12;
    private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100};

    /**
     * One bin.
     *
     * @param from in percent
     * @param to in percent
     * @param agencies how many lie in it
     */
    public record Bin(int from, int to, int agencies) {}

    public Distribution {
        bins = List.copyOf(bins);
    }

    /** The distribution of shares, in the finest steps that make few enough bins. */
    public static Distribution of(List<BigDecimal> shares) {
        if (shares.isEmpty()) {
            return new Distribution(List.of());
        }
        List<BigDecimal> percents =
                shares.stream().map(share -> share.movePointRight(2)).sorted().toList();
        BigDecimal lowest = percents.get(0);
        BigDecimal highest = percents.get(percents.size() - 1);
        int step = IntStream.of(STEPS)
                .filter(each -> steps(lowest, highest, each) <= MOST_BINS)
                .findFirst()
                .orElse(STEPS[STEPS.length - 1]);
        int first = floor(lowest, step);
        int count = steps(lowest, highest, step);
        List<Bin> bins = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            int from = first + at * step;
            int to = from + step;
            boolean last = at == count - 1;
            int agencies = (int) percents.stream()
                    .filter(percent -> in(percent, from, to, last))
                    .count();
            bins.add(new Bin(from, to, agencies));
        }
        return new Distribution(bins);
    }

    /** Which bin a share lies in, counted from 0; -1 where it lies in none. */
    public int binOf(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2);
        return IntStream.range(0, bins.size())
                .filter(at -> in(percent, bins.get(at).from(), bins.get(at).to(), at == bins.size() - 1))
                .findFirst()
                .orElse(-1);
    }

    private static boolean in(BigDecimal percent, int from, int to, boolean last) {
        int above = percent.compareTo(BigDecimal.valueOf(to));
        return percent.compareTo(BigDecimal.valueOf(from)) >= 0 && (above < 0 || (last && above == 0));
    }

    /** From the bound below the lowest to the bound at or above the highest; at least one. */
    private static int steps(BigDecimal lowest, BigDecimal highest, int step) {
        int end = highest.divide(BigDecimal.valueOf(step), 0, RoundingMode.CEILING)
                .intValueExact();
        return Math.max(1, end - floor(lowest, step) / step);
    }

    private static int floor(BigDecimal percent, int step) {
        return percent.divide(BigDecimal.valueOf(step), 0, RoundingMode.FLOOR).intValueExact() * step;
    }
}
