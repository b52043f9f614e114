package vn.chamdiem.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.check.Mistake.Told;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.source.ProblemKind;

/**
 * Every mistake of the table, made in the model ruleset, is told in exactly these words at exactly this line, and
 * nothing else is.
 */
class MistakeTableTest {
    private static final Map<String, String> SHELVES = Map.of(
            "rules", "rules/bo-mau",
            "figures", "fixtures/bo-mau/figures",
            "cases", "fixtures/bo-mau/cases");
    private static final String WORKBOOKS = "a workbook, or several files of figures (WorkbookFiguresTest)";
    /** What no edit of one file leads to, and what does. */
    private static final Map<String, String> ELSEWHERE = new TreeMap<>(Map.ofEntries(
            Map.entry("POLICY_EMPTY", "a policy (PolicyTest)"),
            Map.entry("LIMIT_NEGATIVE", "a policy (PolicyTest)"),
            Map.entry("GOAL_UNKNOWN", "a command (GoalsTest)"),
            Map.entry("GOAL_RANK_UNFIT", "a command (GoalsTest)"),
            Map.entry("GOAL_POINTS_UNFIT", "a command (GoalsTest)"),
            Map.entry("GOAL_GRADE_UNKNOWN", "a command (GoalsTest)"),
            Map.entry("GOAL_BEYOND", "a command (GoalsTest)"),
            Map.entry("GOAL_WITHOUT_START", "a command (GoalsTest)"),
            Map.entry("SEARCH_TAKES_TOO_LONG", "a command (ImprovementTest)"),
            Map.entry("SEARCH_OUT_OF_TIME", "a command (ImprovementTest)"),
            Map.entry("TOO_BUSY", "a request over HTTP (ImprovementServerTest)"),
            Map.entry("WORKBOOK_OTHER", WORKBOOKS),
            Map.entry("WORKBOOK_LOCKED", WORKBOOKS),
            Map.entry("WORKBOOK_BROKEN", WORKBOOKS),
            Map.entry("WORKBOOK_TOO_LARGE", WORKBOOKS),
            Map.entry("SHEET_UNKNOWN", WORKBOOKS),
            Map.entry("SHEET_TWICE", WORKBOOKS),
            Map.entry("SHEET_HIDDEN", WORKBOOKS),
            Map.entry("ROWS_HIDDEN", WORKBOOKS),
            Map.entry("FORMULAS_READ", WORKBOOKS),
            Map.entry("FORMULA_FAILED", WORKBOOKS),
            Map.entry("FORMULA_UNCALCULATED", WORKBOOKS),
            Map.entry("PERCENT_CELL", WORKBOOKS),
            Map.entry("HEAD_MISSING", WORKBOOKS),
            Map.entry("COLUMN_NOT_READ", WORKBOOKS),
            Map.entry("CELL_NOT_READ", WORKBOOKS),
            Map.entry("CELLS_MERGED", WORKBOOKS),
            Map.entry("COLUMN_AMBIGUOUS", WORKBOOKS),
            Map.entry("AGENCY_DIFFERS", WORKBOOKS),
            Map.entry("CARD_DIFFERS", WORKBOOKS),
            Map.entry("JSON_SYNTAX", "a request over HTTP"),
            Map.entry("AGENCY_NOT_FOUND", "the name of an agency that is asked for"),
            Map.entry("AGENCY_AMBIGUOUS", "the name of an agency that is asked for"),
            Map.entry("RULESET_UNKNOWN", "the name of a ruleset that is asked for"),
            Map.entry("RULESET_UNSAID", "several rulesets, none of them named"),
            Map.entry("FIGURES_UNKNOWN", "the name of figures that are asked for"),
            Map.entry("FIGURES_UNSAID", "several figures, none of them named"),
            Map.entry("COLUMN_NOT_OF_LINEAGE", "a table of lineage (LineageTest)"),
            Map.entry("LINEAGE_WITHOUT_ACT", "a table of lineage (LineageTest)"),
            Map.entry("LINEAGE_OF_NOBODY", "a table of lineage (LineageTest)"),
            Map.entry("LINEAGE_TWICE", "a table of lineage (LineageTest)"),
            Map.entry("LINEAGE_UNKNOWN", "the name of a table of lineage (CheckCommandTest)"),
            Map.entry("COMPARISON_OF_ONE", "the periods that are to be compared (CompareCommandTest)"),
            Map.entry("PERIOD_TWICE", "the periods that are to be compared (CompareCommandTest)"),
            Map.entry("EARLIER_UNSAID", "the period that a report looks back to (ReportCommandTest)"),
            Map.entry("NOT_EARLIER", "the period that a report looks back to (ReportCommandTest)"),
            Map.entry("EVALUATION_UNREADABLE", "the periods that are to be compared (CompareCommandTest)"),
            Map.entry("ROW_OF_NOBODY", "a row of figures (FiguresFolderTest)"),
            Map.entry("FOLDER_NOT_READ", "a folder in a folder of figures (FiguresFolderTest)"),
            Map.entry("CASES_MISSING", "a folder without any cases (CheckCommandTest)"),
            Map.entry("CASES_UNKNOWN", "the cases that are asked for (TestCommandTest)"),
            Map.entry("FILE_UNWRITABLE", "a folder that nothing can be written to"),
            Map.entry("NAME_NOT_ALLOWED", "the name of a new ruleset"),
            Map.entry("ALREADY_THERE", "the name of a new ruleset"),
            Map.entry("NOT_EDITABLE", "a table that a new criterion is to go into"),
            Map.entry("NOT_A_GROUP", "a group that a new criterion is to go into"),
            Map.entry("PORT_TAKEN", "a port of the machine"),
            Map.entry("FILE_NOT_PLAIN", "what lies in a folder (AdmissionTest)"),
            Map.entry("FILE_NAME_UNFIT", "what lies in a folder (AdmissionTest)"),
            Map.entry("LINK_OUTSIDE", "what lies in a folder (AdmissionTest)"),
            Map.entry("TOLD_IN_PART", "a thousand other problems (ProblemsTest)"),
            Map.entry("SIGN_HIDDEN", "what nobody would see in the table either (HiddenSignsTest)"),
            Map.entry("JSON_TOO_LARGE", "a request over HTTP"),
            Map.entry("YAML_SYNTAX", "nothing known: mistakes of form have words of their own"),
            Map.entry("RULE_NOT_UNDERSTOOD", "nothing known"),
            Map.entry("RULE_COMPILES_TOO_LONG", "what compiling takes"),
            Map.entry("RULE_PAIRS_TOO_MANY", "what scoring takes (BudgetTest)"),
            Map.entry("RULE_SPEAKS_TOO_OFTEN", "what scoring takes (BudgetTest)"),
            Map.entry("RULE_TAKES_TOO_LONG", "what scoring takes"),
            Map.entry("RULE_TAKES_TOO_MUCH_MEMORY", "what scoring takes"),
            Map.entry("MEASURING_TAKES_TOO_LONG", "what scoring takes"),
            Map.entry("EVALUATION_TAKES_TOO_LONG", "what scoring takes")));

