package vn.chamdiem.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.lang3.StringUtils;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes a form as an .xlsx file: heads, drop-downs, limits and prompts, and nothing that is locked. */
public final class FormWriter {
    /** Above a table stand its title, the labels of its columns and their names. */
    private static final int HEAD_ROWS = 3;

    /** How many lines a label may take. */
    private static final int HEAD_LINES = 4;

    /** Rows that take figures, beyond those that are filled in already. */
    private static final int FREE_ROWS = 2000;

    private static final int NARROW = 12;
    private static final int WIDE = 40;
    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_PROMPT = 255;
    private static final int LONGEST_REFUSAL = 225;

    private final Form form;
    private final XSSFWorkbook book = new XSSFWorkbook();
    private final FormStyles styles;
    private final Map<List<String>, String> lists = new HashMap<>();

    private FormWriter(Form form, String dateFormat) {
        this.form = form;
        this.styles = new FormStyles(book, dateFormat);
    }

    /**
     * Writes a form.
     *
     * @param dateFormat how dates are shown
     */
    public static void write(Form form, String dateFormat, OutputStream out) throws IOException {
        FormWriter writer = new FormWriter(form, dateFormat);
        try (writer.book) {
            writer.write();
            writer.book.write(out);
        }
    }

    private void write() {
        Sheet card = book.createSheet(form.card().sheet());
        form.tables().forEach(table -> book.createSheet(table.sheet()));
        Sheet choices = book.createSheet(form.lists());
        card(card);
        form.tables().forEach(this::table);
        book.setSheetHidden(book.getSheetIndex(choices), true);
        book.setActiveSheet(0);
    }

    private void card(Sheet sheet) {
        text(sheet, 0, 0, form.card().title(), styles.title());
        int row = 2;
        for (Form.Entry entry : form.card().entries()) {
            text(sheet, row, 0, entry.label(), styles.label());
            text(sheet, row, 2, entry.name(), styles.name());
            boolean date = entry.rule() instanceof Rule.Date;
            CellStyle style = date ? styles.date() : styles.words();
            if (entry.value() instanceof LocalDate day) {
                row(sheet, row).createCell(1).setCellValue(day);
            } else {
                row(sheet, row)
                        .createCell(1)
                        .setCellValue(entry.value() == null ? "" : entry.value().toString());
            }
            row(sheet, row).getCell(1).setCellStyle(style);
            if (entry.value() == null) {
                row(sheet, row).getCell(1).setBlank();
            }
            allow(
                    sheet,
                    new CellRangeAddressList(row, row, 1, 1),
                    entry.label(),
                    entry.prompt(),
                    entry.rule(),
                    Map.of());
            row++;
        }
        sheet.setColumnWidth(0, WIDE * 256);
        sheet.setColumnWidth(1, 2 * WIDE * 256);
        sheet.setColumnWidth(2, NARROW * 256);
    }

