package vn.chamdiem.ruleset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.rule.Rulebook;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.words.Words;

/**
 * A criteria set with its card and its rules.
 *
 * @param drl the files that hold declarations and rules
 * @param rulebook what they say
 */
public record Ruleset(RulesetRef ref, RulesetCard card, CriteriaSet criteria, List<SourceFile> drl, Rulebook rulebook) {
    public Ruleset {
        drl = List.copyOf(drl);
    }

    /** Reads card, table and rules; everything that is wrong goes to {@code problems}. */
    public static Ruleset read(RulesetFolder folder, Problems problems) {
        CardReader cardReader = new CardReader(folder.card(), problems);
        RulesetCard card = cardReader.read();
        CriteriaSet criteria = new CriteriaReader(folder.criteria(), problems).read();
        if (criteria.groups().isEmpty()) {
            // Every rule would be told that its criterion doesn't exist.
            problems.throwIfErrors();
        }
        cardReader.compareTotal(criteria);
        Rulebook rulebook = Rulebook.read(
                folder.drl(), criteria, grades(card), cohortIds(card), Words.in(card.language()), problems);
        silentCriteria(criteria, rulebook, folder.criteria().name(), problems);
        return new Ruleset(
                new RulesetRef(folder.id(), card.title(), folder.fingerprint()),
                card,
                criteria,
                folder.drl(),
                rulebook);
    }

    private static Set<String> grades(RulesetCard card) {
        return card.gradeScale() == null
                ? Set.of()
                : card.gradeScale().grades().stream()
                        .map(grade -> grade.name())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void silentCriteria(CriteriaSet criteria, Rulebook rulebook, String table, Problems problems) {
        for (Criterion criterion : criteria.all().toList()) {
            if (!criterion.group() && !rulebook.spokenOf().contains(criterion.code())) {
                problems.warn(ProblemKind.CRITERION_WITHOUT_RULE, Place.of(table), criterion.code(), criterion.title());
            }
        }
    }

    /** The annex as it is for the agencies of one cohort. */
    public CriteriaSet criteria(String cohort) {
        return criteria;
    }

    private static List<String> cohortIds(RulesetCard card) {
        return card.cohorts().stream().map(Cohort::id).toList();
    }

    public List<String> cohortIds() {
        return cohortIds(card);
    }

    /** The file of a rule as a person would open it. */
    public String pathOf(RuleRef rule) {
        return drl.stream()
                .filter(file -> RulesetFolder.nameWithin(file).equals(rule.file()))
                .map(SourceFile::name)
                .findFirst()
                .orElse(rule.file());
    }
}
