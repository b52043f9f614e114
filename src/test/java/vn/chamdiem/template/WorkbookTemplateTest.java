package vn.chamdiem.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.figures.FiguresFolder;
import vn.chamdiem.figures.FiguresRead;
import vn.chamdiem.figures.SheetNames;
import vn.chamdiem.ruleset.CompiledRuleset;

class WorkbookTemplateTest {
    private static final Library LIBRARY = new Library(Path.of("rules"), Path.of("fixtures"), new DroolsCompiler());

    @TempDir
    private Path folder;

    private static void fill(Filled filled, CompiledRuleset ruleset, AgencyFacts agency) {
        Map<String, String> sheets = SheetNames.sheets(ruleset.kinds());
        for (Fact fact : agency.facts()) {
            if (fact.inheritedFrom() == null) {
                String sheet = sheets.getOrDefault(fact.kind(), "");
                boolean many =
                        ruleset.kinds().stream().anyMatch(kind -> kind.name().equals(fact.kind()) && kind.many());
                int row = many
                        ? filled.next(sheet)
                        : filled.row(sheet, agency.agency().code());
                filled.type(sheet, row, "agency", agency.agency().code());
                fact.figures().forEach((field, value) -> filled.type(sheet, row, field, value));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"so-tay, vi-du", "qd766-2026, phu-tho"})
    void a_template_filled_in_scores_the_same_bytes_as_the_csv_files(String id, String name) {
        CompiledRuleset ruleset = LIBRARY.ruleset(id);
        Figures figures = LIBRARY.figures(ruleset, name);
        Filled filled = new Filled(WorkbookTemplate.of(ruleset, figures));
        figures.agencies().forEach(agency -> fill(filled, ruleset, agency));

        FiguresRead read = FiguresFolder.read(filled.save(folder.resolve("filled.xlsx")), ruleset);

        assertThat(read.warnings()).isEmpty();
        assertThat(ContractJson.write(Evaluation.of(ruleset, read.figures(), () -> {})))
                .isEqualTo(ContractJson.write(Evaluation.of(ruleset, figures, () -> {})));
    }

    @Test
    void workbooks_of_single_agencies_in_one_folder_are_read_together() {
        CompiledRuleset ruleset = LIBRARY.ruleset("so-tay");
        Figures figures = LIBRARY.figures(ruleset, "vi-du");
        for (AgencyFacts agency : figures.agencies()) {
            String code = agency.agency().code();
            Filled filled = new Filled(WorkbookTemplate.of(ruleset, figures, code));
            fill(filled, ruleset, agency);
            filled.save(folder.resolve(code + ".xlsx"));
        }

        FiguresRead read = FiguresFolder.read(folder, ruleset);

        assertThat(read.warnings()).isEmpty();
        assertThat(ContractJson.write(Evaluation.of(ruleset, read.figures(), () -> {})))
                .isEqualTo(ContractJson.write(Evaluation.of(ruleset, figures, () -> {})));
    }

    @Test
    void an_empty_template_is_read_as_figures_of_nobody() {
        CompiledRuleset ruleset = LIBRARY.ruleset("so-tay");

        FiguresRead read = FiguresFolder.read(
                new Filled(WorkbookTemplate.of(ruleset)).save(folder.resolve("empty.xlsx")), ruleset);

        assertThat(read.warnings()).isEmpty();
        assertThat(read.figures().agencies()).isEmpty();
        assertThat(read.figures().period()).isEqualTo(ruleset.ruleset().card().period());
    }

    @Test
    void a_template_for_one_agency_brings_the_agency_above_it() {
        CompiledRuleset ruleset = LIBRARY.ruleset("so-tay");
        Figures figures = LIBRARY.figures(ruleset, "vi-du");

        FiguresRead read = FiguresFolder.read(
                new Filled(WorkbookTemplate.of(ruleset, figures, "CQ02")).save(folder.resolve("CQ02.xlsx")), ruleset);

        assertThat(read.figures().agencies())
                .extracting(facts -> facts.agency().code())
                .containsExactly("CQ01", "CQ02");
    }

    @Test
    void a_label_is_never_taken_for_a_formula() {
        CompiledRuleset ruleset = Example.ruleset()
                .replace("facts.drl", "@label(\"Ghi chú\")", "@label(\"=HYPERLINK(A1)\")")
                .replace("facts.drl", "@label(\"Tỷ lệ\")", "@label(\"@SUM(1+1)\")")
                .compile();

        var head = new Filled(WorkbookTemplate.of(ruleset)).sheet("Công việc").getRow(1);

        assertThat(head).allSatisfy(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING));
        assertThat(head).extracting(cell -> cell.getStringCellValue()).contains("=HYPERLINK(A1)", "@SUM(1+1)");
    }

    @Test
    void a_cell_says_what_it_takes() {
        Filled filled = new Filled(WorkbookTemplate.of(Example.ruleset().compile()));

        assertThat(filled.sheet("Công việc").getDataValidations())
                .filteredOn(validation -> "Việc xong (việc)".equals(validation.getPromptBoxTitle()))
                .singleElement()
                .extracting(DataValidation::getPromptBoxText)
                .isEqualTo("Một số nguyên. Từ 0 trở lên. Không nhiều hơn «Việc giao».");
        assertThat(filled.sheet("Công việc").getRow(0).getCell(0).getStringCellValue())
                .isEqualTo("«Công việc»: mỗi cơ quan một dòng; ô trống là chưa báo, không phải là 0."
                        + " Minh chứng: Sổ theo dõi.");
    }

    @Test
    void nothing_is_locked_and_only_the_lists_are_hidden() {
        var book = new Filled(WorkbookTemplate.of(LIBRARY.ruleset("so-tay"))).book();

        for (int i = 0; i < book.getNumberOfSheets(); i++) {
            assertThat(book.getSheetAt(i).getProtect()).isFalse();
            assertThat(book.getSheetVisibility(i) == SheetVisibility.HIDDEN)
                    .isEqualTo(book.getSheetName(i).equals("Danh mục"));
        }
    }
}
