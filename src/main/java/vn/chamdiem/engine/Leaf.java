package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.criteria.WhenSeveralSpeak;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.Sums;
import vn.chamdiem.words.Words;

/** What rules said about one criterion, made into an analysis. */
final class Leaf {
    private final Criterion criterion;
    private final Said said;
    private final Words words;

    Leaf(Criterion criterion, Said said, Words words) {
        this.criterion = criterion;
        this.said = said;
        this.words = words;
    }

    /**
     * The analysis.
     *
     * @param unknown what can't be told for want of figures
     * @param answerExpected whether some rule must answer; of bonuses and deductions alone, none need apply
     */
    CriterionAnalysis analysis(Unknown unknown, boolean answerExpected) {
        if (said.clash().isPresent()) {
            return unscored(Outcome.BROKEN, said.clash().get());
        }
        if (said.knockedOut()) {
            return scored();
        }
        boolean oneSpeaks = criterion.whenSeveralSpeak() == WhenSeveralSpeak.BROKEN;
        boolean answered = oneSpeaks && !said.answers().isEmpty();
        // Where one rule is the whole answer, what others lack doesn't matter; of a sum, every part must be known.
        Set<String> missing = answered ? unknown.beside() : unknown.all();
        if (!missing.isEmpty()) {
            return unscored(Outcome.NO_DATA, words.text("reason.missing", String.join(", ", missing)));
        }
        if (said.answers().isEmpty() && answerExpected) {
            return unscored(Outcome.BROKEN, words.text("reason.silence"));
        }
        if (said.noData()) {
            return unscored(Outcome.NO_DATA, said.reasons());
        }
        if (said.awards().isEmpty() && !said.answers().isEmpty()) {
            return unscored(Outcome.NOT_APPLICABLE, said.reasons());
        }
        return scored();
    }

    private CriterionAnalysis scored() {
        List<Adjustment> adjustments = adjustments(criterion.rounding());
        BigDecimal points = Sums.of(said.matches(), adjustments, List.of());
        BigDecimal raw = Sums.of(said.matches(), adjustments(null), List.of());
        String reason = said.matches().isEmpty() ? words.text("reason.nobonus") : said.reasons();
        return analysis(Outcomes.of(points, said.attainable()), points, raw, reason, adjustments);
    }

    private List<Adjustment> adjustments(@Nullable Rounding rounding) {
        return said.adjustments(BigDecimal.ZERO, said.attainable(), criterion.minPoints(), said.limits(), rounding);
    }

    private CriterionAnalysis unscored(Outcome outcome, String reason) {
        return analysis(outcome, null, null, reason, List.of());
    }

    private CriterionAnalysis analysis(
            Outcome outcome,
            @Nullable BigDecimal points,
            @Nullable BigDecimal raw,
            String reason,
            List<Adjustment> adjustments) {
        BigDecimal attainable = outcome == Outcome.NOT_APPLICABLE ? BigDecimal.ZERO : said.attainable();
        return CriterionAnalysis.of(
                criterion, outcome, points, raw, attainable, reason, said.matches(), adjustments, List.of());
    }
}
