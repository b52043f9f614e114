/** A folder of rules as a thing: its card, its files, its fingerprint, its problems. Text only, no engine. */
@NullMarked
package vn.chamdiem.ruleset;

import org.jspecify.annotations.NullMarked;
