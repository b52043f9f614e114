package vn.chamdiem.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.impact.LineImpact.Kind;
import vn.chamdiem.scoring.Outcome;

/**
 * What the change does on one line, over all agencies of some figures.
 *
 * @param raised how many have more points by it
 * @param lowered how many have fewer
 * @param least the move in points that is furthest down
 * @param most the move in points that is furthest up
 * @param outcomes that changed, each with how many agencies
 * @param terms how many come to the same in another way
 * @param reworded for how many only the reason reads differently
 */
public record CriterionImpact(
        CriterionCode code,
        String title,
        int raised,
        int lowered,
        BigDecimal least,
        BigDecimal most,
        List<OutcomeMove> outcomes,
        int terms,
        int reworded) {
    /**
     * How many end otherwise.
     *
     * @param from absent where there was no such line
     * @param to absent where there is none any more
     */
    public record OutcomeMove(
            @Nullable Outcome from, @Nullable Outcome to, int agencies) {}

    public CriterionImpact {
        outcomes = List.copyOf(outcomes);
    }

    /** All lines on which anything changed for anybody, in the order of {@code codes}. */
    static List<CriterionImpact> of(List<CriterionCode> codes, List<AgencyImpact> agencies) {
        Map<CriterionCode, List<LineImpact>> lines = new LinkedHashMap<>();
        codes.forEach(code -> lines.put(code, new ArrayList<>()));
        agencies.stream()
                .flatMap(one -> one.lines().stream())
                .forEach(line -> lines.computeIfAbsent(line.code(), any -> new ArrayList<>())
                        .add(line));
        return lines.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CriterionImpact of(CriterionCode code, List<LineImpact> lines) {
        return new CriterionImpact(
                code,
                lines.get(0).title(),
                (int) lines.stream().filter(line -> line.points().signum() > 0).count(),
                (int) lines.stream().filter(line -> line.points().signum() < 0).count(),
                lines.stream().map(LineImpact::points).reduce(BigDecimal.ZERO, BigDecimal::min),
                lines.stream().map(LineImpact::points).reduce(BigDecimal.ZERO, BigDecimal::max),
                outcomes(lines),
                (int) lines.stream().filter(line -> line.kind() == Kind.TERMS).count(),
                (int) lines.stream().filter(line -> line.kind() == Kind.REASON).count());
    }

    private static List<OutcomeMove> outcomes(List<LineImpact> lines) {
        List<OutcomeMove> moves = new ArrayList<>();
        for (@Nullable Outcome from : sides()) {
            for (@Nullable Outcome to : sides()) {
                int agencies = (int) lines.stream()
                        .filter(line -> line.outcomeBefore() == from && line.outcomeAfter() == to)
                        .count();
                if (!Objects.equals(from, to) && agencies > 0) {
                    moves.add(new OutcomeMove(from, to, agencies));
                }
            }
        }
        return moves;
    }

    /** Every outcome, and that there is no such line. */
    private static List<@Nullable Outcome> sides() {
        List<@Nullable Outcome> sides = new ArrayList<>(List.of(Outcome.values()));
        sides.add(null);
        return sides;
    }
}
