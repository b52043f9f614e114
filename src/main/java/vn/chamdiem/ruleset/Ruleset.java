package vn.chamdiem.ruleset;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/**
 * A criteria set with its card and the text of its rules.
 *
 * @param criteria every line; where cohorts differ, with the greatest maximum
 * @param byCohort the same for each cohort by itself
 * @param drl the files that hold declarations and rules
 */
public record Ruleset(
        RulesetRef ref,
        RulesetCard card,
        CriteriaSet criteria,
        SortedMap<String, CriteriaSet> byCohort,
        List<SourceFile> drl) {
    public Ruleset {
        byCohort = Collections.unmodifiableSortedMap(new TreeMap<>(byCohort));
        drl = List.copyOf(drl);
    }

    /** Reads card and table; what is wrong goes to {@code problems}, and errors end the reading. */
    public static Ruleset read(RulesetFolder folder, Problems problems) {
        CardReader cardReader = new CardReader(folder.card(), problems);
        RulesetCard card = cardReader.read();
        SortedMap<String, CriteriaSet> byCohort = new TreeMap<>();
        for (Cohort cohort : card.cohorts()) {
            byCohort.put(
                    cohort.id(), new CriteriaReader(folder, card, cardReader.whole(), cohort.id(), problems).read());
        }
        // Everything that can be wrong is wrong for some cohort, so the table for all is read without telling it twice.
        Problems told = byCohort.isEmpty() ? problems : new Problems();
        CriteriaSet criteria = new CriteriaReader(folder, card, cardReader.whole(), null, told).read();
        problems.throwIfErrors();
        byCohort.forEach((cohort, own) -> cardReader.compare(card, cohort, own));
        return new Ruleset(
                new RulesetRef(folder.id(), card.title(), folder.fingerprint()),
                card,
                criteria,
                byCohort,
                folder.drl());
    }

    /** The annex as it is for one cohort: its maxima, its weights, and which lines apply. */
    public CriteriaSet criteria(String cohort) {
        return byCohort.getOrDefault(cohort, criteria);
    }

    public List<String> cohortIds() {
        return card.cohorts().stream().map(Cohort::id).toList();
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
