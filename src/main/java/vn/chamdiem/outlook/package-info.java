/** Through the year: what figures to date still lack, and the points that wait for them. */
@NullMarked
package vn.chamdiem.outlook;

import org.jspecify.annotations.NullMarked;
