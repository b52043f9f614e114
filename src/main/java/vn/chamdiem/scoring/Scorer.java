package vn.chamdiem.scoring;

import java.util.List;
import java.util.function.Predicate;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Period;

/** Scores agencies by one ruleset; safe to use from many threads. */
public interface Scorer {
    /** The first pass: what the ruleset measures of {@code everyone}, so that each can be judged against the others. */
    Standings standings(List<AgencyFacts> everyone, Period period);

    /**
     * The analysis of {@code facts}: the same facts among the same others always give the same analysis, in whatever
     * order they come.
     */
    ScoreAnalysis score(AgencyFacts facts, Standings standings, Period period);

    /**
     * What the claims of rules come to with {@code facts}, in the order of files and lines.
     *
     * @param asked which rules
     */
    List<RuleTrial> trials(AgencyFacts facts, Standings standings, Period period, Predicate<RuleRef> asked);
}
