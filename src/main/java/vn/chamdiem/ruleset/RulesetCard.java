package vn.chamdiem.ruleset;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.facts.Period;
import vn.chamdiem.source.Cell;
import vn.chamdiem.words.Language;

/**
 * What a ruleset says about itself: its {@code ruleset.yaml}.
 *
 * @param language that its titles and reasons are written in
 * @param rounding of lines that don't say themselves how they are rounded
 * @param gradeScale of cohorts that have none of their own
 * @param gradeScales of cohorts that have one of their own, by cohort
 * @param holidays days off beside weekends, for deadlines in working days
 * @param lineage the tables that say what became of its agencies
 * @param illustrative whether points, thresholds or formulas are not those of the legal act; every result repeats it
 * @param notes what every reader must know, such as which formulas are inferred
 */
public record RulesetCard(
        String title,
        LegalAct legalAct,
        Period period,
        Language language,
        List<Cohort> cohorts,
        Map<Rounding.At, Rounding> rounding,
        RankingRule ranking,
        @Nullable GradeScale gradeScale,
        SortedMap<String, GradeScale> gradeScales,
        List<LocalDate> holidays,
        List<Cell> lineage,
        boolean illustrative,
        List<String> notes) {
    public RulesetCard {
        cohorts = List.copyOf(cohorts);
        holidays = List.copyOf(holidays);
        lineage = List.copyOf(lineage);
        Map<Rounding.At, Rounding> ordered = new EnumMap<>(Rounding.At.class);
        ordered.putAll(rounding);
        rounding = Collections.unmodifiableMap(ordered);
        gradeScales = Collections.unmodifiableSortedMap(new TreeMap<>(gradeScales));
        notes = List.copyOf(notes);
    }

    /** The scale of a cohort: its own, or the one for all. */
    public @Nullable GradeScale gradeScale(String cohort) {
        GradeScale own = gradeScales.get(cohort);
        return own == null ? gradeScale : own;
    }

    /** Whether any agency is given a grade. */
    public boolean graded() {
        return gradeScale != null || !gradeScales.isEmpty();
    }

    /** Whether the bounds of any scale serve as an example. */
    public boolean gradesIllustrative() {
        return Stream.concat(Stream.ofNullable(gradeScale), gradeScales.values().stream())
                .anyMatch(GradeScale::illustrative);
    }

    /** How many decimals points are shown with at least, so that columns line up. */
    public int places() {
        return rounding.values().stream().mapToInt(Rounding::places).max().orElse(0);
    }
}
