package vn.chamdiem.workbook;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of a form look. */
final class FormStyles {
    private static final short SMALL = 9;
    private static final short LARGE = 13;

    private final XSSFWorkbook book;
    private final CellStyle title;
    private final CellStyle head;
    private final CellStyle label;
    private final CellStyle name;
    private final CellStyle words;
    private final CellStyle date;

    FormStyles(XSSFWorkbook book, String dateFormat) {
        this.book = book;
        title = style(font(true, LARGE, IndexedColors.AUTOMATIC), false);
        head = style(font(true, (short) 11, IndexedColors.AUTOMATIC), true);
        head.setFillForegroundColor(IndexedColors.LIGHT_CORNFLOWER_BLUE.getIndex());
        head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        head.setBorderBottom(BorderStyle.THIN);
        label = style(font(true, (short) 11, IndexedColors.AUTOMATIC), true);
        name = style(font(false, SMALL, IndexedColors.GREY_50_PERCENT), false);
        words = format("@");
        words.setWrapText(true);
        date = format(dateFormat);
    }

    private Font font(boolean bold, short size, IndexedColors colour) {
        Font font = book.createFont();
        font.setBold(bold);
        font.setFontHeightInPoints(size);
        font.setColor(colour.getIndex());
        return font;
    }

    private CellStyle style(Font font, boolean wrapped) {
        CellStyle style = book.createCellStyle();
        style.setFont(font);
        style.setWrapText(wrapped);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private CellStyle format(String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    CellStyle title() {
        return title;
    }

    CellStyle head() {
        return head;
    }

    CellStyle label() {
        return label;
    }

    CellStyle name() {
        return name;
    }

    /** Text as it is typed: a code of digits keeps its zeros. */
    CellStyle words() {
        return words;
    }

    CellStyle date() {
        return date;
    }
}
