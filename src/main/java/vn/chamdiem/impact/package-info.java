/** What a change of rules does to every agency before it is in force, and whether that is within a stated policy. */
@NullMarked
package vn.chamdiem.impact;

import org.jspecify.annotations.NullMarked;
