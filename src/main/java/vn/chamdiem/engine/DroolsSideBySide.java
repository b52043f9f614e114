package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.Measure;
import vn.chamdiem.facts.Period;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.SideBySide;
import vn.chamdiem.scoring.MeasureAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Standings;
import vn.chamdiem.words.Words;

/**
 * Scores by many rulesets in one session.
 *
 * <p>Rules don't change what other rules look at, so that all of them can speak of the same facts at once; afterwards each
 * ruleset is given what its own rules have said.
 */
final class DroolsSideBySide implements SideBySide {
    private final List<Variant> variants;
    private final Sessions sessions;

    /** Tables that say the same are one and the same here, so that they need not be compared again. */
    private final Map<CriteriaSet, CriteriaSet> tables = new IdentityHashMap<>();

    /** One of the rulesets, with its rules as the sessions know them. */
    private record Variant(Ruleset ruleset, Map<String, FactKind> kinds, Set<Rule> rules, Measuring measuring) {
        static Variant of(Ruleset ruleset, List<Rule> rules) {
            Set<Rule> own = Pool.set();
            own.addAll(rules);
            return new Variant(
                    ruleset,
                    ruleset.rulebook().vocabulary().kinds(words(ruleset)),
                    own,
                    new Measuring(
                            rules.stream()
                                    .filter(rule -> rule.measure() != null)
                                    .toList(),
                            ruleset.rulebook().vocabulary().measures()));
        }
    }

    /** All that standings come from, beside the facts. */
    private record Measuring(List<Rule> rules, List<Measure> measures) {}

    DroolsSideBySide(List<Ruleset> rulesets, Pool pool, Sessions sessions) {
        this.sessions = sessions;
        variants = IntStream.range(0, rulesets.size())
                .mapToObj(one -> Variant.of(rulesets.get(one), pool.ofEach().get(one)))
                .toList();
        Map<CriteriaSet, CriteriaSet> distinct = new HashMap<>();
        rulesets.stream()
                .flatMap(ruleset -> Stream.concat(Stream.of(ruleset.criteria()), ruleset.byCohort().values().stream()))
                .forEach(table -> tables.put(table, distinct.computeIfAbsent(table, any -> table)));
    }

    private static Words words(Ruleset ruleset) {
        return Words.in(ruleset.card().language());
    }

    @Override
    public Sitting sitting(List<AgencyFacts> everyone, Period period) {
        Map<Measuring, Standings> measured = new HashMap<>();
        Map<Standings, Standings> distinct = new HashMap<>();
        return (facts, asked) -> {
            Hearing hearing = new Hearing(sessions, measuring(asked));
            Map<Ground, List<Integer>> alike = new LinkedHashMap<>();
            for (int one : asked) {
                Variant variant = variants.get(one);
                Standings standings;
                // Measuring uses all processors itself, so that a map that locks its own bins would wait for itself.
                synchronized (measured) {
                    standings = measured.get(variant.measuring());
                    if (standings == null) {
                        Standings found = standings(variant, everyone, period, hearing);
                        // Most changes of a measure leave it as it was for these agencies.
                        standings = distinct.computeIfAbsent(found, any -> found);
                        measured.put(variant.measuring(), standings);
                    }
                }
                CriteriaSet table = Objects.requireNonNull(
                        tables.get(variant.ruleset().criteria(facts.agency().cohort())), "every table is known");
                alike.computeIfAbsent(new Ground(standings, table), any -> new ArrayList<>())
                        .add(one);
            }
            SortedMap<Integer, ScoreAnalysis> analyses = new TreeMap<>();
            alike.forEach((ground, some) -> analyses.putAll(score(facts, ground, some, period)));
            return analyses;
        };
    }

    private Set<Rule> measuring(Collection<Integer> asked) {
        Set<Rule> rules = Pool.set();
        asked.forEach(one -> rules.addAll(variants.get(one).measuring().rules()));
        return rules;
    }

    private Standings standings(Variant variant, List<AgencyFacts> everyone, Period period, Hearing hearing) {
        Ruleset ruleset = variant.ruleset();
        return new FirstPass(ruleset, variant.kinds(), words(ruleset))
                .standings(
                        everyone,
                        period,
                        (facts, known, asked) -> hearing.of(
                                facts.agency(),
                                known,
                                ruleset.criteria(facts.agency().cohort()),
                                rule -> variant.rules().contains(rule) && asked.test(rule)));
    }

    private Map<Integer, ScoreAnalysis> score(AgencyFacts facts, Ground ground, List<Integer> some, Period period) {
        Set<Rule> asked = Pool.set();
        some.forEach(one -> asked.addAll(variants.get(one).rules()));
        List<Fact> known = Known.facts(facts, ground.standings(), period);
        List<Spoken> said = sessions.run(
                facts.agency(), known, ground.table(), rule -> rule.criterion() != null && asked.contains(rule));
        List<MeasureAnalysis> measures = ground.standings().of(facts.agency().code());
        Map<Integer, ScoreAnalysis> analyses = new HashMap<>();
        for (int one : some) {
            Variant variant = variants.get(one);
            List<Spoken> own = said.stream()
                    .filter(spoken -> variant.rules().contains(spoken.rule()))
                    .toList();
            Map<String, FactKind> kinds = DroolsScorer.kindsWith(variant.kinds(), measures);
            analyses.put(
                    one,
                    new Assessment(variant.ruleset(), kinds, facts.agency(), known, own).analysis(period, measures));
        }
        return analyses;
    }

    /** What rulesets share whose rules can speak in one session: the very same measures and the very same table. */
    private record Ground(Standings standings, CriteriaSet table) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Ground ground && ground.standings == standings && ground.table == table;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(standings) * 31 + System.identityHashCode(table);
        }
    }
}
