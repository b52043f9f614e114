package vn.chamdiem.figures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.Quantity;

/** Whatever is handed in as figures, reading it ends, and nothing of it is run, fetched or believed. */
class FiguresBoundsTest {
    private static final Path MODEL = Path.of("fixtures/so-tay/bo-mau");
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private static CompiledRuleset ruleset;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() {
        ruleset = new DroolsCompiler().compile(RulesetFolder.read(MODEL.resolve("rules")));
    }

    private static List<Problem> told(Path figures) {
        return assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            try {
                return FiguresFolder.read(figures, ruleset).warnings();
            } catch (ProblemsFound found) {
                return found.problems();
            }
        });
    }

    private static List<ProblemKind> kinds(List<Problem> told) {
        return told.stream().map(Problem::kind).toList();
    }

    private List<Problem> json(String text) throws IOException {
        return told(Files.writeString(folder.resolve("sent.json"), text));
    }

    private static String score(String number) {
        return "{\"title\":\"t\",\"period\":{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\"},"
                + "\"agencies\":[{\"code\":\"A1\",\"name\":\"x\",\"cohort\":\"department\"}],"
                + "\"facts\":{\"Training\":[{\"agency\":\"A1\",\"score\":" + number + "}]}}";
    }

    @Test
    void json_is_neither_deep_nor_long_nor_of_endless_numbers() throws IOException {
        assertThat(kinds(json(score("71.5")))).isEmpty();
        for (String large : List.of(
                "[".repeat(500_000),
                "{\"title\":\"" + "x".repeat(FactReader.MOST_SIGNS + 1) + "\"}",
                "{\"" + "k".repeat(100_000) + "\":1}",
                score("9".repeat(500_000)))) {
            assertThat(kinds(json(large))).containsExactly(ProblemKind.JSON_TOO_LARGE);
        }
    }

    @Test
    void a_number_that_would_fill_any_memory_is_told_as_it_is_written() throws IOException {
        assertThat(json(score("1e999999999"))).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.NOT_NUMBER);
            assertThat(problem.details().toString()).contains("1E+999999999");
        });
        assertThat(kinds(json("{\"toDate\":1e999999999,\"title\":\"t\",\"facts\":{}}")))
                .contains(ProblemKind.NOT_YES_NO);
    }

    @Test
    void a_hidden_sign_is_told_at_its_path() throws IOException {
        assertThat(json(score("71.5").replace("\"x\"", "\"\\u001b[2J\\ud800\"")))
                .anySatisfy(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.SIGN_HIDDEN);
                    assertThat(problem.place()).hasToString(folder.resolve("sent.json") + " › agencies[0].name");
                });
    }

    private void lines(String file, String head, Stream<String> lines) throws IOException {
        Files.writeString(folder.resolve(file), head + "\n" + lines.collect(Collectors.joining("\n")) + "\n");
    }

    private void figures() throws IOException {
        try (Stream<Path> files = Files.list(MODEL.resolve("figures"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void rows_of_one_agency_and_agencies_are_counted() throws IOException {
        figures();
        int rows = FiguresDraft.MOST_ROWS_OF_AN_AGENCY + 2;
        lines(
                "service.csv",
                "agency,name,level,dossiers",
                IntStream.range(0, rows).mapToObj(i -> "A1,x,4,1"));
        assertThat(told(folder)).singleElement().satisfies(problem -> {
            assertThat(problem.details()).contains(Quantity.ROWS_OF_AN_AGENCY);
            assertThat(problem.place().line()).isEqualTo(rows);
        });

        int agencies = FiguresDraft.MOST_AGENCIES + 5;
        lines("agencies.csv", "code,name,cohort", IntStream.range(0, agencies).mapToObj(i -> "A" + i + ",x,commune"));
        lines("service.csv", "agency,name,level,dossiers", Stream.of("A1,x,4,1"));
        assertThat(told(folder))
                .anySatisfy(problem -> assertThat(problem.details()).contains(Quantity.AGENCIES));
    }

    @Test
    void strangers_without_number_are_told_in_time() throws IOException {
        figures();
        lines("agencies.csv", "code,name,cohort", IntStream.range(0, 15_000).mapToObj(i -> "A" + i + ",x,commune"));
        lines(
                "service.csv",
                "agency,name,level,dossiers",
                IntStream.range(0, 90_000).mapToObj(i -> "Z" + i + ",x,4,1"));

        assertThat(kinds(told(folder))).contains(ProblemKind.AGENCY_UNKNOWN, ProblemKind.TOLD_IN_PART);
    }

    @Test
    void a_figure_of_a_million_digits_is_told_in_time() throws IOException {
        figures();
        lines(
                "training.csv",
                "agency,staff,trained,score,planned,approved,quality",
                Stream.of("A1,4,3," + "7".repeat(1_000_000) + ",,,"));

        assertThat(told(folder))
                .singleElement()
                .satisfies(problem -> assertThat(problem.details()).contains(Quantity.SIGNS_OF_A_TEXT));
    }

    @Test
    void the_shipped_figures_stay_far_below_every_bound() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.size(file)).as(file.toString()).isLessThan(FiguresFolder.MOST_BYTES_OF_A_FILE / 100);
            }
        }
    }

    /** A workbook of one sheet, whose parts may be others. */
    private Path workbook(Map<String, String> others) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream in =
                new ZipInputStream(Files.newInputStream(Path.of("src/test/resources/workbooks/messy.xlsx")))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), new String(in.readAllBytes(), UTF_8));
            }
        }
        assertThat(parts).containsKeys(SHEET, "xl/styles.xml", "xl/sharedStrings.xml");
        parts.putAll(others);
        Path file = folder.resolve("work.xlsx");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }

    private static String sheet(String rows) {
        return HEAD + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows + "</sheetData></worksheet>";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                SHEET,
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "[Content_Types].xml",
                "_rels/.rels"
            })
    void an_entity_is_neither_fetched_nor_multiplied(String part) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        String entities =
                HEAD + "<!DOCTYPE x [<!ENTITY a SYSTEM \"" + secret.toUri() + "\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>";

        List<Problem> told = told(workbook(Map.of(part, entities)));
        assertThat(kinds(told)).containsAnyOf(ProblemKind.WORKBOOK_BROKEN, ProblemKind.WORKBOOK_OTHER);
        assertThat(told.toString()).doesNotContain("the secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/sharedStrings.xml", "xl/styles.xml", "_rels/.rels", "xl/_rels/workbook.xml.rels"})
    void a_part_that_unpacks_to_more_than_memory_holds_is_too_large(String part) throws IOException {
        String bomb = HEAD + "<x>" + "<y/>".repeat(12_000_000) + "</x>";

        assertThat(kinds(told(workbook(Map.of(part, bomb))))).containsExactly(ProblemKind.WORKBOOK_TOO_LARGE);
    }

    @Test
    void a_workbook_of_thousands_of_parts_is_too_large() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        IntStream.range(0, 3_000).forEach(i -> parts.put("xl/media/" + i + ".xml", "x"));

        assertThat(kinds(told(workbook(parts)))).containsExactly(ProblemKind.WORKBOOK_TOO_LARGE);
    }

    @Test
    void a_part_beside_the_workbook_is_not_written_anywhere() throws IOException {
        told(workbook(Map.of("../../beside.txt", "x", "/etc/beside.txt", "x")));

        assertThat(folder.resolve("../../beside.txt")).doesNotExist();
        assertThat(Path.of("/etc/beside.txt")).doesNotExist();
    }

    @Test
    void a_cell_at_the_end_of_the_largest_sheet_is_one_cell() throws IOException {
        String far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>";

        assertThat(kinds(told(workbook(Map.of(SHEET, sheet(far)))))).doesNotContain(ProblemKind.WORKBOOK_TOO_LARGE);
        assertThat(kinds(told(workbook(Map.of(SHEET, sheet("<row><c r=\"XFD1\"><v>1</v></c></row>".repeat(2_000)))))))
                .containsExactly(ProblemKind.WORKBOOK_TOO_LARGE);
    }

    @Test
    void merged_areas_without_number_are_too_large() throws IOException {
        String sheet = sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        String merged = sheet.replace("</sheetData>", "</sheetData><mergeCells>#</mergeCells>");
        for (String areas : List.of(
                "<mergeCell ref=\"A1:B2\"/>".repeat(100_000), "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(1_000))) {
            assertThat(kinds(told(workbook(Map.of(SHEET, merged.replace("#", areas))))))
                    .containsExactly(ProblemKind.WORKBOOK_TOO_LARGE);
        }
    }

    @Test
    void a_shared_text_that_is_not_there_breaks_the_workbook() throws IOException {
        for (String index : List.of("999999999", "-1", "x", "99999999999999999999")) {
            String sheet = sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>" + index + "</v></c></row>");
            assertThat(kinds(told(workbook(Map.of(SHEET, sheet))))).containsExactly(ProblemKind.WORKBOOK_BROKEN);
        }
    }

    @Test
    void a_number_of_a_cell_is_not_written_out_in_all_its_digits() throws IOException {
        for (String number : List.of("1e999999999", "1e-999999999", "7".repeat(100_000))) {
            String sheet = sheet("<row r=\"1\"><c r=\"A1\"><v>" + number + "</v></c><c r=\"B1\" s=\"1\"><v>" + number
                    + "</v></c></row>");
            assertThat(told(workbook(Map.of(SHEET, sheet)))).isNotEmpty();
        }
    }

    @Test
    void a_formula_is_not_computed_and_nothing_is_fetched_for_it() throws IOException {
        String rels = HEAD + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\""
                + " Target=\"http://127.0.0.1:9/x\" TargetMode=\"External\"/></Relationships>";
        String sheet = sheet(
                "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>WEBSERVICE(\"http://127.0.0.1:9\")</f><v>kept</v></c></row>");

        assertThat(kinds(told(workbook(Map.of(SHEET, sheet, "xl/worksheets/_rels/sheet1.xml.rels", rels)))))
                .doesNotContain(ProblemKind.WORKBOOK_BROKEN);
    }
}
