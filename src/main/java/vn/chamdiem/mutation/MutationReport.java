package vn.chamdiem.mutation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.chamdiem.mutation.Verdict.Fate;
import vn.chamdiem.scoring.RulesetRef;

/**
 * What became of all faults planted in a ruleset.
 *
 * @param score how many of the faults that facts can tell apart the cases notice, in percent, rounded down to one decimal
 * @param counts how many faults ended so
 * @param cases how many worked cases there are
 * @param verdicts in the order of files and lines
 */
public record MutationReport(
        RulesetRef ruleset, BigDecimal score, Map<Fate, Integer> counts, int cases, List<Verdict> verdicts) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public MutationReport {
        verdicts = List.copyOf(verdicts);
    }

    static MutationReport of(RulesetRef ruleset, List<Verdict> verdicts, int cases) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            counts.put(fate, 0);
        }
        verdicts.forEach(verdict -> counts.merge(verdict.fate(), 1, Integer::sum));
        int killed = counts.getOrDefault(Fate.KILLED, 0);
        int apart = killed + counts.getOrDefault(Fate.SURVIVED, 0);
        BigDecimal score = apart == 0
                ? HUNDRED
                : BigDecimal.valueOf(killed).multiply(HUNDRED).divide(BigDecimal.valueOf(apart), 1, RoundingMode.DOWN);
        return new MutationReport(ruleset, score, counts, cases, verdicts);
    }

    /** How many faults ended so. */
    public int count(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /** What no case notices: first what moves most agencies. */
    public List<Verdict> survivors() {
        return verdicts.stream()
                .filter(verdict -> verdict.fate() == Fate.SURVIVED)
                .sorted(Comparator.comparing(Verdict::moved).reversed())
                .toList();
    }
}
