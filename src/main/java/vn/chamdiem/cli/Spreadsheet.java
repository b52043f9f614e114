package vn.chamdiem.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.lang3.StringUtils;

/**
 * CSV that people open in a spreadsheet program.
 *
 * <p>Such a program takes a text that begins like a formula for one, and a formula can fetch and send. An apostrophe in
 * front, which the program doesn't show, says that it is a text (OWASP, CSV injection).
 */
final class Spreadsheet {
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private final CSVPrinter csv;

    Spreadsheet(PrintStream out) throws IOException {
        csv = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get().print(out);
    }

    void row(List<String> cells) throws IOException {
        csv.printRecord(cells.stream().map(Spreadsheet::text).toList());
    }

    void end() throws IOException {
        csv.flush();
    }

    private static String text(String cell) {
        boolean formula = StringUtils.isNotEmpty(cell)
                && BEGIN_FORMULAS.indexOf(cell.charAt(0)) >= 0
                && !NUMBER.matcher(cell).matches();
        return formula ? "'" + cell : cell;
    }
}
