/** Faults planted in a ruleset, one by one, to see whether its worked cases notice; and the cases that would. */
@NullMarked
package vn.chamdiem.mutation;

import org.jspecify.annotations.NullMarked;
