package vn.chamdiem.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What was said about the line itself, not beside it as a bonus, a deduction or a limit. */
    List<RuleMatch> answers() {
        return matches.stream().filter(match -> match.effect().answers()).toList();
    }

    /** Whether any rule came with points. */
    boolean counts() {
        return matches.stream().anyMatch(match -> match.effect().counts());
    }

    /** How many points the rules allow at most, whatever they award. */
    List<Limit> limits() {
        return matches.stream()
                .flatMap(match -> Stream.ofNullable(match.atMost())
                        .map(atMost -> new Limit(Adjustment.Kind.LIMIT, atMost, match.reason())))
                .toList();
    }

    /** Whether a rule says that nothing counts, whatever else is said or isn't known. */
    boolean knockedOut() {
        return limits().stream().anyMatch(Limit::knocksOut);
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
     * What the agency can have at most on the line: the maximum, unless every rule that awards says less.
     *
     * <p>Of several awards that are added, each says it of its own part.
     */
    BigDecimal attainable() {
        List<BigDecimal> said = awards().stream()
                .map(RuleMatch::attainable)
                .filter(Objects::nonNull)
                .toList();
        if (said.isEmpty() || said.size() < awards().size()) {
            return criterion.maxPoints();
        }
        BinaryOperator<BigDecimal> together =
                criterion.whenSeveralSpeak() == WhenSeveralSpeak.ADD ? BigDecimal::add : BigDecimal::max;
        return said.stream().reduce(BigDecimal.ZERO, together).min(criterion.maxPoints());
    }

    /**
     * The lines between what the rules awarded and what counts.
     *
     * @param parts what the parts of a group make together
     * @param most what awards are cut to
     * @param least what awards are lifted to, if they are; of a group, all that it has
     */
    List<Adjustment> adjustments(
            BigDecimal parts,
            BigDecimal most,
            @Nullable BigDecimal least,
            List<Limit> limits,
            @Nullable Rounding rounding) {
        List<Adjustment> adjustments = new ArrayList<>();
        if (criterion.whenSeveralSpeak() == WhenSeveralSpeak.BEST) {
            Adjustments.onlyBest(awards(), words).ifPresent(adjustments::add);
        }
        if (!awards().isEmpty()) {
            BigDecimal awarded = Sums.of(awards(), adjustments, List.of()).add(parts);
            Adjustments.cap(awarded, most, words).ifPresent(adjustments::add);
            if (least != null && !criterion.group()) {
                Adjustments.floor(awarded.min(most), least, words).ifPresent(adjustments::add);
            }
        }
        for (Limit limit : limits) {
            Adjustments.limit(Sums.of(matches, adjustments, List.of()).add(parts), limit)
                    .ifPresent(adjustments::add);
        }
        if (least != null && criterion.group()) {
            Adjustments.floor(Sums.of(matches, adjustments, List.of()).add(parts), least, words)
                    .ifPresent(adjustments::add);
        }
        if (rounding != null) {
            Adjustments.rounding(Sums.of(matches, adjustments, List.of()).add(parts), rounding, words)
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
