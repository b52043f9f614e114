/** Chấm Điểm: scores agencies by editable rules, and explains every point. */
@NullMarked
package vn.chamdiem;

import org.jspecify.annotations.NullMarked;
