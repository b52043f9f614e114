package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.criteria.WhenSeveralSpeak;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.Sums;
import vn.chamdiem.words.Words;

/** A group of criteria, or the whole: what its parts make together, and what rules say about the group itself. */
final class Group {
    private final Criterion criterion;
    private final Said said;
    private final List<CriterionAnalysis> parts;
    private final Combination combination;
    private final Words words;

    Group(Criterion criterion, Said said, List<CriterionAnalysis> parts, Words words) {
        this.criterion = criterion;
        this.said = said;
        this.parts = parts;
        this.combination = new Combination(criterion, parts);
        this.words = words;
    }

    /**
     * The analysis.
     *
     * @param missing what the rules that speak beside the parts lack
     * @param whenSpokenOn how a line on which a rule awards points is rounded, if the group doesn't say
     */
    CriterionAnalysis analysis(Set<String> missing, @Nullable Rounding whenSpokenOn) {
        Outcome unscored = combination.unscored();
        if (said.clash().isPresent()) {
            return unscored(Outcome.BROKEN, said.clash().get());
        }
        if (said.knockedOut() && unscored != Outcome.BROKEN) {
            return scored(unscored != null, criterion.rounding());
        }
        boolean oneSpeaks = criterion.whenSeveralSpeak() == WhenSeveralSpeak.BROKEN;
        if (unscored == null && oneSpeaks && !said.awards().isEmpty()) {
            return unscored(Outcome.BROKEN, words.text("reason.twice"));
        }
        if (unscored == Outcome.BROKEN || (unscored != null && !spokenFor() && !said.noData())) {
            return unscored(unscored, reason(unscored));
        }
        if (said.noData()) {
            return unscored(Outcome.NO_DATA, said.reasons());
        }
        if (!missing.isEmpty()) {
            return unscored(Outcome.NO_DATA, words.text("reason.missing", String.join(", ", missing)));
        }
        return scored(
                unscored != null, criterion.rounding() == null && said.counts() ? whenSpokenOn : criterion.rounding());
    }

    /** Whether rules give points where the parts make none; a bonus alone doesn't stand in for parts that are known. */
    private boolean spokenFor() {
        boolean someKnown = parts.stream().anyMatch(part -> part.outcome().scored());
        return someKnown ? !said.awards().isEmpty() : said.counts();
    }

    private String reason(Outcome unscored) {
        boolean some = parts.stream().anyMatch(part -> part.outcome().scored());
        if (unscored == Outcome.NO_DATA && some) {
            String which = combination.withoutData().stream()
                    .map(part -> part.code().value())
                    .collect(Collectors.joining(", "));
            return words.text("reason.group.part", which);
        }
        return words.answer("reason.group", unscored);
    }

    private CriterionAnalysis scored(boolean withoutParts, @Nullable Rounding rounding) {
        BigDecimal sum = Sums.of(List.of(), List.of(), parts);
        BigDecimal combined = withoutParts ? BigDecimal.ZERO : combination.points();
        List<Limit> limits = Stream.concat(said.limits().stream(), new Gates(criterion, parts, words).limits().stream())
                .toList();
        List<Adjustment> adjustments = new ArrayList<>();
        if (!withoutParts || sum.signum() != 0) {
            Adjustments.combined(combined.subtract(sum), combination, criterion.combine(), words)
                    .ifPresent(adjustments::add);
        }
        adjustments.addAll(said.adjustments(combined, criterion.maxPoints(), criterion.minPoints(), limits, rounding));
        BigDecimal points = Sums.of(said.matches(), adjustments, parts);
        BigDecimal whole = withoutParts ? BigDecimal.ZERO : combination.raw();
        BigDecimal raw = Sums.of(
                        said.matches(),
                        said.adjustments(whole, criterion.maxPoints(), criterion.minPoints(), limits, null),
                        List.of())
                .add(whole);
        String reason = said.matches().isEmpty() ? words.answer("combined", criterion.combine()) : said.reasons();
        return analysis(Outcomes.of(points, combination.attainable()), points, raw, reason, adjustments);
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
        BigDecimal attainable = outcome == Outcome.NOT_APPLICABLE ? BigDecimal.ZERO : combination.attainable();
        return CriterionAnalysis.of(
                criterion, outcome, points, raw, attainable, reason, said.matches(), adjustments, parts);
    }
}
