/** Files as people write them: values that know their file, line and column, and what is wrong there. */
@NullMarked
package vn.chamdiem.source;

import org.jspecify.annotations.NullMarked;
