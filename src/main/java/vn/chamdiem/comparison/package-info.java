/** Evaluations side by side, period after period: who moved, by how much, and what can't be compared. */
@NullMarked
package vn.chamdiem.comparison;

import org.jspecify.annotations.NullMarked;
