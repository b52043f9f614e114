package vn.chamdiem.casebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
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

    private static final String COHORT = "cohort";
    private static final String PARENT = "parent";

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
        if (map.has("parent")) {
            given = below(agency(PARENT, PARENT, cohort, map.map("parent")), given);
        }
        List<AgencyFacts> others = new ArrayList<>();
        for (YamlMap other : map.maps("others")) {
            String name = "other" + (others.size() + 1);
            others.add(agency(name, name, other.has(COHORT) ? cohort(other) : cohort, other));
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
        String cohort = map.textOrNull(COHORT);
        if (cohort != null && !cohorts.isEmpty() && !cohorts.contains(cohort)) {
            problems.add(ProblemKind.COHORT_UNKNOWN, map.placeOf(COHORT), cohort, Nearest.to(cohort, cohorts));
        }
        return cohort == null && !cohorts.isEmpty() ? cohorts.get(0) : String.valueOf(cohort);
    }

    private AgencyFacts agency(String code, String name, String cohort, YamlMap given) {
        List<Fact> known = new ArrayList<>();
        given.keys().stream().filter(key -> !key.equals(COHORT)).forEach(kind -> known.addAll(factsOf(kind, given)));
        return new AgencyFacts(new Agency(code, name, cohort, null), known);
    }

    /** The same agency with what it inherits from the body above. */
    private AgencyFacts below(AgencyFacts parent, AgencyFacts own) {
        List<String> inherited = ruleset == null
                ? List.of()
                : ruleset.kinds().stream()
                        .filter(FactKind::inherited)
                        .map(FactKind::name)
                        .toList();
        List<Fact> known = new ArrayList<>(own.facts());
        parent.facts().stream()
                .filter(fact -> inherited.contains(fact.kind()))
                .filter(fact ->
                        own.facts().stream().noneMatch(mine -> mine.kind().equals(fact.kind())))
                .forEach(fact -> known.add(fact.inherited(parent.agency())));
        Agency agency = own.agency();
        return new AgencyFacts(
                new Agency(
                        agency.code(),
                        agency.name(),
                        agency.cohort(),
                        parent.agency().code()),
                known);
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
                            ProblemKind.KIND_UNKNOWN,
                            given.placeOf(kindName),
                            kindName,
                            Nearest.guess(kindName, names));
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
