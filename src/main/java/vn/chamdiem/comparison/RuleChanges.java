package vn.chamdiem.comparison;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.Ruleset;

/** What of a later ruleset is not as it was in an earlier one, line by line. */
public final class RuleChanges {
    private static final Pattern WHEN = Pattern.compile("\\bwhen\\b");

    private final Ruleset earlier;
    private final Ruleset later;
    private final boolean same;
    private final Map<String, Set<Caveat>> known = new HashMap<>();

    public RuleChanges(Ruleset earlier, Ruleset later) {
        this.earlier = earlier;
        this.later = later;
        this.same = earlier.ref().fingerprint().equals(later.ref().fingerprint());
    }

    /** Whether ranks are given by another rule. */
    public boolean ofRanking() {
        return !same && !earlier.card().ranking().equals(later.card().ranking());
    }

    /** Of a line that both have, or of the whole, as it is for one cohort. */
    public Set<Caveat> of(CriterionCode code, String cohort) {
        return known.computeIfAbsent(cohort + " " + code, any -> found(code, cohort));
    }

    private Set<Caveat> found(CriterionCode code, String cohort) {
        Optional<Criterion> before = earlier.criteria(cohort).find(code);
        Optional<Criterion> after = later.criteria(cohort).find(code);
        Set<Caveat> changes = EnumSet.noneOf(Caveat.class);
        if (same || before.isEmpty() || after.isEmpty()) {
            return changes;
        }
        if (!code.equals(CriteriaSet.TOTAL)
                && !before.get().title().equals(after.get().title())) {
            changes.add(Caveat.TITLE_CHANGED);
        }
        if (before.get().maxPoints().compareTo(after.get().maxPoints()) != 0) {
            changes.add(Caveat.MAXIMUM_CHANGED);
        }
        if (!terms(earlier, before.get()).equals(terms(later, after.get()))) {
            changes.add(Caveat.RULES_CHANGED);
        }
        return changes;
    }

    /** Whether agencies of {@code cohort} are graded by other bands. */
    public boolean ofGrades(String cohort) {
        return !same
                && !Objects.equals(
                        earlier.card().gradeScale(cohort), later.card().gradeScale(cohort));
    }

    /** All that decides the points of a line: its own terms, those of its parts, and the rules on any of them. */
    private static List<Object> terms(Ruleset ruleset, Criterion line) {
        return line.all()
                .<Object>map(part -> List.of(
                        part.code(),
                        part.maxPoints().stripTrailingZeros(),
                        Optional.ofNullable(part.minPoints()),
                        Optional.ofNullable(part.weight()),
                        part.applies(),
                        Optional.ofNullable(part.whenNothingToMeasure()),
                        part.whenSeveralSpeak(),
                        part.combine(),
                        part.whenNoData(),
                        Optional.ofNullable(part.rounding()),
                        part.gates(),
                        ruleset.card().rounding(),
                        ruleset.card().holidays(),
                        rules(ruleset, part.code())))
                .toList();
    }

    /** The rules on a line and those that measure what they look at, without regard to how their lines are broken. */
    private static Set<String> rules(Ruleset ruleset, CriterionCode code) {
        return ruleset.rulebook().rulesOn(code).stream()
                .flatMap(rule -> Stream.concat(Stream.of(meaning(rule)), declared(ruleset, rule)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a rule asks and gives, without its name, its reason and its remarks. */
    public static String meaning(Rule rule) {
        String plain = rule.text().replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", " ");
        Matcher when = WHEN.matcher(plain);
        return (when.find() ? plain.substring(when.start()) : plain)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** How what it looks at is declared, as far as that decides: inherited or not, measured against whom, which way. */
    private static Stream<String> declared(Ruleset ruleset, Rule rule) {
        return rule.looks().stream()
                .map(looking -> looking.look().kind())
                .flatMap(kind -> Stream.concat(
                        ruleset.rulebook().vocabulary().measure(kind).stream()
                                .map(measure -> kind + " " + measure.everyone() + " " + measure.lowestIsBest()),
                        ruleset.rulebook().vocabulary().reported().stream()
                                .filter(declared -> declared.name().equals(kind))
                                .map(declared -> kind + " " + declared.inherited())));
    }
}
