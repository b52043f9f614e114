package vn.chamdiem.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/** Reads worked cases: a list of {@code case}, {@code given}, {@code expect}. */
public final class CaseFile {
    private final CompiledRuleset ruleset;
    private final Problems problems;
    private final FactReader facts;

    public CaseFile(CompiledRuleset ruleset, Problems problems) {
        this.ruleset = ruleset;
        this.problems = problems;
        this.facts = new FactReader(problems);
    }

    /** The cases of one file, in its order. */
    public List<WorkedCase> read(SourceFile file) {
        return YamlMap.readList(file, problems).stream().map(this::workedCase).toList();
    }

    private WorkedCase workedCase(YamlMap map) {
        String sentence = map.text("case");
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
        map.nothingElse();
        return new WorkedCase(sentence, map.place(), given, others, expected);
    }

    private String cohort(YamlMap map) {
        List<String> cohorts = ruleset.ruleset().cohortIds();
        String cohort = map.textOrNull("cohort");
        if (cohort != null && !cohorts.contains(cohort)) {
            problems.add(ProblemKind.COHORT_UNKNOWN, map.placeOf("cohort"), cohort, Nearest.to(cohort, cohorts));
        }
        return cohort == null ? cohorts.get(0) : cohort;
    }

    private AgencyFacts agency(String code, String name, String cohort, YamlMap given) {
        List<Fact> known = new ArrayList<>();
        for (String kindName : given.keys()) {
            known.addAll(factsOf(kindName, given));
        }
        return new AgencyFacts(new Agency(code, name, cohort, null), known);
    }

    private List<Fact> factsOf(String kindName, YamlMap given) {
        List<FactKind> kinds = ruleset.kinds();
        return kinds.stream()
                .filter(kind -> kind.name().equals(kindName))
                .findFirst()
                .map(kind -> given.oneOrMore(kindName).stream()
                        .map(map -> fact(kind, map.cells()))
                        .toList())
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
        List<String> codes = ruleset.ruleset()
                .criteria()
                .all()
                .map(criterion -> criterion.code().value())
                .toList();
        if (!codes.contains(code)) {
            problems.add(ProblemKind.CRITERION_UNKNOWN, expect.placeOf(code), code, Nearest.to(code, codes));
        }
        Expectation expectation = new Expectation(
                new CriterionCode(codes.contains(code) ? code : "0"),
                map.decimalOrNull("points"),
                map.choiceOrNull("outcome", Outcome.class),
                map.textOrNull("reason"),
                map.textOrNull("rule"));
        map.nothingElse();
        return expectation;
    }
}
