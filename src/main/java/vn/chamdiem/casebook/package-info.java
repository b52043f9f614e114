/** Worked cases and published tables: reads them, runs them, says what differs. */
@NullMarked
package vn.chamdiem.casebook;

import org.jspecify.annotations.NullMarked;
