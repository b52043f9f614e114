package vn.chamdiem.scoring;

import org.jspecify.annotations.Nullable;

/**
 * Where a value lies beside a bound of a rule, with the figures of one agency.
 *
 * @param line where in the rule's file the bound is
 * @param column in that line
 * @param value absent where it can't be told
 * @param bound absent where it can't be told
 */
public record ThresholdTrial(
        int line,
        int column,
        @Nullable Object value,
        @Nullable Object bound) {}
