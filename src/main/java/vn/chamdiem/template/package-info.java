/** What a ruleset asks of agencies, as something to be filled in: a workbook, and the JSON Schema of the facts. */
@NullMarked
package vn.chamdiem.template;

import org.jspecify.annotations.NullMarked;
