package vn.chamdiem.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Example;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.figures.FiguresFolder;
import vn.chamdiem.figures.FiguresJson;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemsFound;

/** The template, the schema and the reader draw the same line, at every bound of every type. */
class AgreementTest {
    private static final String FACTS = """
            declare Work @label("Công việc") @many
                count : Long @label("Số đếm")
                countFrom : Long @label("Số đếm từ") @min(5)
                countTo : Long @label("Số đếm đến") @max(7)
                countBetween : Long @label("Số đếm giữa") @min(-3) @max(3)
                number : BigDecimal @label("Số")
                numberFrom : BigDecimal @label("Số từ") @min(0.5)
                numberTo : BigDecimal @label("Số đến") @max(99.5)
                numberBetween : BigDecimal @label("Số giữa") @min(0) @max(100) @unit("%")
                claim : Boolean @label("Có không")
                day : LocalDate @label("Ngày")
                words : String @label("Chữ")
                choice : String @label("Loại") @oneOf("Sở, ban, ngành", "xã", "=1+1")
                done : Long @label("Xong") @atMost(planned)
                planned : Long @label("Giao")
            end
            """;
    private static final CompiledRuleset RULESET = Example.ruleset()
            .with("facts.drl", FACTS)
            .rule("Work()", "award.none();")
            .compile();
    private static final FactKind KIND = RULESET.kinds().get(0);
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(FactsSchema.of(RULESET));

    @TempDir
    private Path folder;

