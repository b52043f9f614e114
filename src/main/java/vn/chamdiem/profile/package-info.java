/** Strengths and weaknesses: an agency beside its cohort, and the criteria that tell agencies apart. */
@NullMarked
package vn.chamdiem.profile;

import org.jspecify.annotations.NullMarked;
