package vn.chamdiem.coverage;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.WhenNothingToMeasure;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.rule.Gathering;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Rule.Manner;
import vn.chamdiem.rule.Verb;
import vn.chamdiem.rule.Vocabulary;

/** Which outcomes a criterion can have, by what its rules can say of it. */
final class PossibleOutcomes {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Criterion criterion;
    private final Collection<BigDecimal> maxima;
    private final List<Rule> rules;
    private final Declared declared;
    private final Set<Sight> found = EnumSet.noneOf(Sight.class);

    /**
     * Of a criterion.
     *
     * @param maxima what it can have, in each cohort that it is there for
     * @param rules that speak on it
     */
    PossibleOutcomes(Criterion criterion, Collection<BigDecimal> maxima, List<Rule> rules, Declared declared) {
        this.criterion = criterion;
        this.maxima = maxima;
        this.rules = rules;
        this.declared = declared;
    }

    Set<Sight> all() {
        rules.forEach(this::said);
        if (!rules.isEmpty() && rules.stream().allMatch(Rule::beside)) {
            // Where nothing is added or taken away, nothing is what it has.
            found.add(Sight.NONE);
        }
        if (rules.stream().anyMatch(this::needsFigures) && rules.stream().noneMatch(PossibleOutcomes::answersSilence)) {
            found.add(Sight.NO_DATA);
        }
        return found;
    }

    private void said(Rule rule) {
        Ranges ranges = new Ranges(rule, declared);
        switch (rule.verb()) {
            case FULL -> awards(null);
            case HALF -> found.add(Sight.PARTIAL);
            case NONE, KNOCK_OUT -> found.add(Sight.NONE);
            case PERCENT_OF_MAXIMUM -> awards(ranges.of(rule.values().get(0), -1), HUNDRED);
            case SHARE, SHARE_UP_TO, SCALE -> {
                found.addAll(EnumSet.of(Sight.FULL, Sight.PARTIAL, Sight.NONE));
                nothingToMeasure(criterion.whenNothingToMeasure());
            }
            case OUT_OF -> found.addAll(EnumSet.of(Sight.FULL, Sight.PARTIAL, Sight.NONE));
            case POINTS_AWARDED, STATED -> awards(ranges.of(rule.values().get(0), -1));
            case POINTS_EACH -> {
                Range most = ranges.of(rule.values().get(2), -1);
                Range points = ranges.of(rule.values().get(0), -1)
                        .times(ranges.of(rule.values().get(1), -1));
                awards(Range.of(points.least(), most.most()));
            }
            case BONUS -> found.add(Sight.FULL);
            case DEDUCTION, AT_MOST, GRADE_AT_MOST, IS -> {
                // What it leaves is what others award.
            }
            case NOT_APPLICABLE, TRACK_ONLY -> found.add(Sight.NOT_APPLICABLE);
            case NO_DATA -> found.add(Sight.NO_DATA);
        }
    }

    private void nothingToMeasure(@Nullable WhenNothingToMeasure meaning) {
        if (meaning == WhenNothingToMeasure.NOT_APPLICABLE) {
            found.add(Sight.NOT_APPLICABLE);
        } else if (meaning == WhenNothingToMeasure.NO_DATA) {
            found.add(Sight.NO_DATA);
        }
    }

    /** All of the maximum, which is nothing where the maximum is. */
    private void awards(@Nullable Range all) {
        maxima.forEach(most -> awards(all == null ? Range.of(most, most) : all, most));
    }

    private void awards(Range points, BigDecimal maximum) {
        if (points.least() == null || points.least().signum() <= 0) {
            found.add(Sight.NONE);
        }
        if (points.most() == null || points.most().compareTo(maximum) >= 0) {
            found.add(maximum.signum() > 0 ? Sight.FULL : Sight.NONE);
        }
        boolean some = points.most() == null || points.most().signum() > 0;
        if (some && (points.least() == null || points.least().compareTo(maximum) < 0)) {
            found.add(Sight.PARTIAL);
        }
    }

    private boolean needsFigures(Rule rule) {
        return rule.looks().stream().anyMatch(looking -> needsFigures(looking, rule));
    }

    private boolean needsFigures(Looking looking, Rule rule) {
        FactKind kind = declared.kind(looking.look().kind()).orElse(null);
        if (kind == null || List.of(Vocabulary.AGENCY, Vocabulary.PERIOD).contains(kind.name())) {
            return false;
        }
        boolean absent = !rule.beside() && (looking.manner() == Manner.EACH || looking.manner() == Manner.SOME);
        return absent || !looking.needs().isEmpty() || averages(looking);
    }

    private static boolean averages(Looking looking) {
        return looking.gather() != null
                && looking.gather().results().stream()
                        .anyMatch(result ->
                                !Gathering.of(result.gathering()).orElseThrow().ofNothing());
    }

    /** Whether a rule speaks where nothing at all was reported. */
    private static boolean answersSilence(Rule rule) {
        return rule.verb() != Verb.NO_DATA
                && !rule.looks().isEmpty()
                && rule.looks().stream()
                        .allMatch(looking -> looking.manner() == Manner.NONE
                                && looking.needs().isEmpty());
    }
}
