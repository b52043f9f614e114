/** The officer's files of figures: reads them into facts and names every cell that is wrong. */
@NullMarked
package vn.chamdiem.figures;

import org.jspecify.annotations.NullMarked;
