package vn.chamdiem.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.chamdiem.boundary.Neighbours;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;

/** Puts facts with which single criteria have all their points together into facts with which all of them do. */
final class Assembly {
    /** So many facts near those found are scored for each criterion that lacks points. */
    private static final int MOST_NEAR = 60;

    private final Bench bench;
    private final String cohort;
    private final Map<CriterionCode, Given> best;

    /**
     * For one cohort.
     *
     * @param best facts with which each criterion has all its points
     */
    Assembly(Bench bench, String cohort, Map<CriterionCode, Given> best) {
        this.bench = bench;
        this.cohort = cohort;
        this.best = best;
    }

    /** The facts with the most criteria at their best that were found. */
    Given together() {
        Given all = bench.nobody(cohort);
        for (Map.Entry<CriterionCode, Given> one : best.entrySet()) {
            all = laidOver(all, one.getKey(), one.getValue(), false);
        }
        List<CriterionCode> lacking = lacking(all);
        for (CriterionCode code : lacking) {
            Given one = best.get(code);
            if (one != null) {
                Given other = laidOver(all, code, one, true);
                all = lacking(other).size() < lacking(all).size() ? other : all;
            }
        }
        for (CriterionCode code : lacking(all)) {
            all = nearby(all, code);
        }
        return all;
    }

    /** The same with one figure otherwise, where that helps the criterion and costs no other. */
    private Given nearby(Given all, CriterionCode code) {
        int before = lacking(all).size();
        List<List<Fact>> near = new Neighbours(bench.ruleset().rulebook().rulesOn(code), bench.kinds())
                .of(all.own().facts())
                .toList();
        int step = Math.max(1, near.size() / MOST_NEAR);
        List<Given> some = IntStream.iterate(0, at -> at < near.size(), at -> at + step)
                .mapToObj(at -> all.of(kept(all, near.get(at), near.get(0))))
                .toList();
        return some.parallelStream()
                .filter(given -> lacking(given).size() < before)
                .findFirst()
                .orElse(all);
    }

    /** The facts that were moved, with all others. */
    private static List<Fact> kept(Given all, List<Fact> moved, List<Fact> looked) {
        List<Fact> facts = new ArrayList<>(all.own().facts());
        facts.removeAll(looked);
        facts.addAll(moved);
        return facts;
    }

    /** The criteria that don't have all their points. */
    List<CriterionCode> lacking(Given given) {
        return bench.score(given)
                .all()
                .filter(line -> line.parts().isEmpty())
                .filter(Assembly::less)
                .map(CriterionAnalysis::code)
                .toList();
    }

    private static boolean less(CriterionAnalysis line) {
        BigDecimal points = line.points();
        boolean applies = line.maxPoints().signum() > 0;
        return line.outcome() == Outcome.BROKEN
                || (applies && (points == null || points.compareTo(line.maxPoints()) < 0));
    }

    /** The figures that the rules of a criterion read, as {@code from} has them; where both have one, as is said. */
    private Given laidOver(Given onto, CriterionCode code, Given from, boolean over) {
        Set<Rule> rules = bench.ruleset().rulebook().rulesOn(code);
        List<Fact> facts = new ArrayList<>(onto.own().facts());
        Set<String> kinds = new LinkedHashSet<>();
        rules.stream()
                .flatMap(rule -> rule.looks().stream())
                .forEach(looking -> kinds.add(looking.look().kind()));
        for (String name : kinds) {
            FactKind kind = bench.kinds().get(name);
            List<Fact> there =
                    facts.stream().filter(fact -> fact.kind().equals(name)).toList();
            List<Fact> own = from.own().facts().stream()
                    .filter(fact -> fact.kind().equals(name))
                    .toList();
            if (kind != null && !kind.many() && there.size() == 1 && own.size() == 1) {
                facts.set(facts.indexOf(there.get(0)), merged(there.get(0), own.get(0), rules, over));
            } else if (there.isEmpty() || over) {
                facts.removeAll(there);
                facts.addAll(own);
            }
        }
        List<AgencyFacts> others = new ArrayList<>(onto.others());
        from.others().stream().filter(other -> !others.contains(other)).forEach(others::add);
        return new Given(new AgencyFacts(onto.own().agency(), facts), others);
    }

    private static Fact merged(Fact one, Fact other, Set<Rule> rules, boolean over) {
        TreeMap<String, Object> figures = new TreeMap<>(one.figures());
        rules.stream()
                .flatMap(rule -> rule.looks().stream())
                .filter(looking -> looking.look().kind().equals(one.kind()))
                .flatMap(looking -> looking.fields().stream())
                .forEach(field -> {
                    Object value = other.figure(field);
                    if (value != null && (over || !figures.containsKey(field))) {
                        figures.put(field, value);
                    }
                });
        other.figures().forEach(figures::putIfAbsent);
        return new Fact(one.kind(), figures, one.evidence(), one.inheritedFrom());
    }
}
