package vn.chamdiem.rule;

import org.jspecify.annotations.Nullable;

/**
 * One thing between the commas of a condition: a claim, or a value that is given a name.
 *
 * @param name of the value, without its {@code $}; absent where the expression is a claim
 */
public record Constraint(@Nullable String name, Expression expression) {}
