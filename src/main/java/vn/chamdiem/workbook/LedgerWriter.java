package vn.chamdiem.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a ledger as an .xlsx file: the same bytes for the same ledger. */
public final class LedgerWriter {
    private static final int LETTER = 256;

    /** How many lines a label may take. */
    private static final int HEAD_LINES = 5;

    private final Ledger ledger;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final FormStyles styles = new FormStyles(book, "yyyy-mm-dd");
    private final Map<String, CellStyle> formats = new HashMap<>();

    private LedgerWriter(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Writes a ledger. */
    public static void write(Ledger ledger, OutputStream out) throws IOException {
        LedgerWriter writer = new LedgerWriter(ledger);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (writer.book) {
            ledger.pages().forEach(writer::page);
            Date date = Date.from(ledger.date().atStartOfDay(ZoneOffset.UTC).toInstant());
            writer.book.getProperties().getCoreProperties().setCreated(Optional.of(date));
            writer.book.write(written);
        }
        SteadyZip.write(written.toByteArray(), ledger.date(), out);
    }

    private void page(Ledger.Page page) {
        Sheet sheet = book.createSheet(page.sheet());
        text(sheet.createRow(0), 0, page.title(), styles.title());
        for (int at = 0; at < page.notes().size(); at++) {
            text(sheet.createRow(at + 1), 0, page.notes().get(at), styles.name());
        }
        int head = Ledger.Page.firstRow(page.notes()) - 2;
        Row labels = sheet.createRow(head);
        labels.setHeightInPoints(HEAD_LINES * sheet.getDefaultRowHeightInPoints());
        for (int at = 0; at < page.columns().size(); at++) {
            text(labels, at, page.columns().get(at).label(), styles.head());
            sheet.setColumnWidth(at, page.columns().get(at).width() * LETTER);
        }
        for (int at = 0; at < page.rows().size(); at++) {
            row(sheet.createRow(head + 1 + at), page.columns(), page.rows().get(at));
        }
        sheet.createFreezePane(page.frozen(), head + 1);
        int last = head + Math.max(1, page.rows().size());
        sheet.setAutoFilter(new CellRangeAddress(head, last, 0, page.columns().size() - 1));
        printable(sheet, head);
    }

    /** Lying, as wide as the paper, with the head on every page. */
    private static void printable(Sheet sheet, int head) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(head, head, -1, -1));
    }

    private void row(Row row, List<Ledger.Column> columns, List<Ledger.Cell> cells) {
        for (int at = 0; at < cells.size(); at++) {
            cell(row.createCell(at), columns.get(at).format(), cells.get(at));
        }
    }

    private void cell(org.apache.poi.ss.usermodel.Cell cell, String format, Ledger.Cell content) {
        if (content instanceof Ledger.Text text) {
            cell.setCellValue(text.text());
            cell.setCellStyle(style("@"));
        } else if (content instanceof Ledger.Number number) {
            cell.setCellValue(number.value().doubleValue());
            cell.setCellStyle(style(format));
        } else if (content instanceof Ledger.Formula formula) {
            cell.setCellFormula(formula.formula());
            cell.setCellValue(formula.value().doubleValue());
            cell.setCellStyle(style(format));
        }
    }

    private CellStyle style(String format) {
        return formats.computeIfAbsent(format, any -> {
            CellStyle style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(format));
            style.setVerticalAlignment(VerticalAlignment.TOP);
            style.setWrapText(format.equals("@"));
            return style;
        });
    }

    private static void text(Row row, int column, String text, CellStyle style) {
        var cell = row.createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }
}
