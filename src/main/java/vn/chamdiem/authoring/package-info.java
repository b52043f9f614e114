/** Starts rulesets and criteria from what is there: edits the officer's files as text, and keeps every comment. */
@NullMarked
package vn.chamdiem.authoring;

import org.jspecify.annotations.NullMarked;
