package vn.chamdiem.workbook;

import java.util.List;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.Sheet;

/**
 * A sheet of a workbook.
 *
 * @param warnings what its author should know of how it is read, if it is
 */
public record WorkbookSheet(String name, boolean hidden, Sheet sheet, List<Problem> warnings) {
    public WorkbookSheet {
        warnings = List.copyOf(warnings);
    }
}
