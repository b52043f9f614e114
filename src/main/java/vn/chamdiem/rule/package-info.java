/** A rule as its author reads it: what it looks at, what it asks, what it says; and what is wrong with its text. */
@NullMarked
package vn.chamdiem.rule;

import org.jspecify.annotations.NullMarked;
