package vn.chamdiem.ruleset;

import java.util.List;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

/**
 * A criteria set with its card and the text of its rules.
 *
 * @param drl the files that hold declarations and rules
 */
public record Ruleset(RulesetRef ref, RulesetCard card, CriteriaSet criteria, List<SourceFile> drl) {
    public Ruleset {
        drl = List.copyOf(drl);
    }

    /** Reads card and table; what is wrong goes to {@code problems}, and errors end the reading. */
    public static Ruleset read(RulesetFolder folder, Problems problems) {
        CardReader cardReader = new CardReader(folder.card(), problems);
        RulesetCard card = cardReader.read();
        CriteriaSet criteria = new CriteriaReader(folder.criteria(), problems).read();
        problems.throwIfErrors();
        cardReader.compareTotal(criteria);
        return new Ruleset(
                new RulesetRef(folder.id(), card.title(), folder.fingerprint()), card, criteria, folder.drl());
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
