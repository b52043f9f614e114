package vn.chamdiem.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.report.Reports.Format;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

@Tag("thorough")
class ResultBookTest {
    /** Title, two notes and the head stand above. */
    private static final int FIRST = 4;

    private static byte[] bytes(Reported reported) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Reports(reported, Words.in(Language.VI)).evaluation(Format.XLSX).write(out);
        return out.toByteArray();
    }

    private static XSSFWorkbook book(Reported reported) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes(reported)));
    }

    private static int column(Sheet sheet, String label) {
        for (Cell cell : sheet.getRow(FIRST - 1)) {
            if (cell.getStringCellValue().equals(label)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + label);
    }

    @ParameterizedTest
    @CsvSource({"quang-nam-2020, nam-2020", "tphcm-2023, so-2023", "mic-2018, nam-2018"})
    void every_formula_comes_to_what_the_file_keeps_of_it_and_to_what_was_scored(String ruleset, String figures)
            throws IOException {
        Reported reported = Results.of(ruleset, figures);
        List<Ranked> agencies = reported.evaluation().agencies().toList();
        try (XSSFWorkbook book = book(reported)) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            int formulas = 0;
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            double kept = cell.getNumericCellValue();
                            CellValue found = evaluator.evaluate(cell);
                            assertThat(found.getCellType())
                                    .as(cell.getAddress() + " " + cell)
                                    .isEqualTo(CellType.NUMERIC);
                            assertThat(found.getNumberValue())
                                    .as(sheet.getSheetName() + " " + cell.getAddress() + " " + cell)
                                    .isCloseTo(kept, offset(1e-9));
                            formulas++;
                        }
                    }
                }
            }
            assertThat(formulas).isGreaterThan(agencies.size() * 2);

            Sheet ranking = book.getSheet("Xếp hạng");
            for (int at = 0; at < agencies.size(); at++) {
                Row row = ranking.getRow(FIRST + at);
                Ranked ranked = agencies.get(at);
                assertThat(row.getCell(1).getStringCellValue())
                        .isEqualTo(ranked.analysis().agency().code());
                if (ranked.rank() != null) {
                    assertThat(evaluator
                                    .evaluate(row.getCell(column(ranking, "Hạng")))
                                    .getNumberValue())
                            .isEqualTo(ranked.rank().doubleValue());
                    assertThat(evaluator
                                    .evaluate(row.getCell(column(ranking, "Tổng điểm")))
                                    .getNumberValue())
                            .isCloseTo(
                                    Objects.requireNonNull(ranked.analysis().points())
                                            .doubleValue(),
                                    offset(1e-9));
                }
            }
        }
    }

    @Test
    void totals_are_sums_and_ranks_are_counted() throws IOException {
        try (XSSFWorkbook book = book(Results.of("qd766-2026", "phu-tho"))) {
            Sheet points = book.getSheet("Điểm");
            Sheet ranking = book.getSheet("Xếp hạng");

            assertThat(points.getRow(FIRST).getCell(column(points, "Tổng điểm")).getCellFormula())
                    .startsWith("ROUND(SUM(D5:");
            assertThat(ranking.getRow(FIRST + 1)
                            .getCell(column(ranking, "Hạng"))
                            .getCellFormula())
                    .startsWith("COUNTIF(");
            assertThat(ranking.getRow(2).getCell(0).getStringCellValue()).contains("Hạng là công thức");
        }
    }

    @Test
    void a_changed_point_changes_total_rank_and_check() throws IOException {
        try (XSSFWorkbook book = book(Results.of("qd766-2026", "phu-tho"))) {
            Sheet points = book.getSheet("Điểm");
            Sheet ranking = book.getSheet("Xếp hạng");
            // Of the departments, which follow the province, the first loses all it has on 2.1.
            Row first = points.getRow(FIRST + 1);
            first.getCell(column(points, "2.1 Tỷ lệ hồ sơ xử lý trước hạn, đúng hạn"))
                    .setCellValue(0);
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();

            assertThat(evaluator
                            .evaluate(first.getCell(column(points, "Kiểm tra: tổng − đã chấm (phải là 0)")))
                            .getNumberValue())
                    .isCloseTo(-19.62, offset(1e-9));
            assertThat(evaluator
                            .evaluate(ranking.getRow(FIRST + 1).getCell(column(ranking, "Hạng")))
                            .getNumberValue())
                    .isEqualTo(8);
            assertThat(evaluator
                            .evaluate(ranking.getRow(FIRST + 2).getCell(column(ranking, "Hạng")))
                            .getNumberValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_same_results_are_the_same_bytes() throws IOException {
        Reported reported = Results.of("quang-nam-2020", "nam-2020");

        assertThat(bytes(reported)).isEqualTo(bytes(reported));
    }

    @Test
    void a_text_that_begins_like_a_formula_is_a_text() throws IOException {
        try (XSSFWorkbook book = book(Results.of("qd766-2026", "phu-tho"))) {
            for (Row row : book.getSheet("Chi tiết")) {
                for (Cell cell : row) {
                    assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                }
            }
        }
    }
}
