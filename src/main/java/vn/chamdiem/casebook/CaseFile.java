package vn.chamdiem.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.figures.FactReader;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/** Reads a file of worked cases: a list of {@code case}, {@code given}, {@code expect}. */
final class CaseFile {
    /** Stands in for a code that can't be read, so that the rest of the case still is. */
    private static final CriterionCode UNREADABLE = new CriterionCode("0");

    /** Absent where the rules are wrong; then what the cases speak of is not known, but their form still is. */
    private final @Nullable CompiledRuleset ruleset;

    private final Problems problems;
    private final FactReader facts;

    CaseFile(@Nullable CompiledRuleset ruleset, Problems problems) {
        this.ruleset = ruleset;
        this.problems = problems;
        this.facts = new FactReader(problems);
    }

    /** The cases of one file, in its order. */
    List<WorkedCase> read(SourceFile file) {
        Map<String, Place> sentences = new HashMap<>();
        return YamlMap.readList(file, problems).stream()
                .map(map -> workedCase(map, sentences))
                .toList();
    }

    private WorkedCase workedCase(YamlMap map, Map<String, Place> sentences) {
        String sentence = map.text("case");
        Place first = sentence.isEmpty() ? null : sentences.putIfAbsent(sentence, map.place());
        if (first != null) {
            problems.warn(ProblemKind.CASE_TWICE, map.place(), sentence, first);
        }
        String cohort = cohort(map);
        AgencyFacts given = agency("case", sentence, cohort, map.map("given"));
        List<AgencyFacts> others = new ArrayList<>();
        for (YamlMap other : map.maps("others")) {
            String name = "other" + (others.size() + 1);
            others.add(agency(name, name, cohort, other));
        }
        YamlMap expect = map.map("expect");
        List<Expectation> expected =
                expect.keys().stream().map(code -> expectation(code, expect)).toList();
        if (map.has("expect") && expected.isEmpty()) {
            problems.warn(ProblemKind.CASE_EXPECTS_NOTHING, map.place(), sentence);
        }
        map.nothingElse();
        return new WorkedCase(sentence, map.place(), given, others, expected);
    }

    private String cohort(YamlMap map) {
        List<String> cohorts = ruleset == null ? List.of() : ruleset.ruleset().cohortIds();
        String cohort = map.textOrNull("cohort");
        if (cohort != null && !cohorts.isEmpty() && !cohorts.contains(cohort)) {
            problems.add(ProblemKind.COHORT_UNKNOWN, map.placeOf("cohort"), cohort, Nearest.to(cohort, cohorts));
        }
        return cohort == null && !cohorts.isEmpty() ? cohorts.get(0) : String.valueOf(cohort);
    }

    private AgencyFacts agency(String code, String name, String cohort, YamlMap given) {
        List<Fact> known = new ArrayList<>();
        for (String kindName : given.keys()) {
            known.addAll(factsOf(kindName, given));
        }
        return new AgencyFacts(new Agency(code, name, cohort, null), known);
    }

    private List<Fact> factsOf(String kindName, YamlMap given) {
        List<YamlMap> lines = given.oneOrMore(kindName);
        if (ruleset == null) {
            lines.forEach(YamlMap::cells);
            return List.of();
        }
        List<FactKind> kinds = ruleset.kinds();
        return kinds.stream()
                .filter(kind -> kind.name().equals(kindName))
                .findFirst()
                .map(kind ->
                        lines.stream().map(line -> fact(kind, line.cells())).toList())
                .orElseGet(() -> {
                    List<String> names = kinds.stream().map(FactKind::name).toList();
                    problems.add(
                            ProblemKind.KIND_UNKNOWN, given.placeOf(kindName), kindName, Nearest.to(kindName, names));
                    return List.of();
                });
    }

    private Fact fact(FactKind kind, Map<String, Cell> cells) {
        facts.knownOnly(kind, cells);
        return facts.read(kind, cells, null);
    }

    private Expectation expectation(String code, YamlMap expect) {
        YamlMap map = expect.map(code);
        Expectation expectation = new Expectation(
                criterion(code, expect),
                map.decimalOrNull("points"),
                map.choiceOrNull("outcome", Outcome.class),
                map.textOrNull("reason"),
                map.textOrNull("rule"));
        map.nothingElse();
        return expectation;
    }

    private CriterionCode criterion(String code, YamlMap expect) {
        if (ruleset != null) {
            List<String> codes = ruleset.ruleset()
                    .criteria()
                    .all()
                    .map(criterion -> criterion.code().value())
                    .toList();
            if (!codes.contains(code)) {
                problems.add(ProblemKind.CRITERION_UNKNOWN, expect.placeOf(code), code, Nearest.to(code, codes));
                return UNREADABLE;
            }
        }
        return CriterionCode.wellFormed(code) ? new CriterionCode(code) : UNREADABLE;
    }
}
