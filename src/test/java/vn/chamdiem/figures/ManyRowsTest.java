package vn.chamdiem.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Example;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.ProblemsFound;

/** A province's whole year, line by line. */
@Tag("thorough")
class ManyRowsTest {
    private static final int ROWS = 100_000;
    private static final int FIGURES = 9;

    private static CompiledRuleset ruleset;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() {
        StringBuilder fields = new StringBuilder();
        for (int i = 1; i <= FIGURES; i++) {
            fields.append("    f%d : BigDecimal @label(\"Số %d\") @min(0) @max(1000000)\n".formatted(i, i));
        }
        ruleset = Example.ruleset()
                .with("facts.drl", "declare Work @label(\"Công việc\") @many\n" + fields + "end\n")
                .rule("Work()", "award.none();")
                .compile();
    }

    private void card() throws IOException {
        Files.writeString(folder.resolve("figures.yaml"), "title: Nhiều\nperiod: {from: 2026-01-01, to: 2026-12-31}\n");
        Files.writeString(
                folder.resolve("agencies.csv"), "code,name,cohort\nA1,Sở Một,department\nA2,Sở Hai,department\n");
    }

    private static String figure(int row, int column) {
        return row + "." + column;
    }

    private void csv() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("work.csv"))) {
            out.write("agency,f1,f2,f3,f4,f5,f6,f7,f8,f9\n");
            for (int row = 0; row < ROWS; row++) {
                out.write("A" + (row % 2 + 1));
                for (int column = 1; column <= FIGURES; column++) {
                    out.write("," + figure(row, column));
                }
                out.write("\n");
            }
        }
    }

    private void workbook(double last) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(folder.resolve("work.xlsx"))) {
            Sheet sheet = book.createSheet("Công việc");
            Row head = sheet.createRow(0);
            head.createCell(0).setCellValue("Mã cơ quan");
            for (int column = 1; column <= FIGURES; column++) {
                head.createCell(column).setCellValue("Số " + column);
            }
            for (int row = 0; row < ROWS; row++) {
                Row line = sheet.createRow(row + 1);
                line.createCell(0).setCellValue("A" + (row % 2 + 1));
                for (int column = 1; column <= FIGURES; column++) {
                    line.createCell(column).setCellValue(Double.parseDouble(figure(row, column)));
                }
            }
            sheet.getRow(ROWS).createCell(FIGURES).setCellValue(last);
            book.write(out);
        }
    }

    private Figures read() {
        return FiguresFolder.read(folder, ruleset).figures();
    }

    private static void assertWhole(Figures figures) {
        assertThat(figures.agencies())
                .hasSize(2)
                .allSatisfy(agency -> assertThat(agency.facts()).hasSize(ROWS / 2));
        Fact last = figures.agencies().get(1).facts().get(ROWS / 2 - 1);
        assertThat(last.figure("f9")).hasToString(figure(ROWS - 1, 9));
    }

    @Test
    void a_csv_file_of_a_hundred_thousand_lines_is_read() throws IOException {
        card();
        csv();

        assertWhole(read());
    }

    @Test
    void a_workbook_of_a_hundred_thousand_rows_is_read() throws IOException {
        card();
        workbook(Double.parseDouble(figure(ROWS - 1, 9)));

        assertWhole(read());
    }

    @Test
    void what_is_wrong_in_its_last_row_is_told() throws IOException {
        card();
        workbook(1_000_000.5);

        try {
            read();
        } catch (ProblemsFound found) {
            assertThat(found.problems())
                    .singleElement()
                    .satisfies(problem ->
                            assertThat(problem.place().toString()).endsWith("work.xlsx › Công việc › J100001"));
            return;
        }
        throw new AssertionError("a figure above its maximum was accepted");
    }
}