    private static final Map<String, Path> MODEL = new TreeMap<>();

    @TempDir
    private static Path folder;

    private static MistakeTable table;
    private static Checker checker;

    @BeforeAll
    static void writeModel() throws IOException {
        table = MistakeTable.read();
        checker = new Checker(folder.resolve("rules"), folder.resolve("fixtures"), new DroolsCompiler());
        for (var shelf : SHELVES.entrySet()) {
            Path to = Files.createDirectories(folder.resolve(shelf.getValue()));
            try (Stream<Path> files =
                    Files.list(MistakeTable.HOME.resolve("bo-mau").resolve(shelf.getKey()))) {
                for (Path file : files.toList()) {
                    Path copy = to.resolve(file.getFileName().toString());
                    Files.copy(file, copy);
                    MODEL.put((shelf.getKey().equals("rules") ? "" : shelf.getKey() + "/") + file.getFileName(), copy);
                }
            }
        }
        if (Boolean.getBoolean("mistakes.rewrite")) {
            rewrite();
        }
    }

    private static void rewrite() throws IOException {
        List<MistakeTable.Part> parts = new ArrayList<>();
        for (MistakeTable.Part part : table.parts()) {
            List<Mistake> mistakes = new ArrayList<>();
            for (Mistake mistake : part.mistakes()) {
                mistakes.add(mistake.with(told(mistake)));
            }
            parts.add(new MistakeTable.Part(part.part(), mistakes));
        }
        table = new MistakeTable(parts);
        Files.writeString(MistakeTable.DATA, table.data());
        Files.writeString(MistakeTable.PAGE, table.page());
    }