    /** Values on both sides of every line that could be drawn. */
    private static Stream<Object> values() {
        Stream<BigDecimal> numbers = Stream.of("-3", "0", "0.5", "3", "5", "7", "99.5", "100")
                .map(BigDecimal::new)
                .flatMap(bound -> Stream.of("-1", "-0.5", "-0.001", "0", "0.001", "0.5", "1")
                        .map(BigDecimal::new)
                        .map(bound::add));
        return Stream.concat(
                Stream.concat(numbers, Stream.of(new BigDecimal("1234567890"), new BigDecimal("-1e3"))),
                Stream.of(
                        true,
                        false,
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2024, 2, 29),
                        "năm",
                        "xã",
                        "Sở, ban, ngành",
                        "Sở",
                        "=1+1"));
    }

    private static String json(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : "\"" + value + "\"";
    }

    private static String body(String figures) {
        return """
                {"title": "Thử", "period": {"from": "2026-01-01", "to": "2026-12-31"},
                 "agencies": [{"code": "A1", "name": "Sở Một", "cohort": "department"}],
                 "facts": {"Work": [{"agency": "A1", %s}]}}
                """.formatted(figures);
    }

    private static boolean reads(String json) {
        try {
            FiguresJson.read(json, RULESET);
            return true;
        } catch (ProblemsFound refused) {
            return false;
        }
    }

    private static boolean fits(String json) {
        return SCHEMA.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> the_schema_accepts_what_the_reader_accepts() {
        return KIND.fields().stream()
                .filter(field -> field.atMost() == null)
                .map(FigureField::name)
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    assertThat(values().map(AgreementTest::json).distinct())
                            .allSatisfy(value -> assertThat(fits(body("\"" + name + "\": " + value)))
                                    .as("%s: %s", name, value)
                                    .isEqualTo(reads(body("\"" + name + "\": " + value))));
                    assertThat(values().map(AgreementTest::json)
                                    .map(value -> reads(body("\"" + name + "\": " + value))))
                            .contains(true);
                }));
    }

    @Test
    void the_schema_accepts_as_the_reader_does_whatever_is_odd() {
        assertThat(Stream.of(
                        body("\"count\": null, \"claim\": null, \"day\": null, \"choice\": null, \"words\": null"),
                        body("\"count\": 5.0"),
                        body("\"count\": 1e3"),
                        body("\"count\": \"5\""),
                        body("\"count\": 99999999999999999999"),
                        body("\"number\": \"5\""),
                        body("\"claim\": \"có\""),
                        body("\"day\": \"2026-02-30\""),
                        body("\"day\": \"30/06/2026\""),
                        body("\"day\": \"\""),
                        body("\"choice\": \"\""),
                        body("\"choice\": \" xã\""),
                        body("\"words\": \"\""),
                        body("\"words\": 5"),
                        body("\"words\": [\"a\"]"),
                        body("\"evidence\": \"Báo cáo\""),
                        body("\"evidence\": 5"),
                        body("\"other\": 5"),
                        body("\"count\": 1").replace("\"Thử\"", "\"\""),
                        body("\"count\": 1").replace("\"title\": \"Thử\",", ""),
                        body("\"count\": 1").replace("2026-12-31", "cuối năm"),
                        body("\"count\": 1").replace("\"period\"", "\"toDate\": true, \"period\""),
                        body("\"count\": 1").replace("\"period\"", "\"toDate\": null, \"source\": null, \"period\""),
                        body("\"count\": 1").replace("\"period\"", "\"toDate\": \"true\", \"period\""),
                        body("\"count\": 1").replace("\"department\"", "\"department\", \"parent\": null"),
                        body("\"count\": 1").replace("\"department\"", "\"Sở\""),
                        body("\"count\": 1").replace("\"Sở Một\"", "\" \""),
                        body("\"count\": 1").replace("\"Work\"", "\"Wrok\""),
                        "{}",
                        "[]"))
                .allSatisfy(json -> assertThat(fits(json)).as(json).isEqualTo(reads(json)));
    }

    @TestFactory
    Stream<DynamicTest> the_template_accepts_what_the_reader_accepts() {
        return KIND.fields().stream()
                .filter(field -> field.atMost() == null)
                .map(field -> DynamicTest.dynamicTest(field.name(), () -> agree(field)));
    }

    private void agree(FigureField field) {
        Filled filled = filled();
        List<Cell> cells = new ArrayList<>();
        values().filter(value -> typed(field, value)).distinct().forEach(value -> {
            int row = filled.next("Công việc");
            filled.type("Công việc", row, "agency", "A1");
            cells.add(filled.type("Công việc", row, field.name(), value));
        });
        List<String> refused = cells.stream()
                .filter(cell -> !filled.accepts(cell))
                .map(cell -> cell.getAddress().formatAsString())
                .toList();

        assertThat(refused).hasSizeLessThan(cells.size());
        assertThat(told(filled)).containsExactlyInAnyOrderElementsOf(refused);
    }

    /** A spreadsheet makes a number of what looks like one, and a date of a date, whatever the cell is for. */
    private static boolean typed(FigureField field, Object value) {
        return switch (field.type()) {
            case TEXT -> value instanceof String;
            case YES_NO -> value instanceof String || value instanceof Boolean;
            case DATE -> value instanceof String || value instanceof LocalDate;
            case COUNT, NUMBER -> !(value instanceof LocalDate);
        };
    }

    @Test
    void the_template_compares_two_figures_of_a_row_as_the_reader_does() {
        Filled filled = filled();
        List<Cell> cells = new ArrayList<>();
        for (int[] pair : new int[][] {{4, 5}, {5, 5}, {6, 5}, {-1, 5}, {0, 0}, {1, 0}}) {
            int row = filled.next("Công việc");
            filled.type("Công việc", row, "agency", "A1");
            filled.type("Công việc", row, "planned", pair[1]);
            cells.add(filled.type("Công việc", row, "done", pair[0]));
        }
        int alone = filled.next("Công việc");
        filled.type("Công việc", alone, "agency", "A1");
        cells.add(filled.type("Công việc", alone, "done", 7));
        List<String> refused = cells.stream()
                .filter(cell -> !filled.accepts(cell))
                .map(cell -> cell.getAddress().formatAsString())
                .toList();

        assertThat(refused).hasSize(3);
        assertThat(told(filled)).containsExactlyInAnyOrderElementsOf(refused);
    }

    private static Filled filled() {
        Filled filled = new Filled(WorkbookTemplate.of(RULESET));
        int row = filled.next("Cơ quan");
        filled.type("Cơ quan", row, "code", "A1");
        filled.type("Cơ quan", row, "name", "Sở Một");
        filled.type("Cơ quan", row, "cohort", "Sở");
        return filled;
    }

    private List<String> told(Filled filled) {
        try {
            FiguresFolder.read(filled.save(folder.resolve("filled.xlsx")), RULESET);
            return List.of();
        } catch (ProblemsFound found) {
            return found.problems().stream()
                    .map(problem -> problem.place())
                    .map(Place::toString)
                    .map(place -> place.substring(place.lastIndexOf(' ') + 1))
                    .toList();
        }
    }
}
