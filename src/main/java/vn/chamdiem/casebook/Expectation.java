package vn.chamdiem.casebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.casebook.Difference.Key;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.Problem.Severity;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.YamlMap;

/**
 * What a case expects of one line; what it doesn't mention may be anything.
 *
 * @param percent of what can be attained, compared at two decimals, or at more where more are written
 * @param rule the name of a rule that must have spoken
 * @param rules the names of all that must have spoken, and no other
 * @param not the names of rules that must not have spoken
 * @param grade of the whole
 */
public record Expectation(
        CriterionCode criterion,
        @Nullable BigDecimal points,
        @Nullable BigDecimal percent,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable String rule,
        @Nullable List<String> rules,
        List<String> not,
        @Nullable String grade) {
    /** Shown where there is nothing. */
    private static final String NOTHING = "–";

    /** 79.6 is not 80, which may be where a grade begins. */
    private static final int PERCENT_PLACES = 2;

    public Expectation {
        rules = rules == null ? null : List.copyOf(rules);
        not = List.copyOf(not);
    }

    /** The names of the rules that must have spoken. */
    List<String> named() {
        return Stream.concat(Stream.ofNullable(rule), Stream.ofNullable(rules).flatMap(List::stream))
                .distinct()
                .toList();
    }

    /** What {@code actual} has otherwise, in the order in which people ask. */
    List<Difference> differences(Actual actual, Place place, String sentence) {
        return new Comparing(place, sentence, new ArrayList<>()).with(actual);
    }

    private final class Comparing {
        private final Place place;
        private final String sentence;
        private final List<Difference> found;

        Comparing(Place place, String sentence, List<Difference> found) {
            this.place = place;
            this.sentence = sentence;
            this.found = found;
        }

        List<Difference> with(Actual actual) {
            points(actual);
            percent(actual);
            Outcome became = actual.outcome();
            if (outcome != null && outcome != became) {
                add(Key.OUTCOME, outcome, became, ProblemKind.CASE_OUTCOME, became, YamlMap.spelled(became));
            }
            if (reason != null && !parts(reason).equals(parts(actual.reason()))) {
                add(Key.REASON, reason, actual.reason(), ProblemKind.CASE_REASON, actual.reason());
            }
            rules(actual);
            if (grade != null && !grade.equals(actual.grade())) {
                String called = Objects.requireNonNullElse(actual.grade(), NOTHING);
                found.add(new Difference(
                        Key.GRADE, grade, actual.grade(), problem(ProblemKind.CASE_GRADE, sentence, grade, called)));
            }
            return found;
        }

        /** Several rules give several reasons, joined in the order of their lines, which is nobody's policy. */
        private static List<String> parts(String reasons) {
            return Stream.of(reasons.split("; ")).sorted().toList();
        }

        private void points(Actual actual) {
            BigDecimal scored = actual.points();
            if (points != null && scored == null) {
                add(Key.POINTS, points, null, ProblemKind.CASE_WITHOUT_POINTS, actual.outcome(), actual.reason());
            } else if (points != null && scored != null && points.compareTo(scored) != 0) {
                add(Key.POINTS, points, scored, ProblemKind.CASE_POINTS, scored, scored.toPlainString());
            }
        }

        private void percent(Actual actual) {
            if (percent == null) {
                return;
            }
            BigDecimal scored = actual.percent(Math.max(PERCENT_PLACES, percent.scale()));
            if (scored == null || percent.compareTo(scored) != 0) {
                add(
                        Key.PERCENT,
                        percent,
                        scored,
                        ProblemKind.CASE_PERCENT,
                        scored == null ? NOTHING : scored,
                        scored == null ? NOTHING : scored.stripTrailingZeros().toPlainString());
            }
        }

        private void rules(Actual actual) {
            List<String> spoke = actual.spoke();
            if (rule != null && !spoke.contains(rule)) {
                add(Key.RULE, rule, spoke, ProblemKind.CASE_RULE, listed(spoke));
            }
            if (rules != null && !(spoke.containsAll(rules) && rules.containsAll(spoke))) {
                found.add(new Difference(
                        Key.RULES,
                        rules,
                        spoke,
                        problem(ProblemKind.CASE_RULES, sentence, criterion, listed(rules), listed(spoke))));
            }
            not.stream()
                    .filter(spoke::contains)
                    .forEach(name -> add(Key.NOT, name, spoke, ProblemKind.CASE_NOT, listed(spoke)));
        }

        private void add(Key key, Object expected, @Nullable Object actual, ProblemKind kind, Object... more) {
            Object[] details = Stream.concat(Stream.of(sentence, criterion, expected), Stream.of(more))
                    .toArray();
            found.add(new Difference(key, expected, actual, problem(kind, details)));
        }

        private Problem problem(ProblemKind kind, Object... details) {
            return new Problem(kind, Severity.ERROR, place, List.of(details));
        }

        private static String listed(List<String> names) {
            return names.isEmpty() ? NOTHING : String.join("; ", names);
        }
    }
}
