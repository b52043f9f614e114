package vn.chamdiem.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.formula.DataValidationEvaluator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A template that is being filled in, as somebody would do it. */
final class Filled {
    private static final int NAMES = 2;
    private static final int FIRST = 3;

    private final XSSFWorkbook book;
    private final Map<String, Integer> used = new HashMap<>();

    Filled(WorkbookTemplate template) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            template.write(bytes);
            book = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    XSSFWorkbook book() {
        return book;
    }

    Sheet sheet(String name) {
        Sheet sheet = book.getSheet(name);
        if (sheet == null) {
            throw new AssertionError("no sheet " + name);
        }
        return sheet;
    }

    /** The row in which an agency stands already, or else the next free one. */
    int row(String sheet, String agency) {
        for (int row = FIRST; row <= sheet(sheet).getLastRowNum(); row++) {
            Row there = sheet(sheet).getRow(row);
            if (there != null
                    && there.getCell(0) != null
                    && there.getCell(0).getStringCellValue().equals(agency)) {
                return row;
            }
        }
        return next(sheet);
    }

    int next(String sheet) {
        return used.merge(sheet, FIRST, (before, first) -> before + 1);
    }

    /** Types a value under the name of a column. */
    Cell type(String sheet, int row, String column, Object value) {
        Row line = sheet(sheet).getRow(row) == null
                ? sheet(sheet).createRow(row)
                : sheet(sheet).getRow(row);
        Cell cell = line.createCell(column(sheet, column));
        cell.setCellStyle(sheet(sheet).getColumnStyle(cell.getColumnIndex()));
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof LocalDate date) {
            cell.setCellValue(date);
        } else if (value instanceof Boolean claim) {
            cell.setCellValue(claim ? "có" : "không");
        } else {
            cell.setCellValue(value.toString());
        }
        return cell;
    }

    private int column(String sheet, String name) {
        for (Cell cell : sheet(sheet).getRow(NAMES)) {
            if (cell.getStringCellValue().equals(name)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + name + " on " + sheet);
    }

    /** Whether the spreadsheet itself would have let that value pass. */
    boolean accepts(Cell cell) {
        return new DataValidationEvaluator(book, new XSSFFormulaEvaluator(book)).isValidCell(new CellReference(cell));
    }

    Path save(Path file) {
        try (OutputStream out = Files.newOutputStream(file)) {
            book.write(out);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
