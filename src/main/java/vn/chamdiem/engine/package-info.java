/**
 * The only home of Drools: compiles a ruleset, runs one agency, turns matches into scoring records.
 *
 * <p>What Drools compiles is written here, from rules that have been read and understood, never taken from a file: so a
 * missing figure is no number, 0.9 is nine tenths, and no text of an author's is ever code.
 */
@NullMarked
package vn.chamdiem.engine;

import org.jspecify.annotations.NullMarked;
