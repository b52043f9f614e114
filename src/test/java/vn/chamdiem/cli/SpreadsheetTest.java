package vn.chamdiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds that a spreadsheet program that opens an export finds texts and numbers, and nothing to work out. */
class SpreadsheetTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            Sở Nội vụ      | Sở Nội vụ
            19.62          | 19.62
            -0.5           | -0.5
            -3             | -3
            =1+1           | '=1+1
            +1+1           | '+1+1
            -1+1           | '-1+1
            - Sở Nội vụ    | '- Sở Nội vụ
            @SUM(A1)       | '@SUM(A1)
            ＝1            | '＝1
            a=1            | a=1
            """)
    void a_text_is_never_a_formula_and_a_number_stays_one(String cell, String written) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Spreadsheet sheet = new Spreadsheet(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        sheet.row(List.of("A1", cell));
        sheet.end();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("A1," + written + "\n");
    }
}
