package vn.chamdiem.mutation;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.ruleset.SideBySide.Sitting;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.source.ProblemsFound;

/** Scores by many rulesets of which some may end badly: a fault can make rules run out of their bounds. */
record Judging(Sitting sitting) {
    /** The analyses by the number of the ruleset, without those that come to none. */
    SortedMap<Integer, ScoreAnalysis> score(AgencyFacts facts, Collection<Integer> asked) {
        try {
            return sitting.score(facts, asked);
        } catch (ProblemsFound ended) {
            // They speak in one session, so that one ends it for all.
            SortedMap<Integer, ScoreAnalysis> analyses = new TreeMap<>();
            if (asked.size() > 1) {
                List<Integer> all = List.copyOf(asked);
                int half = all.size() / 2;
                analyses.putAll(score(facts, all.subList(0, half)));
                analyses.putAll(score(facts, all.subList(half, all.size())));
            }
            return analyses;
        }
    }
}
