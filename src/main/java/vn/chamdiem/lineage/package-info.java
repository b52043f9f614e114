/** Whose successor an agency is: what was merged, split, renamed, abolished, and when. */
@NullMarked
package vn.chamdiem.lineage;

import org.jspecify.annotations.NullMarked;
