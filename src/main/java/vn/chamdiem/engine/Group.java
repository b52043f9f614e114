package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.criteria.WhenSeveralSpeak;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.Sums;
import vn.chamdiem.words.Words;

/** A group of criteria: the sum of its parts, and of what rules say about the group itself. */
final class Group {
    private final Criterion criterion;
    private final Said said;
    private final List<CriterionAnalysis> parts;
    private final Words words;

    Group(Criterion criterion, Said said, List<CriterionAnalysis> parts, Words words) {
        this.criterion = criterion;
        this.said = said;
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
        if (said.clash().isPresent()) {
            return analysis(Outcome.BROKEN, null, said.clash().get(), List.of());
        }
        boolean oneSpeaks = criterion.whenSeveralSpeak() == WhenSeveralSpeak.BROKEN;
        if (unscored == null && oneSpeaks && !said.awards().isEmpty()) {
            return analysis(Outcome.BROKEN, null, words.text("reason.twice"), List.of());
        }
        if (unscored == Outcome.BROKEN || (unscored != null && said.matches().isEmpty())) {
            return analysis(unscored, null, words.answer("reason.group", unscored), List.of());
        }
        if (said.noData()) {
            return analysis(Outcome.NO_DATA, null, said.reasons(), List.of());
        }
        List<Adjustment> adjustments = said.adjustments(Sums.of(List.of(), List.of(), parts), rounding);
        BigDecimal points = Sums.of(said.matches(), adjustments, parts);
        String reason = said.matches().isEmpty() ? words.text("reason.parts") : said.reasons();
        return analysis(Outcomes.of(points, attainable()), points, reason, adjustments);
    }

    private CriterionAnalysis analysis(
            Outcome outcome, @Nullable BigDecimal points, String reason, List<Adjustment> adjustments) {
        return CriterionAnalysis.of(
                criterion, outcome, points, attainable(), reason, said.matches(), adjustments, parts);
    }

    private BigDecimal attainable() {
        return parts.stream().map(CriterionAnalysis::attainable).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
