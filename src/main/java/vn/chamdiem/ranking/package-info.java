/** Many analyses side by side: totals, ties, ranks within each cohort. */
@NullMarked
package vn.chamdiem.ranking;

import org.jspecify.annotations.NullMarked;
