package vn.chamdiem.casebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.figures.FactReader;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.YamlMap;

/** Reads what is known of the agencies of a case. */
final class CaseFacts {
    /** Absent where the rules are wrong; then no facts are known. */
    private final @Nullable List<FactKind> kinds;

    private final Problems problems;
    private final FactReader reader;

    CaseFacts(@Nullable CompiledRuleset ruleset, Problems problems) {
        this.kinds = ruleset == null ? null : ruleset.kinds();
        this.problems = problems;
        this.reader = new FactReader(problems);
    }

    /** An agency with the facts that are given, by their kinds. */
    AgencyFacts agency(String code, String name, String cohort, YamlMap given) {
        List<Fact> known = new ArrayList<>();
        given.keys().stream()
                .filter(key -> !key.equals(CaseFile.COHORT))
                .forEach(kind -> known.addAll(factsOf(kind, given)));
        return new AgencyFacts(new Agency(code, name, cohort, null), known);
    }

    /** The facts of another case with these in their stead: a single row by its figures, the rows of a list as a whole. */
    AgencyFacts but(AgencyFacts like, AgencyFacts own) {
        List<Fact> known = new ArrayList<>();
        for (Fact fact : like.facts()) {
            List<Fact> instead = own.facts().stream()
                    .filter(mine -> mine.kind().equals(fact.kind()))
                    .toList();
            if (instead.isEmpty()) {
                known.add(fact);
            } else if (fact.inheritedFrom() == null && !are(fact, FactKind::many)) {
                known.add(over(fact, instead.get(0)));
            }
        }
        own.facts().stream()
                .filter(mine -> known.stream()
                        .filter(fact -> fact.kind().equals(mine.kind()))
                        .noneMatch(fact -> !are(fact, FactKind::many)))
                .forEach(known::add);
        return known(own.agency(), like.agency().parent(), known);
    }

    private static AgencyFacts known(Agency agency, @Nullable String parent, List<Fact> known) {
        return new AgencyFacts(new Agency(agency.code(), agency.name(), agency.cohort(), parent), known);
    }

    private static Fact over(Fact fact, Fact own) {
        SortedMap<String, Object> figures = new TreeMap<>(fact.figures());
        figures.putAll(own.figures());
        return new Fact(fact.kind(), figures, own.evidence() == null ? fact.evidence() : own.evidence(), null);
    }

    /** The same agency with what it inherits from the body above. */
    AgencyFacts below(AgencyFacts parent, AgencyFacts own) {
        List<Fact> known = new ArrayList<>(own.facts());
        parent.facts().stream()
                .filter(fact -> are(fact, FactKind::inherited))
                .filter(fact ->
                        own.facts().stream().noneMatch(mine -> mine.kind().equals(fact.kind())))
                .forEach(fact -> known.add(fact.inherited(parent.agency())));
        return known(own.agency(), parent.agency().code(), known);
    }

    /** Whether facts of its kind are such. */
    private boolean are(Fact fact, Predicate<FactKind> such) {
        return kinds != null && kinds.stream().anyMatch(kind -> kind.name().equals(fact.kind()) && such.test(kind));
    }

    private List<Fact> factsOf(String kindName, YamlMap given) {
        List<YamlMap> lines = given.oneOrMore(kindName);
        if (kinds == null) {
            lines.forEach(YamlMap::cells);
            return List.of();
        }
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
        reader.knownOnly(kind, cells);
        return reader.read(kind, cells, null);
    }
}
