/** Facts near given ones, on both sides of wherever rules may change their answer. */
@NullMarked
package vn.chamdiem.boundary;

import org.jspecify.annotations.NullMarked;
