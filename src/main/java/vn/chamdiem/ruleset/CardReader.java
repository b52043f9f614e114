package vn.chamdiem.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.criteria.GradeScale.Grade;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;
import vn.chamdiem.words.Language;

/** Reads {@code ruleset.yaml}. */
final class CardReader {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Problems problems;
    private final YamlMap card;
    private final Set<String> cohortIds = new HashSet<>();

    CardReader(SourceFile file, Problems problems) {
        this.problems = problems;
        card = YamlMap.read(file, problems);
    }

    RulesetCard read() {
        RulesetCard read = new RulesetCard(
                card.text("title"),
                legalAct(card.map("legalAct")),
                PeriodReader.read(card.map("period"), problems),
                card.choice("language", Language.class, Language.VI),
                card.maps("cohorts").stream().map(this::cohort).toList(),
                rounding(card.map("rounding")),
                ranking(card.map("ranking")),
                card.has("gradeScale") ? gradeScale(card.map("gradeScale")) : null,
                card.dates("holidays"),
                card.texts("notes"));
        card.decimal("totalPoints");
        if (read.cohorts().isEmpty()) {
            problems.add(ProblemKind.KEY_MISSING, card.place(), "cohorts");
        }
        card.nothingElse();
        return read;
    }

    /** Lays the total that the card states beside what the table adds up to. */
    void compareTotal(CriteriaSet criteria) {
        BigDecimal stated = card.decimal("totalPoints");
        if (stated.compareTo(criteria.maxPoints()) != 0) {
            problems.warn(ProblemKind.TOTAL_DIFFERS, card.placeOf("totalPoints"), stated, criteria.maxPoints());
        }
    }

    private static LegalAct legalAct(YamlMap act) {
        LegalAct read = new LegalAct(act.text("number"), act.date("issued"), act.text("issuer"), act.text("title"));
        act.nothingElse();
        return read;
    }

    private Cohort cohort(YamlMap map) {
        Cohort cohort = new Cohort(map.text("id"), map.text("title"));
        if (!cohortIds.add(cohort.id())) {
            problems.add(ProblemKind.COHORT_TWICE, map.placeOf("id"), cohort.id());
        }
        map.nothingElse();
        return cohort;
    }

    private static Rounding rounding(YamlMap map) {
        Rounding rounding = new Rounding(
                map.choice("at", Rounding.At.class, Rounding.At.CRITERION),
                map.whole("places", 0, 10),
                map.choice("mode", Rounding.Mode.class, Rounding.Mode.HALF_UP));
        map.nothingElse();
        return rounding;
    }

    private static RankingRule ranking(YamlMap map) {
        RankingRule ranking = new RankingRule(
                map.choice("on", RankingRule.On.class, RankingRule.On.ROUNDED),
                map.choice("ties", RankingRule.Ties.class, RankingRule.Ties.STANDARD));
        map.nothingElse();
        return ranking;
    }

    private @Nullable GradeScale gradeScale(YamlMap map) {
        List<Grade> grades = new ArrayList<>();
        for (YamlMap one : map.maps("grades")) {
            Grade grade = grade(one);
            if (!grades.isEmpty()
                    && grade.from().compareTo(grades.get(grades.size() - 1).from()) >= 0) {
                problems.add(ProblemKind.GRADES_OUT_OF_ORDER, one.placeOf("from"), grade.name());
            }
            grades.add(grade);
        }
        boolean illustrative = map.claim("illustrative");
        map.nothingElse();
        if (grades.stream().noneMatch(grade -> grade.from().signum() == 0)) {
            problems.add(ProblemKind.GRADES_LEAVE_GAP, map.placeOf("grades"));
            return null;
        }
        return new GradeScale(grades, illustrative);
    }

    private Grade grade(YamlMap map) {
        Grade grade = new Grade(map.text("name"), map.decimal("from"));
        if (grade.from().signum() < 0 || grade.from().compareTo(HUNDRED) > 0) {
            problems.add(ProblemKind.NOT_A_PERCENT, map.placeOf("from"), grade.name(), grade.from());
        }
        map.nothingElse();
        return grade;
    }
}
