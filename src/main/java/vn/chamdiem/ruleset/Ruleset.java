package vn.chamdiem.ruleset;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Rulebook;
import vn.chamdiem.rule.Verb;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.words.Words;

/**
 * A criteria set with its card and its rules.
 *
 * @param criteria every line; where cohorts differ, with the greatest maximum
 * @param byCohort the same for each cohort by itself
 * @param folder as it is written
 * @param rulebook what its declarations and rules say
 */
public record Ruleset(
        RulesetRef ref,
        RulesetCard card,
        CriteriaSet criteria,
        SortedMap<String, CriteriaSet> byCohort,
        RulesetFolder folder,
        Rulebook rulebook) {
    public Ruleset {
        byCohort = Collections.unmodifiableSortedMap(new TreeMap<>(byCohort));
    }

    /** Reads card, table and rules; everything that is wrong goes to {@code problems}. */
    public static Ruleset read(RulesetFolder folder, Problems problems) {
        CardReader cardReader = new CardReader(folder.card(), problems);
        RulesetCard card = cardReader.read();
        SortedMap<String, CriteriaSet> byCohort = new TreeMap<>();
        for (Cohort cohort : card.cohorts()) {
            byCohort.put(
                    cohort.id(), new CriteriaReader(folder, card, cardReader.whole(), cohort.id(), problems).read());
            if (problems.tells(ProblemKind.TOO_MANY)) {
                // A table that is too long takes as long to be read for the next cohort.
                problems.throwIfErrors();
            }
        }
        // Everything that can be wrong is wrong for some cohort, so the table for all is read without telling it twice.
        Problems told = byCohort.isEmpty() ? problems : new Problems();
        CriteriaSet criteria = new CriteriaReader(folder, card, cardReader.whole(), null, told).read();
        if (criteria.groups().isEmpty()) {
            // Every rule would be told that its criterion doesn't exist.
            problems.throwIfErrors();
        }
        if (!problems.hasErrorsIn(folder.criteria().name())) {
            byCohort.forEach((cohort, own) -> cardReader.compare(card, cohort, own));
        }
        Rulebook rulebook = rulebook(folder, card, criteria, problems);
        silentCriteria(criteria, rulebook, TableLines.of(folder.criteria()), problems);
        return new Ruleset(ref(folder, card), card, criteria, byCohort, folder, rulebook);
    }

    /**
     * The same card and table with other rules, as {@link #read} would read them; of the two nothing is told again.
     *
     * @param other the folder with other files of rules
     */
    public Ruleset withRules(RulesetFolder other, Problems problems) {
        Rulebook read = rulebook(other, card, criteria, problems);
        silentCriteria(criteria, read, TableLines.of(other.criteria()), problems);
        return new Ruleset(ref(other, card), card, criteria, byCohort, other, read);
    }

    private static Rulebook rulebook(RulesetFolder folder, RulesetCard card, CriteriaSet criteria, Problems problems) {
        return Rulebook.read(
                folder.drl(), criteria, grades(card), cohortIds(card), Words.in(card.language()), problems);
    }

    private static RulesetRef ref(RulesetFolder folder, RulesetCard card) {
        return new RulesetRef(folder.id(), card.title(), folder.fingerprint(), card.illustrative());
    }

    private static Set<String> grades(RulesetCard card) {
        return Stream.concat(Stream.ofNullable(card.gradeScale()), card.gradeScales().values().stream())
                .flatMap(scale -> scale.grades().stream())
                .map(GradeScale.Grade::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void silentCriteria(CriteriaSet criteria, Rulebook rulebook, TableLines lines, Problems problems) {
        if (problems.hasErrors()) {
            // The rule that speaks on it may be one that can't be read yet.
            return;
        }
        for (Criterion criterion : criteria.all().toList()) {
            if (!criterion.group() && !rulebook.spokenOf().contains(criterion.code())) {
                problems.warn(
                        ProblemKind.CRITERION_WITHOUT_RULE,
                        lines.place(criterion.code()),
                        criterion.code(),
                        criterion.title());
            }
        }
    }

    /** The files that hold declarations and rules. */
    public List<SourceFile> drl() {
        return folder.drl();
    }

    /** The annex as it is for one cohort: its maxima, its weights, and which lines apply. */
    public CriteriaSet criteria(String cohort) {
        return byCohort.getOrDefault(cohort, criteria);
    }

    /** What a criterion ends as at best; empty where points are only taken away, and nobody does better than nothing. */
    public Optional<Outcome> best(Criterion criterion) {
        Set<Verb> verbs = rulebook.rules().stream()
                .filter(rule -> criterion.code().equals(rule.criterion()))
                .map(Rule::verb)
                .collect(Collectors.toSet());
        if (!criterion.trackingOnly() || verbs.contains(Verb.BONUS)) {
            return Optional.of(Outcome.FULL);
        }
        boolean tracked = verbs.isEmpty() || verbs.contains(Verb.TRACK_ONLY);
        return tracked ? Optional.of(Outcome.NOT_APPLICABLE) : Optional.empty();
    }

    private static List<String> cohortIds(RulesetCard card) {
        return card.cohorts().stream().map(Cohort::id).toList();
    }

    public List<String> cohortIds() {
        return cohortIds(card);
    }

    /** The file of a rule as a person would open it. */
    public String pathOf(RuleRef rule) {
        return drl().stream()
                .filter(file -> RulesetFolder.nameWithin(file).equals(rule.file()))
                .map(SourceFile::name)
                .findFirst()
                .orElse(rule.file());
    }
}