    private void table(Form.Table table) {
        Sheet sheet = book.getSheet(table.sheet());
        text(sheet, 0, 0, table.title(), styles.title());
        Map<String, String> letters = new HashMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            letters.put(table.columns().get(i).name(), CellReference.convertNumToColString(i));
        }
        int last = HEAD_ROWS + table.rows().size() + FREE_ROWS - 1;
        for (int i = 0; i < table.columns().size(); i++) {
            Form.Column column = table.columns().get(i);
            text(sheet, 1, i, column.label(), styles.head());
            text(sheet, 2, i, column.name(), styles.name());
            sheet.setColumnWidth(i, width(table, i) * 256);
            if (!(column.rule() instanceof Rule.Number)) {
                sheet.setDefaultColumnStyle(i, style(column.rule()));
            }
            CellRangeAddressList cells = new CellRangeAddressList(HEAD_ROWS, last, i, i);
            allow(sheet, cells, column.label(), column.prompt(), column.rule(), letters);
        }
        fill(sheet, table);
        // Not every program makes room for a label that is wrapped, and the unit stands at its end.
        row(sheet, 1).setHeightInPoints(HEAD_LINES * sheet.getDefaultRowHeightInPoints());
        sheet.createFreezePane(1, HEAD_ROWS);
        printable(sheet);
    }

    /** Lying, as wide as the paper, with the head on every page. */
    private static void printable(Sheet sheet) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.setRepeatingRows(new CellRangeAddress(0, HEAD_ROWS - 1, -1, -1));
    }

    private CellStyle style(Rule rule) {
        return rule instanceof Rule.Date ? styles.date() : styles.words();
    }

    private static int width(Form.Table table, int column) {
        int longest = table.rows().stream()
                .mapToInt(row -> column < row.size() ? row.get(column).length() : 0)
                .max()
                .orElse(0);
        int ofHead = table.columns().get(column).label().length() / 2 + 2;
        return Math.min(WIDE, Math.max(NARROW, Math.max(longest + 2, ofHead)));
    }

    private void fill(Sheet sheet, Form.Table table) {
        for (int i = 0; i < table.rows().size(); i++) {
            List<String> texts = table.rows().get(i);
            for (int column = 0; column < texts.size(); column++) {
                if (!texts.get(column).isEmpty()) {
                    text(sheet, HEAD_ROWS + i, column, texts.get(column), styles.words());
                }
            }
        }
    }

    /** A text is never taken for a formula, whatever sign it begins with. */
    private static void text(Sheet sheet, int row, int column, String text, CellStyle style) {
        var cell = row(sheet, row).createCell(column);
        cell.setCellValue(text);
        cell.setCellStyle(style);
    }

    private static Row row(Sheet sheet, int index) {
        Row row = sheet.getRow(index);
        return row == null ? sheet.createRow(index) : row;
    }

    private void allow(
            Sheet sheet,
            CellRangeAddressList cells,
            String label,
            String prompt,
            Rule rule,
            Map<String, String> letters) {
        if (rule instanceof Rule.Words && prompt.isEmpty()) {
            return;
        }
        DataValidationHelper helper = sheet.getDataValidationHelper();
        String cell =
                CellReference.convertNumToColString(cells.getCellRangeAddress(0).getFirstColumn())
                        + (cells.getCellRangeAddress(0).getFirstRow() + 1);
        DataValidation validation = helper.createValidation(constraint(helper, rule, cell, letters), cells);
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(true);
        if (!prompt.isEmpty()) {
            validation.setShowPromptBox(true);
            validation.createPromptBox(
                    StringUtils.abbreviate(label, LONGEST_TITLE), StringUtils.abbreviate(prompt, LONGEST_PROMPT));
        }
        if (!(rule instanceof Rule.Words)) {
            validation.setShowErrorBox(true);
            validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
            validation.createErrorBox(
                    StringUtils.abbreviate(label, LONGEST_TITLE), StringUtils.abbreviate(prompt, LONGEST_REFUSAL));
        }
        sheet.addValidationData(validation);
    }

    private DataValidationConstraint constraint(
            DataValidationHelper helper, Rule rule, String cell, Map<String, String> letters) {
        if (rule instanceof Rule.OneOf oneOf) {
            return helper.createFormulaListConstraint(list(oneOf.choices()));
        }
        if (rule instanceof Rule.From from) {
            return helper.createFormulaListConstraint(range(from));
        }
        if (rule instanceof Rule.Date) {
            return helper.createDateConstraint(OperatorType.GREATER_OR_EQUAL, "1", null, null);
        }
        if (rule instanceof Rule.Number number) {
            boolean bounded = number.min() != null || number.max() != null;
            return bounded && number.atMost() == null
                    ? between(helper, number)
                    : helper.createCustomConstraint(formula(number, cell, letters));
        }
        return helper.createCustomConstraint("TRUE");
    }

    private static DataValidationConstraint between(DataValidationHelper helper, Rule.Number number) {
        int operator = OperatorType.BETWEEN;
        BigDecimal min = number.min();
        BigDecimal max = number.max();
        if (min == null || max == null) {
            operator = min == null ? OperatorType.LESS_OR_EQUAL : OperatorType.GREATER_OR_EQUAL;
        }
        String first = plain(min == null ? max : min);
        String second = operator == OperatorType.BETWEEN ? plain(max) : null;
        return number.whole()
                ? helper.createIntegerConstraint(operator, first, second)
                : helper.createDecimalConstraint(operator, first, second);
    }

    private static String plain(@Nullable BigDecimal bound) {
        return bound == null ? "" : bound.toPlainString();
    }

    /** One formula for all that a number must be: a cell can have no second rule. */
    private static String formula(Rule.Number number, String cell, Map<String, String> letters) {
        List<String> all = new ArrayList<>(List.of("ISNUMBER(" + cell + ")"));
        if (number.whole()) {
            all.add(cell + "=INT(" + cell + ")");
        }
        if (number.min() != null) {
            all.add(cell + ">=" + number.min().toPlainString());
        }
        if (number.max() != null) {
            all.add(cell + "<=" + number.max().toPlainString());
        }
        String limit = letters.get(String.valueOf(number.atMost()));
        if (limit != null) {
            String other = limit + cell.replaceAll("[A-Z]+", "");
            all.add("OR(ISBLANK(" + other + ")," + cell + "<=" + other + ")");
        }
        return all.size() == 1 ? all.get(0) : "AND(" + String.join(",", all) + ")";
    }

    private String list(List<String> choices) {
        return lists.computeIfAbsent(choices, some -> {
            Sheet sheet = book.getSheet(form.lists());
            int column = lists.size();
            for (int i = 0; i < some.size(); i++) {
                text(sheet, i, column, some.get(i), styles.words());
            }
            return area(form.lists(), column, 1, some.size());
        });
    }

    private String range(Rule.From from) {
        Form.Table table = form.tables().stream()
                .filter(other -> other.sheet().equals(from.sheet()))
                .findFirst()
                .orElseThrow();
        List<String> names = table.columns().stream().map(Form.Column::name).toList();
        return area(
                from.sheet(),
                names.indexOf(from.column()),
                HEAD_ROWS + 1,
                HEAD_ROWS + table.rows().size() + FREE_ROWS);
    }

    private static String area(String sheet, int column, int first, int last) {
        String letter = "$" + CellReference.convertNumToColString(column) + "$";
        return "'" + sheet.replace("'", "''") + "'!" + letter + first + ":" + letter + last;
    }
}
