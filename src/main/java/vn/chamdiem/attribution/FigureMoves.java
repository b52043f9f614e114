package vn.chamdiem.attribution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.CompiledRuleset;

/** Finds the figures that a line's rules look at and that changed. */
final class FigureMoves {
    private final Map<String, FactKind> kinds = new LinkedHashMap<>();
    private final Map<CriterionCode, Map<String, Set<String>>> read = new HashMap<>();

    /** By the rules of both sides; what both declare is called as the later calls it. */
    FigureMoves(CompiledRuleset before, CompiledRuleset after) {
        Stream.of(after, before)
                .flatMap(rules -> rules.kinds().stream())
                .forEach(kind -> kinds.merge(kind.name(), kind, FigureMoves::both));
        Stream.of(before, after)
                .forEach(rules -> rules.ruleset().rulebook().spokenOf().forEach(line -> {
                    Map<String, Set<String>> fields = read.computeIfAbsent(line, any -> new HashMap<>());
                    rules.ruleset().rulebook().rulesOn(line).stream()
                            .map(Rule::looks)
                            .flatMap(looks -> looks.stream())
                            .forEach(looking -> fields.computeIfAbsent(
                                            looking.look().kind(), any -> new TreeSet<>())
                                    .addAll(looking.fields()));
                }));
    }

    private static FactKind both(FactKind kind, FactKind other) {
        List<FigureField> fields = new ArrayList<>(kind.fields());
        other.fields().stream()
                .filter(field -> kind.field(field.name()).isEmpty())
                .forEach(fields::add);
        return new FactKind(
                kind.name(), kind.label(), kind.evidence(), kind.inherited(), kind.many() || other.many(), fields);
    }

    /** Those that changed between what was and what is known of an agency. */
    List<FigureMove> of(CriterionCode line, AgencyFacts before, AgencyFacts after) {
        Map<String, Set<String>> fields = read.getOrDefault(line, Map.of());
        return kinds.values().stream()
                .filter(kind -> fields.containsKey(kind.name()))
                .flatMap(kind ->
                        moves(kind, fields.getOrDefault(kind.name(), Set.of()), of(kind, before), of(kind, after))
                                .stream())
                .toList();
    }

    /** The same figures as two rulesets read them, for each may declare what the other doesn't. */
    static AgencyFacts complete(AgencyFacts facts, AgencyFacts otherwise) {
        Map<String, List<Fact>> kinds = byKind(facts);
        byKind(otherwise)
                .forEach((kind, more) -> kinds.merge(
                        kind,
                        more,
                        (own, read) -> own.size() == 1 && read.size() == 1
                                ? List.of(complete(own.get(0), read.get(0)))
                                : own));
        return new AgencyFacts(
                facts.agency(), kinds.values().stream().flatMap(List::stream).toList());
    }

    private static Map<String, List<Fact>> byKind(AgencyFacts facts) {
        return facts.facts().stream()
                .collect(Collectors.groupingBy(Fact::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private static Fact complete(Fact fact, Fact otherwise) {
        SortedMap<String, Object> figures = new TreeMap<>(otherwise.figures());
        figures.putAll(fact.figures());
        return new Fact(fact.kind(), figures, fact.evidence(), fact.inheritedFrom());
    }

    private static List<Map<String, Object>> of(FactKind kind, AgencyFacts facts) {
        List<Map<String, Object>> own = new ArrayList<>();
        facts.facts().stream()
                .filter(fact -> fact.kind().equals(kind.name()))
                .map(Fact::figures)
                .forEach(own::add);
        return own;
    }

    private static List<FigureMove> moves(
            FactKind kind, Set<String> fields, List<Map<String, Object>> before, List<Map<String, Object>> after) {
        List<Map<String, Object>> gone = new ArrayList<>(before);
        List<Map<String, Object>> come = new ArrayList<>(after);
        before.stream().filter(come::remove).forEach(gone::remove);
        if (gone.size() <= 1 && come.size() <= 1) {
            return moves(
                    kind,
                    fields,
                    gone.isEmpty() ? Map.of() : gone.get(0),
                    come.isEmpty() ? Map.<String, Object>of() : come.get(0));
        }
        // Which of several became which, nobody said.
        return Stream.concat(
                        gone.stream().flatMap(one -> moves(kind, fields, one, Map.<String, Object>of()).stream()),
                        come.stream().flatMap(one -> moves(kind, fields, Map.<String, Object>of(), one).stream()))
                .toList();
    }

    private static List<FigureMove> moves(
            FactKind kind, Set<String> fields, Map<String, Object> before, Map<String, Object> after) {
        return kind.fields().stream()
                .filter(field -> fields.contains(field.name()))
                .filter(field -> !same(before.get(field.name()), after.get(field.name())))
                .map(field -> move(kind, field, before.get(field.name()), after.get(field.name())))
                .toList();
    }

    /** 5 and 5.0 are one number. */
    private static boolean same(@Nullable Object one, @Nullable Object other) {
        return one instanceof BigDecimal number && other instanceof BigDecimal second
                ? number.compareTo(second) == 0
                : Objects.equals(one, other);
    }

    private static FigureMove move(FactKind kind, FigureField field, @Nullable Object before, @Nullable Object after) {
        return new FigureMove(kind.name(), field.name(), field.label(), field.unit(), before, after);
    }
}
