package vn.chamdiem.ruleset;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.chamdiem.criteria.Cohort;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.criteria.GradeScale.Grade;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.Quantity;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;
import vn.chamdiem.words.Language;

/** Reads {@code ruleset.yaml}. */
final class CardReader {
    /** The table is read once for each, and no province ranks its agencies in so many lists. */
    static final int MOST_COHORTS = 100;

    /** A quarter of a century of days off. */
    static final int MOST_HOLIDAYS = 1_000;

    private final Problems problems;
    private final YamlMap card;
    private final List<String> cohortIds = new ArrayList<>();
    private final SortedMap<String, GradeScale> gradeScales = new TreeMap<>();
    private final Map<String, Place> scalePlaces = new HashMap<>();

    CardReader(SourceFile file, Problems problems) {
        this.problems = problems;
        card = YamlMap.read(file, problems);
    }

    RulesetCard read() {
        List<YamlMap> cohorts = notMore(card.maps("cohorts"), "cohorts", Quantity.COHORTS, MOST_COHORTS);
        List<LocalDate> holidays = notMore(card.dates("holidays"), "holidays", Quantity.HOLIDAYS, MOST_HOLIDAYS);
        Map<Rounding.At, Rounding> rounding = RoundingReader.readAll(card, problems);
        Rounding ofTotal = RoundingReader.readOrNull(whole());
        GradeScaleReader scales =
                new GradeScaleReader(ofTotal == null ? rounding.get(Rounding.At.TOTAL) : ofTotal, problems);
        RulesetCard read = new RulesetCard(
                card.text("title"),
                legalAct(card.map("legalAct")),
                PeriodReader.read(card.map("period"), problems),
                card.choice("language", Language.class, Language.VI),
                cohorts.stream().map(map -> cohort(map, scales)).toList(),
                rounding,
                ranking(card.map("ranking")),
                card.has("gradeScale") ? scales.read(card.map("gradeScale")) : null,
                gradeScales,
                holidays,
                card.cells("lineage"),
                card.claim(RulesetFolder.ILLUSTRATIVE),
                card.texts("notes"));
        // Which ruleset is meant is asked before any card is read as a whole; here only its spelling counts.
        card.claim(RulesetFolder.EXAMPLE);
        if (!card.has("totalPoints")) {
            card.decimal("totalPoints");
        }
        if (read.cohorts().isEmpty()) {
            problems.add(ProblemKind.KEY_MISSING, card.place(), "cohorts");
        }
        card.nothingElse();
        return read;
    }

    private <T> List<T> notMore(List<T> all, String key, Quantity what, int most) {
        if (all.size() > most) {
            problems.add(ProblemKind.TOO_MANY, card.placeOf(key), what, all.size(), most);
        }
        return all.subList(0, Math.min(all.size(), most));
    }

    /** How the top groups make the whole; empty where they are simply added. */
    YamlMap whole() {
        return card.mapOrEmpty("total");
    }

    /** Lays what the card says of the table beside the table of one cohort. */
    void compare(RulesetCard read, String cohort, CriteriaSet criteria) {
        BigDecimal max = criteria.maxPoints();
        BigDecimal stated = new ByCohort(cohortIds, cohort, problems).decimalOrNull(card, "totalPoints", cohortIds);
        boolean known = !problems.tells(ProblemKind.MAXIMUM_UNSAID);
        if (known && stated != null && stated.compareTo(max) != 0) {
            problems.warn(ProblemKind.TOTAL_DIFFERS, card.placeOf("totalPoints"), stated, max);
        }
        GradeScale scale = read.gradeScale(cohort);
        if (scale != null && scale.on() == GradeScale.On.POINTS) {
            Grade best = scale.grades().get(0);
            if (best.from().compareTo(max) > 0) {
                problems.warn(ProblemKind.GRADE_UNREACHABLE, scalePlace(cohort), best.name(), best.from(), max);
            }
        }
        List<String> codes = criteria.all().map(line -> line.code().value()).toList();
        YamlMap ranking = card.map("ranking");
        for (String code : ranking.texts("tieBreak")) {
            if (!codes.contains(code)) {
                problems.add(ProblemKind.CRITERION_UNKNOWN, ranking.placeOf("tieBreak"), code, Nearest.to(code, codes));
            }
        }
    }

    private Place scalePlace(String cohort) {
        return scalePlaces.getOrDefault(cohort, card.placeOf("gradeScale"));
    }

    private static LegalAct legalAct(YamlMap act) {
        LegalAct read =
                new LegalAct(act.textOrNull("number"), act.dateOrNull("issued"), act.text("issuer"), act.text("title"));
        act.nothingElse();
        return read;
    }

    private Cohort cohort(YamlMap map, GradeScaleReader scales) {
        Cohort cohort = new Cohort(map.text("id"), map.text("title"));
        if (cohortIds.contains(cohort.id())) {
            problems.add(ProblemKind.COHORT_TWICE, map.placeOf("id"), cohort.id());
        }
        cohortIds.add(cohort.id());
        if (map.has("gradeScale")) {
            scalePlaces.put(cohort.id(), map.placeOf("gradeScale"));
            GradeScale scale = scales.read(map.map("gradeScale"));
            if (scale != null) {
                gradeScales.put(cohort.id(), scale);
            }
        }
        map.nothingElse();
        return cohort;
    }

    private static RankingRule ranking(YamlMap map) {
        RankingRule ranking = new RankingRule(
                map.choice("on", RankingRule.On.class, RankingRule.On.ROUNDED),
                map.choice("by", RankingRule.By.class, RankingRule.By.POINTS),
                map.choice("best", RankingRule.Best.class, RankingRule.Best.HIGHEST),
                map.choice("ties", RankingRule.Ties.class, RankingRule.Ties.STANDARD),
                map.claim("overall"),
                // A text that can't be a code is in no table, and told as such when the two are compared.
                map.texts("tieBreak").stream()
                        .filter(CriterionCode::wellFormed)
                        .map(CriterionCode::new)
                        .toList());
        map.nothingElse();
        return ranking;
    }
}
