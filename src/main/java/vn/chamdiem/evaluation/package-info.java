/** One ruleset over one set of agencies: finds both in their folders, scores them all, ranks them. */
@NullMarked
package vn.chamdiem.evaluation;

import org.jspecify.annotations.NullMarked;
