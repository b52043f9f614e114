/** What is known about one agency in one period: figures, evidence, who stated them. */
@NullMarked
package vn.chamdiem.facts;

import org.jspecify.annotations.NullMarked;
