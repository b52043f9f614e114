package vn.chamdiem.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** What a workbook says is read as its author means it, or told; see the README beside the workbooks. */
class WorkbookFiguresTest {
    private static final Path WORKBOOKS = Path.of("src/test/resources/workbooks");
    private static final Path MODEL = Path.of("fixtures/so-tay/bo-mau");
    private static final Library LIBRARY = new Library(Path.of("rules"), Path.of("fixtures"), new DroolsCompiler());

    private static CompiledRuleset model;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() {
        model = new DroolsCompiler().compile(RulesetFolder.read(MODEL.resolve("rules")));
    }

    private static String evaluation(Path figures, CompiledRuleset ruleset) {
        return ContractJson.write(
                Evaluation.of(ruleset, FiguresFolder.read(figures, ruleset).figures(), () -> {}));
    }

    private static List<String> told(Path figures) {
        try {
            return told(FiguresFolder.read(figures, model).warnings(), figures);
        } catch (ProblemsFound found) {
            return told(found.problems(), figures);
        }
    }

    private static List<String> told(List<Problem> problems, Path figures) {
        String within = figures.toString().replace('\\', '/');
        return problems.stream()
                .map(problem ->
                        problem.kind() + " " + problem.place().toString().replace(within, "*"))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"so-tay, vi-du", "qd766-2026, phu-tho"})
    void a_workbook_of_another_program_scores_the_same_bytes_as_the_csv_files(String id, String figures) {
        CompiledRuleset ruleset = LIBRARY.ruleset(id);

        assertThat(FiguresFolder.read(WORKBOOKS.resolve(figures + ".xlsx"), ruleset)
                        .warnings())
                .isEmpty();
        assertThat(evaluation(WORKBOOKS.resolve(figures + ".xlsx"), ruleset))
                .isEqualTo(evaluation(Path.of("fixtures", id, figures), ruleset));
    }

    @Test
    void a_workbook_that_an_officer_has_drawn_scores_the_same_bytes_as_plain_files() {
        assertThat(evaluation(WORKBOOKS.resolve("messy.xlsx"), model))
                .isEqualTo(evaluation(MODEL.resolve("figures"), model));
    }

    @Test
    void what_is_read_otherwise_than_it_seems_is_told() {
        assertThat(told(WORKBOOKS.resolve("messy.xlsx")))
                .containsExactly(
                        "SHEET_UNKNOWN * › Ghi chú",
                        "COLUMN_NOT_READ * › TẬP HUẤN › A5",
                        "FORMULAS_READ * › TẬP HUẤN › D6",
                        "ROWS_HIDDEN * › TẬP HUẤN › 8",
                        "COLUMN_NOT_READ * › cơ quan › A3");
    }

    @Test
    void every_wrong_cell_of_a_workbook_is_told_at_once() {
        assertThat(told(WORKBOOKS.resolve("wrong.xlsx")))
                .containsExactly(
                        "COHORT_UNKNOWN * › Cơ quan › C3",
                        "AGENCY_TWICE * › Cơ quan › A4",
                        "FORMULA_FAILED * › Cơ quan › B5",
                        "SHEET_UNKNOWN * › Dịch vụ cong",
                        "NOT_A_DATE * › Thẻ › B3",
                        "NOT_A_CHOICE * › Thẻ › B4",
                        "FORMULA_UNCALCULATED * › Tập huấn › B2",
                        "NOT_COUNT * › Tập huấn › C2",
                        "PERCENT_CELL * › Tập huấn › D2",
                        "NOT_YES_NO * › Tập huấn › E2",
                        "NOT_DATE * › Tập huấn › F2",
                        "NOT_IN_LIST * › Tập huấn › G2",
                        "NOT_COUNT * › Tập huấn › B3",
                        "FORMULA_FAILED * › Tập huấn › C3",
                        "NOT_YES_NO * › Tập huấn › E3",
                        "DATE_FORM * › Tập huấn › F3",
                        "CELL_NOT_READ * › Tập huấn › I3",
                        "AGENCY_UNKNOWN * › Tập huấn › A4",
                        "CELLS_MERGED * › Tập huấn › B4",
                        "FIGURES_CONTRADICT * › Tập huấn › C4",
                        "ABOVE_MAXIMUM * › Tập huấn › D4",
                        "FACT_TWICE * › Tập huấn › A5",
                        "FORMULA_UNCALCULATED * › Tập huấn › A6");
    }

    @Test
    void a_wrong_cell_is_told_with_its_file_sheet_and_cell_in_words() {
        try {
            FiguresFolder.read(WORKBOOKS.resolve("wrong.xlsx"), model);
        } catch (ProblemsFound found) {
            assertThat(found.problems())
                    .filteredOn(problem -> problem.kind().name().equals("PERCENT_CELL"))
                    .singleElement()
                    .extracting(problem -> problem.render(Words.in(Language.VI)))
                    .asString()
                    .startsWith(
                            "src/test/resources/workbooks/wrong.xlsx › Tập huấn › D2: «Điểm bài kiểm tra»: ô hiện là"
                                    + " [85%] nhưng tệp lưu [0.85], nên không rõ số nào là số liệu");
            return;
        }
        throw new AssertionError("wrong figures were accepted");
    }

    @ParameterizedTest
    @CsvSource({
        "old.xls, WORKBOOK_OTHER",
        "open.ods, WORKBOOK_OTHER",
        "macros.xlsx, WORKBOOK_OTHER",
        "cut.xlsx, WORKBOOK_BROKEN",
        "damaged.xlsx, WORKBOOK_BROKEN"
    })
    void what_is_no_whole_workbook_is_told_and_nothing_else_is(String file, String kind) throws IOException {
        Files.copy(WORKBOOKS.resolve(file), folder.resolve(file));
        Files.copy(MODEL.resolve("figures/figures.yaml"), folder.resolve("figures.yaml"));

        assertThat(told(folder)).containsExactly(kind + " */" + file);
    }

    @ParameterizedTest
    @CsvSource({"old.xls, WORKBOOK_OTHER", "open.ods, WORKBOOK_OTHER"})
    void a_name_makes_no_workbook(String file, String kind) throws IOException {
        Path renamed = Files.copy(WORKBOOKS.resolve(file), folder.resolve("renamed.xlsx"));

        assertThat(told(renamed)).containsExactly(kind + " *");
    }

    @Test
    void a_text_file_under_the_name_of_a_workbook_is_told() throws IOException {
        Path renamed = Files.writeString(folder.resolve("renamed.xlsx"), "agency,received\n");

        assertThat(told(renamed)).containsExactly("WORKBOOK_BROKEN *");
    }

    @Test
    void a_workbook_with_a_password_is_told() throws IOException, GeneralSecurityException {
        Path locked = folder.resolve("locked.xlsx");
        try (POIFSFileSystem files = new POIFSFileSystem();
                OutputStream out = Files.newOutputStream(locked)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mật khẩu");
            try (OutputStream inside = encryptor.getDataStream(files)) {
                Files.copy(WORKBOOKS.resolve("messy.xlsx"), inside);
            }
            files.writeFilesystem(out);
        }

        assertThat(told(locked)).containsExactly("WORKBOOK_LOCKED *");
    }

    @Test
    void a_small_file_that_unpacks_to_a_huge_one_is_not_read_to_its_end() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(WORKBOOKS.resolve("messy.xlsx")));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(part.getName()));
                if (part.getName().equals("xl/worksheets/sheet5.xml")) {
                    out.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                    byte[] nothing = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
                    for (int i = 0; i < 40; i++) {
                        out.write(nothing);
                    }
                    out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                } else {
                    in.transferTo(out);
                }
            }
        }

        assertThat(Files.size(bomb)).isLessThan(100_000);
        assertThat(told(bomb)).containsExactly("WORKBOOK_TOO_LARGE *");
    }
}
