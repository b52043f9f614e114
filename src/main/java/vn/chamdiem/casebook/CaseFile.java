package vn.chamdiem.casebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/** Reads a file of worked cases: a list of {@code case}, {@code given}, {@code expect}. */
final class CaseFile {
    /** Stands in for a code that can't be read, so that the rest of the case still is. */
    private static final CriterionCode UNREADABLE = new CriterionCode("0");

    static final String COHORT = "cohort";
    private static final String GIVEN = "given";
    private static final String PARENT = "parent";
    private static final String OTHERS = "others";
    private static final String LIKE = "like";

    /** Absent where the rules are wrong; then what the cases speak of is not known, but their form still is. */
    private final @Nullable CompiledRuleset ruleset;

    private final Problems problems;
    private final CaseFacts facts;

    CaseFile(@Nullable CompiledRuleset ruleset, Problems problems) {
        this.ruleset = ruleset;
        this.problems = problems;
        this.facts = new CaseFacts(ruleset, problems);
    }

    /** The cases of one file, in its order. */
    List<WorkedCase> read(SourceFile file) {
        Map<String, WorkedCase> earlier = new LinkedHashMap<>();
        return YamlMap.readList(file, problems).stream()
                .map(map -> workedCase(map, earlier))
                .toList();
    }

    private WorkedCase workedCase(YamlMap map, Map<String, WorkedCase> earlier) {
        String sentence = map.text("case");
        WorkedCase like = like(map, earlier);
        String cohort = like == null || map.has(COHORT)
                ? cohort(map)
                : like.given().agency().cohort();
        YamlMap own = like == null ? map.map(GIVEN) : map.mapOrEmpty(GIVEN);
        AgencyFacts given = facts.agency("case", sentence, cohort, own);
        if (like != null) {
            given = facts.but(like.given(), given);
        }
        if (map.has(PARENT)) {
            given = facts.below(facts.agency(PARENT, PARENT, cohort, map.map(PARENT)), given);
        }
        YamlMap expect = map.map("expect");
        List<Expectation> expected =
                expect.keys().stream().map(code -> expectation(code, expect)).toList();
        if (map.has("expect") && expected.isEmpty()) {
            problems.warn(ProblemKind.CASE_EXPECTS_NOTHING, map.place(), sentence);
        }
        List<AgencyFacts> others = like == null || map.has(OTHERS) ? others(map, cohort) : like.others();
        map.nothingElse();
        WorkedCase worked = new WorkedCase(sentence, map.place(), given, others, expected);
        WorkedCase first = sentence.isEmpty() ? null : earlier.putIfAbsent(sentence, worked);
        if (first != null) {
            problems.warn(ProblemKind.CASE_TWICE, map.place(), sentence, first.place());
        }
        return worked;
    }

    /** The case above whose facts this one has, but for those it gives. */
    private @Nullable WorkedCase like(YamlMap map, Map<String, WorkedCase> earlier) {
        String sentence = map.textOrNull(LIKE);
        if (sentence != null && !earlier.containsKey(sentence)) {
            problems.add(
                    ProblemKind.CASE_UNKNOWN, map.placeOf(LIKE), sentence, Nearest.guess(sentence, earlier.keySet()));
        }
        return earlier.get(sentence);
    }

    private List<AgencyFacts> others(YamlMap map, String cohort) {
        List<AgencyFacts> others = new ArrayList<>();
        for (YamlMap other : map.maps(OTHERS)) {
            String name = "other" + (others.size() + 1);
            others.add(facts.agency(name, name, other.has(COHORT) ? cohort(other) : cohort, other));
        }
        return others;
    }

    private String cohort(YamlMap map) {
        List<String> cohorts = ruleset == null ? List.of() : ruleset.ruleset().cohortIds();
        String cohort = map.textOrNull(COHORT);
        if (cohort != null && !cohorts.isEmpty() && !cohorts.contains(cohort)) {
            problems.add(ProblemKind.COHORT_UNKNOWN, map.placeOf(COHORT), cohort, Nearest.to(cohort, cohorts));
        }
        return cohort == null && !cohorts.isEmpty() ? cohorts.get(0) : String.valueOf(cohort);
    }

    private Expectation expectation(String code, YamlMap expect) {
        YamlMap map = expect.map(code);
        Expectation expectation = new Expectation(
                criterion(code, expect),
                map.decimalOrNull("points"),
                map.decimalOrNull("percent"),
                map.choiceOrNull("outcome", Outcome.class),
                map.textOrNull("reason"),
                map.textOrNull("rule"),
                map.has("rules") ? map.texts("rules") : null,
                silent(map),
                grade(code, map));
        map.nothingElse();
        return expectation;
    }

    /** The rules that must not speak; one that doesn't exist never does, and would show nothing. */
    private List<String> silent(YamlMap map) {
        List<String> names = map.textOrTexts("not");
        if (ruleset != null) {
            List<String> known = ruleset.ruleset().rulebook().rules().stream()
                    .map(rule -> rule.ref().name())
                    .toList();
            names.stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> problems.add(
                            ProblemKind.RULE_UNKNOWN, map.placeOf("not"), name, Nearest.guess(name, known)));
        }
        return names;
    }

    /** The grade, which only the whole has. */
    private static @Nullable String grade(String code, YamlMap map) {
        return code.equals(CriteriaSet.TOTAL.value()) ? map.textOrNull("grade") : null;
    }

    private CriterionCode criterion(String code, YamlMap expect) {
        if (ruleset != null) {
            List<String> codes = Stream.concat(
                            ruleset.ruleset().criteria().all().map(criterion -> criterion.code()),
                            Stream.of(CriteriaSet.TOTAL))
                    .map(CriterionCode::value)
                    .toList();
            if (!codes.contains(code)) {
                problems.add(ProblemKind.CRITERION_UNKNOWN, expect.placeOf(code), code, Nearest.guess(code, codes));
                return UNREADABLE;
            }
        }
        return CriterionCode.wellFormed(code) ? new CriterionCode(code) : UNREADABLE;
    }
}
