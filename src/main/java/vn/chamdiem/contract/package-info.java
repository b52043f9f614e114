/** What leaves the product for other programs: the JSON of an analysis and of an evaluation. */
@NullMarked
package vn.chamdiem.contract;

import org.jspecify.annotations.NullMarked;
