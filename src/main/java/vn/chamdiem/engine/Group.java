package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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
import vn.chamdiem.scoring.Sums;
import vn.chamdiem.words.Words;

/** A group of criteria: the sum of its parts, and of what rules say about the group itself. */
final class Group {
    private final Criterion criterion;
    private final List<RuleMatch> matches;
    private final List<CriterionAnalysis> parts;
    private final Words words;

    Group(Criterion criterion, List<RuleMatch> matches, List<CriterionAnalysis> parts, Words words) {
        this.criterion = criterion;
        this.matches = matches;
        this.parts = parts;
        this.words = words;
    }

    /** What lines without a number make of their sum, or nothing where the sum is a number. */
    static @Nullable Outcome unscored(List<CriterionAnalysis> parts) {
        if (parts.stream().anyMatch(part -> part.outcome() == Outcome.BROKEN)) {
            return Outcome.BROKEN;
        }
        if (parts.stream().allMatch(part -> part.outcome() == Outcome.NOT_APPLICABLE)) {
            return Outcome.NOT_APPLICABLE;
        }
        return parts.stream().noneMatch(part -> part.outcome().scored()) ? Outcome.NO_DATA : null;
    }

    CriterionAnalysis analysis(@Nullable Rounding rounding) {
        Outcome unscored = unscored(parts);
        boolean awarded = matches.stream().anyMatch(match -> match.effect() == Effect.AWARD);
        if (unscored == null && awarded && criterion.whenSeveralSpeak() == WhenSeveralSpeak.BROKEN) {
            return analysis(Outcome.BROKEN, null, words.text("reason.twice"), List.of());
        }
        if (unscored == Outcome.BROKEN || (unscored != null && matches.isEmpty())) {
            return analysis(unscored, null, words.answer("reason.group", unscored), List.of());
        }
        List<Adjustment> adjustments = awarded ? adjustments(rounding) : List.of();
        BigDecimal points = Sums.of(matches, adjustments, parts);
        return analysis(Outcomes.of(points, attainable()), points, reason(), adjustments);
    }

    /** The lines for what the group's own rules award; its parts have had theirs. */
    private List<Adjustment> adjustments(@Nullable Rounding rounding) {
        List<Adjustment> adjustments = new ArrayList<>();
        Adjustments.cap(Sums.of(matches, List.of(), parts), criterion.maxPoints(), words)
                .ifPresent(adjustments::add);
        if (rounding != null) {
            Adjustments.rounding(Sums.of(matches, adjustments, List.of()), rounding, words)
                    .ifPresent(adjustments::add);
        }
        return adjustments;
    }

    private CriterionAnalysis analysis(
            Outcome outcome, @Nullable BigDecimal points, String reason, List<Adjustment> adjustments) {
        return CriterionAnalysis.of(criterion, outcome, points, attainable(), reason, matches, adjustments, parts);
    }

    private BigDecimal attainable() {
        return parts.stream().map(CriterionAnalysis::attainable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String reason() {
        return matches.isEmpty()
                ? words.text("reason.parts")
                : matches.stream().map(RuleMatch::reason).collect(Collectors.joining("; "));
    }
}
