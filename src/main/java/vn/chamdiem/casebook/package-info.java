/** Worked cases, in files and in Java, and published tables: reads them, runs them, says what differs and why. */
@NullMarked
package vn.chamdiem.casebook;

import org.jspecify.annotations.NullMarked;
