/** What is judged: the tree of criteria, maximum points, grade scale, cohorts, rounding. */
@NullMarked
package vn.chamdiem.criteria;

import org.jspecify.annotations.NullMarked;
