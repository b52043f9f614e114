/** A ruleset in words: every rule as a sentence that says neither more nor less, and the whole as a document. */
@NullMarked
package vn.chamdiem.wording;

import org.jspecify.annotations.NullMarked;
