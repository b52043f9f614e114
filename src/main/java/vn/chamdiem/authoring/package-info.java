/** Starts rulesets and criteria from what is there, accepts what has become of cases: as text, keeping every comment. */
@NullMarked
package vn.chamdiem.authoring;

import org.jspecify.annotations.NullMarked;
