/** What the product itself says, and how it writes numbers and dates, in Vietnamese and in English. */
@NullMarked
package vn.chamdiem.words;

import org.jspecify.annotations.NullMarked;
