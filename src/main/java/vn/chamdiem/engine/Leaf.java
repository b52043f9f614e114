package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.criteria.WhenSeveralSpeak;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.RuleMatch.Effect;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.Sums;
import vn.chamdiem.words.Words;

/** What rules said about one criterion, made into an analysis. */
final class Leaf {
    private static final Set<Effect> BESIDE = Set.of(Effect.BONUS, Effect.DEDUCTION);

    private final Criterion criterion;
    private final List<RuleMatch> matches;
    private final Words words;

    Leaf(Criterion criterion, List<RuleMatch> matches, Words words) {
        this.criterion = criterion;
        this.matches = matches;
        this.words = words;
    }

    /**
     * The analysis.
     *
     * @param missing labels of the figures that the criterion's rules need and that were not reported
     * @param rounding how the criterion is rounded, if it is
     */
    CriterionAnalysis analysis(Set<String> missing, @Nullable Rounding rounding) {
        List<RuleMatch> answers = matches.stream()
                .filter(match -> !BESIDE.contains(match.effect()))
                .toList();
        if (matches.isEmpty()) {
            return missing.isEmpty()
                    ? unscored(Outcome.BROKEN, words.text("reason.silence"))
                    : unscored(Outcome.NO_DATA, words.text("reason.missing", String.join(", ", missing)));
        }
        if (answers.size() > 1 && criterion.whenSeveralSpeak() == WhenSeveralSpeak.BROKEN) {
            return unscored(
                    Outcome.BROKEN,
                    words.text(
                            "reason.clash",
                            place(answers.get(0).rule()),
                            place(answers.get(1).rule())));
        }
        List<RuleMatch> awards =
                answers.stream().filter(match -> match.effect() == Effect.AWARD).toList();
        if (awards.isEmpty() && !answers.isEmpty()) {
            boolean missingOne = answers.stream().anyMatch(match -> match.effect() == Effect.NO_DATA);
            return unscored(missingOne ? Outcome.NO_DATA : Outcome.NOT_APPLICABLE, reasons());
        }
        return scored(awards, rounding);
    }

    private CriterionAnalysis scored(List<RuleMatch> awards, @Nullable Rounding rounding) {
        List<Adjustment> adjustments = new ArrayList<>();
        if (criterion.whenSeveralSpeak() == WhenSeveralSpeak.BEST) {
            Adjustments.onlyBest(awards, words).ifPresent(adjustments::add);
        }
        Adjustments.cap(Sums.of(awards, adjustments, List.of()), criterion.maxPoints(), words)
                .ifPresent(adjustments::add);
        if (rounding != null) {
            Adjustments.rounding(Sums.of(matches, adjustments, List.of()), rounding, words)
                    .ifPresent(adjustments::add);
        }
        BigDecimal points = Sums.of(matches, adjustments, List.of());
        return analysis(Outcomes.of(points, criterion.maxPoints()), points, reasons(), adjustments);
    }

    private CriterionAnalysis unscored(Outcome outcome, String reason) {
        return analysis(outcome, null, reason, List.of());
    }

    private CriterionAnalysis analysis(
            Outcome outcome, @Nullable BigDecimal points, String reason, List<Adjustment> adjustments) {
        BigDecimal attainable = outcome == Outcome.NOT_APPLICABLE ? BigDecimal.ZERO : criterion.maxPoints();
        return CriterionAnalysis.of(criterion, outcome, points, attainable, reason, matches, adjustments, List.of());
    }

    private String reasons() {
        return matches.stream().map(RuleMatch::reason).collect(Collectors.joining("; "));
    }

    private static String place(RuleRef rule) {
        return "«" + rule.name() + "» (" + rule.file() + ":" + rule.line() + ")";
    }
}
