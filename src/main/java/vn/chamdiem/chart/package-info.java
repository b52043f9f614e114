/** Charts as SVG with real text, for the screen and for paper without colour; the only home of the chart library. */
@NullMarked
package vn.chamdiem.chart;

import org.jspecify.annotations.NullMarked;
