package vn.chamdiem.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import vn.chamdiem.source.Cell.As;

/** What the number in a cell is: a workbook knows only numbers, and the cell's style says which of them are dates. */
final class CellForms {
    /**
     * As many digits as a spreadsheet keeps of what is typed into it. What stands behind them in the file is the error of
     * its binary numbers: 0.3 is written there as 0.29999999999999999.
     */
    private static final MathContext TYPED = new MathContext(15, RoundingMode.HALF_EVEN);

    /** The day after 31 December 9999. */
    private static final int END_OF_DAYS = 2_958_466;

    /** Binary numbers of a spreadsheet end at 10³⁰⁸, and have seventeen digits. */
    private static final int MOST_PLACES = 340;

    private static final int MOST_SIGNS = 400;

    private enum Form {
        NUMBER,
        DATE,
        PERCENT
    }

    private final Form[] forms;
    private final boolean since1904;

    private CellForms(Form[] forms, boolean since1904) {
        this.forms = forms;
        this.since1904 = since1904;
    }

    static CellForms of(StylesTable styles, boolean since1904) {
        Form[] forms = new Form[styles.getNumCellStyles()];
        for (int i = 0; i < forms.length; i++) {
            forms[i] = form(styles.getStyleAt(i));
        }
        return new CellForms(forms, since1904);
    }

    private static Form form(XSSFCellStyle style) {
        String format = style.getDataFormatString() == null ? "" : style.getDataFormatString();
        if (DateUtil.isADateFormat(style.getDataFormat(), format)) {
            return Form.DATE;
        }
        // What stands in quotes, or behind a backslash, is only decoration.
        boolean percent = format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%");
        return percent ? Form.PERCENT : Form.NUMBER;
    }

    private Form form(int style) {
        return style >= 0 && style < forms.length ? forms[style] : Form.NUMBER;
    }

    As as(int style) {
        return form(style) == Form.PERCENT ? As.PERCENT : As.VALUE;
    }

    /** The one form of what is written as {@code raw} in the file. */
    String text(String raw, int style) {
        if (form(style) == Form.DATE) {
            double day = Double.parseDouble(raw);
            LocalDateTime time = DateUtil.getLocalDateTime(day, since1904, true);
            // Day 0 is what a formula makes of an empty cell, and no calendar of the product goes beyond the last one.
            if (time != null && day >= 1 && day < END_OF_DAYS) {
                return time.toLocalDate().toString();
            }
        }
        return number(raw);
    }

    /** A number in its one form; what a spreadsheet can't have written is left to whoever needs a number. */
    private static String number(String raw) {
        if (raw.length() > MOST_SIGNS) {
            return raw;
        }
        BigDecimal exact = new BigDecimal(raw);
        if (Math.abs((long) exact.scale()) > MOST_PLACES) {
            return raw;
        }
        boolean typed = exact.precision() <= TYPED.getPrecision() || raw.chars().allMatch(Character::isDigit);
        BigDecimal number = (typed ? exact : exact.round(TYPED)).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0).toPlainString() : number.toPlainString();
    }
}
