package vn.chamdiem.ruleset;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.facts.Period;
import vn.chamdiem.words.Language;

/**
 * What a ruleset says about itself: its {@code ruleset.yaml}.
 *
 * @param language that its titles and reasons are written in
 * @param holidays days off beside weekends, for deadlines in working days
 * @param notes what every reader must know, such as which formulas are inferred
 */
public record RulesetCard(
        String title,
        LegalAct legalAct,
        Period period,
        Language language,
        List<Cohort> cohorts,
        Rounding rounding,
        RankingRule ranking,
        @Nullable GradeScale gradeScale,
        List<LocalDate> holidays,
        List<String> notes) {
    public RulesetCard {
        cohorts = List.copyOf(cohorts);
        holidays = List.copyOf(holidays);
        notes = List.copyOf(notes);
    }
}
