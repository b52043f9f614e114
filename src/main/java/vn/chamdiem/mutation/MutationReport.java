package vn.chamdiem.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import vn.chamdiem.mutation.Verdict.Fate;
import vn.chamdiem.scoring.RulesetRef;

/**
 * What became of all faults planted in a ruleset.
 *
 * @param verdicts in the order of files and lines
 * @param cases how many worked cases there are
 */
public record MutationReport(RulesetRef ruleset, List<Verdict> verdicts, int cases) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public MutationReport {
        verdicts = List.copyOf(verdicts);
    }

    /** How many faults ended so. */
    public int count(Fate fate) {
        return (int) verdicts.stream().filter(verdict -> verdict.fate() == fate).count();
    }

    /** How many of the faults that facts can tell apart the cases notice, in percent, rounded down to one decimal. */
    public BigDecimal score() {
        int killed = count(Fate.KILLED);
        int all = killed + count(Fate.SURVIVED);
        return all == 0
                ? HUNDRED
                : BigDecimal.valueOf(killed).multiply(HUNDRED).divide(BigDecimal.valueOf(all), 1, RoundingMode.DOWN);
    }

    /** What no case notices: first what moves most agencies. */
    public List<Verdict> survivors() {
        return verdicts.stream()
                .filter(verdict -> verdict.fate() == Fate.SURVIVED)
                .sorted(Comparator.comparing(Verdict::moved).reversed())
                .toList();
    }
}
