/** What holds of a ruleset whatever is reported: proved by its structure, searched for, or refuted by a case. */
@NullMarked
package vn.chamdiem.proof;

import org.jspecify.annotations.NullMarked;