    /** Makes the mistake, and takes it back. */
    private static List<Told> told(Mistake mistake) throws IOException {
        Path file = MODEL.getOrDefault(
                mistake.file(), folder.resolve("rules/bo-mau").resolve(mistake.file()));
        byte @Nullable [] model = Files.exists(file) ? Files.readAllBytes(file) : null;
        String renamed = mistake.renamed();
        Path made = renamed == null ? file : file.resolveSibling(renamed);
        Charset encoding = mistake.encoding() == null ? StandardCharsets.UTF_8 : Charset.forName(mistake.encoding());
        String text = text(mistake, model);
        try {
            Files.deleteIfExists(file);
            if (text != null) {
                Files.write(made, text.getBytes(encoding));
            }
            return checker.check("bo-mau").problems().stream()
                    .map(problem -> Told.of(problem, folder.toString()))
                    .toList();
        } catch (RuntimeException thrown) {
            throw new AssertionError(mistake.mistake(), thrown);
        } finally {
            Files.deleteIfExists(made);
            if (model != null) {
                Files.write(file, model);
            }
        }
    }

    private static @Nullable String text(Mistake mistake, byte @Nullable [] model) {
        String written = mistake.written();
        String otherwise = mistake.otherwise();
        String before = model == null ? "" : new String(model, StandardCharsets.UTF_8);
        if (written == null) {
            return otherwise == null && (mistake.renamed() != null || mistake.encoding() != null) ? before : otherwise;
        }
        assertThat(before.split(Pattern.quote(written), -1))
                .as("[%s] stands once in %s", written, mistake.file())
                .hasSize(2);
        return before.replace(written, otherwise == null ? "" : otherwise);
    }

    @Test
    void the_model_itself_is_without_mistakes() {
        assertThat(checker.check("bo-mau").problems()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> a_mistake_is_told_in_these_words_and_nothing_else_is() {
        return table.all()
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.mistake(), () -> assertThat(told(mistake)).isEqualTo(mistake.told())));
    }

    @Test
    void every_problem_a_file_can_have_is_in_the_table() {
        List<String> told = table.all()
                .flatMap(mistake -> mistake.told().stream())
                .map(Told::kind)
                .toList();

        assertThat(ProblemKind.values())
                .extracting(ProblemKind::name)
                .filteredOn(kind -> !told.contains(kind))
                .containsExactlyInAnyOrderElementsOf(ELSEWHERE.keySet());
    }

    @Test
    void line_ends_and_marks_of_other_editors_make_no_difference() throws IOException {
        for (Path file : MODEL.values()) {
            String model = Files.readString(file);
            try {
                Files.writeString(
                        file,
                        "\uFEFF"
                                + Normalizer.normalize(model, Normalizer.Form.NFD)
                                        .replace("\n", "\r\n"));
                assertThat(checker.check("bo-mau").problems())
                        .as(file.toString())
                        .isEmpty();
            } finally {
                Files.writeString(file, model);
            }
        }
    }

    @Test
    void the_page_says_what_the_data_say() {
        assertThat(MistakeTable.PAGE)
                .as("rewrite it with -Dmistakes.rewrite=true")
                .usingCharset(StandardCharsets.UTF_8)
                .hasContent(table.page());
    }
}
