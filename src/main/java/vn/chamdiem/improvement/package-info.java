/** Why an agency has no more points, and what of its own figures would raise them. */
@NullMarked
package vn.chamdiem.improvement;

import org.jspecify.annotations.NullMarked;
