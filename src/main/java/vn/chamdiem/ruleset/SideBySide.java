package vn.chamdiem.ruleset;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Period;
import vn.chamdiem.scoring.ScoreAnalysis;

/** Many rulesets that differ little, ready to score the same facts side by side; safe to use from many threads. */
public interface SideBySide {
    /**
     * The agencies that are judged against each other, for some of which analyses will be asked.
     *
     * @param everyone that the rulesets measure against each other
     */
    Sitting sitting(List<AgencyFacts> everyone, Period period);

    /** Agencies that are judged against each other. */
    interface Sitting {
        /**
         * The analyses of one of them, by the number of the ruleset.
         *
         * @param asked the numbers of the rulesets that are asked, from 0
         */
        SortedMap<Integer, ScoreAnalysis> score(AgencyFacts facts, Collection<Integer> asked);
    }
}
