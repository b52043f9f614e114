/** What a score is: outcomes, rule matches, reasons, and the analysis that holds them together. */
@NullMarked
package vn.chamdiem.scoring;

import org.jspecify.annotations.NullMarked;
