package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.criteria.WhenSeveralSpeak;
import vn.chamdiem.scoring.Adjustment;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.RuleMatch.Effect;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.Sums;
import vn.chamdiem.words.Words;

/** What rules said about one line of the annex, criterion or group, taken together. */
final class Said {
    private final Criterion criterion;
    private final List<RuleMatch> matches;
    private final Words words;

    Said(Criterion criterion, List<RuleMatch> matches, Words words) {
        this.criterion = criterion;
        this.matches = matches;
        this.words = words;
    }

    List<RuleMatch> matches() {
        return matches;
    }

    /** What was said about the line itself, not beside it as a bonus or a deduction. */
    List<RuleMatch> answers() {
        return matches.stream()
                .filter(match -> match.effect() != Effect.BONUS && match.effect() != Effect.DEDUCTION)
                .toList();
    }

    List<RuleMatch> awards() {
        return matches.stream().filter(match -> match.effect() == Effect.AWARD).toList();
    }

    boolean noData() {
        return matches.stream().anyMatch(match -> match.effect() == Effect.NO_DATA);
    }

    /** Why the line is broken, if two rules spoke that exclude each other. */
    Optional<String> clash() {
        List<RuleMatch> answers = answers();
        if (answers.size() < 2 || criterion.whenSeveralSpeak() != WhenSeveralSpeak.BROKEN) {
            return Optional.empty();
        }
        String one = place(answers.get(0).rule());
        String other = place(answers.get(1).rule());
        return Optional.of(words.text("reason.clash", one, other));
    }

    /**
     * The lines between what the rules awarded and what counts.
     *
     * @param parts what the parts of a group have earned, which has been capped and rounded already
     */
    List<Adjustment> adjustments(BigDecimal parts, @Nullable Rounding rounding) {
        List<Adjustment> adjustments = new ArrayList<>();
        if (criterion.whenSeveralSpeak() == WhenSeveralSpeak.BEST) {
            Adjustments.onlyBest(awards(), words).ifPresent(adjustments::add);
        }
        if (!awards().isEmpty()) {
            BigDecimal awarded = Sums.of(awards(), adjustments, List.of()).add(parts);
            Adjustments.cap(awarded, criterion.maxPoints(), words).ifPresent(adjustments::add);
        }
        if (rounding != null) {
            Adjustments.rounding(Sums.of(matches, adjustments, List.of()), rounding, words)
                    .ifPresent(adjustments::add);
        }
        return adjustments;
    }

    String reasons() {
        return matches.stream().map(RuleMatch::reason).collect(Collectors.joining("; "));
    }

    private static String place(RuleRef rule) {
        return "«" + rule.name() + "» (" + rule.file() + ":" + rule.line() + ")";
    }
}
