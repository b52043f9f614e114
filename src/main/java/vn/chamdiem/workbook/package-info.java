/** Workbooks: reads the sheets of an .xlsx file as tables, and writes one to be filled in; the only home of Apache POI. */
@NullMarked
package vn.chamdiem.workbook;

import org.jspecify.annotations.NullMarked;
