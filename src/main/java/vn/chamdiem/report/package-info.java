/** The report card: what an agency, or a whole evaluation, is handed as a page to print and as a workbook to check. */
@NullMarked
package vn.chamdiem.report;

import org.jspecify.annotations.NullMarked;
