/** The only home of Drools: compiles a ruleset, runs one agency, turns matches into scoring records. */
@NullMarked
package vn.chamdiem.engine;

import org.jspecify.annotations.NullMarked;
