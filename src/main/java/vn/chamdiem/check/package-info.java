/** A ruleset, its worked cases and its figures, looked at as a whole: once, or whenever one of its files is saved. */
@NullMarked
package vn.chamdiem.check;

import org.jspecify.annotations.NullMarked;
