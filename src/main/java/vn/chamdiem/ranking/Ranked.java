package vn.chamdiem.ranking;

import org.jspecify.annotations.Nullable;
import vn.chamdiem.scoring.ScoreAnalysis;

/**
 * One agency's place in its cohort.
 *
 * @param rank from 1; absent where the total is no number
 */
public record Ranked(@Nullable Integer rank, ScoreAnalysis analysis) {}
