/** The difference of two analyses, divided into what came from figures, from rules, from the others and from ties. */
@NullMarked
package vn.chamdiem.attribution;

import org.jspecify.annotations.NullMarked;
