package vn.chamdiem.scoring;

import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Period;

/** Scores one agency by one ruleset; safe to use from many threads. */
@FunctionalInterface
public interface Scorer {
    /** The analysis of {@code facts}: the same facts always give the same analysis, in whatever order they come. */
    ScoreAnalysis score(AgencyFacts facts, Period period);
}
