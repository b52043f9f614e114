package vn.chamdiem.report;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.comparison.Caveat;
import vn.chamdiem.comparison.Comparison;
import vn.chamdiem.comparison.Difference;
import vn.chamdiem.comparison.Move;
import vn.chamdiem.comparison.Stop;
import vn.chamdiem.comparison.Trail;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.profile.Shares;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ruleset.Ruleset;

/**
 * What a report is of.
 *
 * @param comparison with one earlier evaluation; absent where none is given
 * @param rulesFolder where rulesets are kept, so that a rule's place can be opened
 */
public record Reported(
        Evaluation evaluation, Ruleset ruleset, @Nullable Comparison comparison, String rulesFolder) {
    /** Where the evaluation stands in a comparison with an earlier one. */
    private static final int NOW = 1;

    /** The way of an agency from the earlier evaluation to this one; empty where there is no earlier one. */
    Optional<Trail> trail(Ranked ranked) {
        return Optional.ofNullable(comparison)
                .flatMap(two -> two.trails().stream()
                        .filter(trail -> trail.last().stage() == NOW)
                        .filter(trail ->
                                trail.last().agency().equals(ranked.analysis().agency()))
                        .findFirst());
    }

    /** Where an agency was in the earlier evaluation; empty where it was not there, or not the same. */
    Optional<Stop> before(Ranked ranked) {
        return trail(ranked).map(trail -> trail.at(NOW - 1));
    }

    /** What share an agency had before, of the lines that are still the same. */
    Map<CriterionCode, BigDecimal> earlier(Ranked ranked) {
        Map<CriterionCode, BigDecimal> shares = new LinkedHashMap<>();
        before(ranked)
                .ifPresent(stop -> stop.lines().forEach((code, result) -> {
                    BigDecimal share = Shares.of(result.points(), result.attainable());
                    if (share != null && same(ranked, code)) {
                        shares.put(code, share);
                    }
                }));
        return shares;
    }

    private boolean same(Ranked ranked, CriterionCode code) {
        Move move = trail(ranked).map(trail -> trail.to(NOW)).orElse(null);
        Difference difference = move == null ? null : move.lines().get(code);
        return difference != null && !difference.caveats().contains(Caveat.TITLE_CHANGED);
    }
}
