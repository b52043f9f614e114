/** The row that every door shows: points, criterion, reason, evidence, legal basis. */
@NullMarked
package vn.chamdiem.explanation;

import org.jspecify.annotations.NullMarked;
