package vn.chamdiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Example;

class TemplateCommandTest {
    @TempDir
    private Path folder;

    private Run run(String... args) {
        Example.ruleset().writeBelow(folder);
        return Run.in(folder, args);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void figures() throws IOException {
        Path figures = Files.createDirectories(folder.resolve("fixtures/example/nam-nay"));
        Files.writeString(
                figures.resolve("figures.yaml"), "title: Năm nay\nperiod: {from: 2026-01-01, to: 2026-12-31}\n");
        Files.writeString(
                figures.resolve("agencies.csv"), "code,name,cohort\nA1,Sở Một,department\nA2,Xã Hai,commune\n");
        Files.writeString(figures.resolve("work.csv"), "agency,done,planned,rate,note\nA1,5,10,,\n");
    }

    @Test
    void a_template_with_the_agencies_filled_in_can_be_scored_at_once() throws IOException {
        figures();
        Run written = run("template", "example", "--figures", "nam-nay", "-o", file("mau.xlsx"));

        assertThat(written).isEqualTo(new Run(Cli.OK, "Đã ghi " + file("mau.xlsx") + System.lineSeparator(), ""));
        assertThat(run("score", "--figures", file("mau.xlsx")).out()).contains("Năm nay", "Sở Một", "Xã Hai");
    }

    @Test
    void a_template_for_one_agency_has_no_other() throws IOException {
        figures();
        run("template", "example", "--agency", "A2", "-o", file("A2.xlsx"));

        assertThat(run("score", "--figures", file("A2.xlsx")).out())
                .contains("Xã Hai")
                .doesNotContain("Sở Một");
        assertThat(run("template", "example", "--agency", "A3", "-o", file("A3.xlsx"))
                        .err())
                .contains("[A3]", "Có thể: A1");
    }

    @Test
    void what_is_there_is_not_overwritten() throws IOException {
        Files.writeString(folder.resolve("mau.xlsx"), "đã điền");
        Run refused = run("template", "example", "-o", file("mau.xlsx"));

        assertThat(refused.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(refused.err()).contains("đã có", "không ghi đè");
        assertThat(folder.resolve("mau.xlsx")).hasContent("đã điền");
    }

    @Test
    void the_schema_is_printed() {
        assertThat(run("template", "example", "--format", "schema").out())
                .contains("\"$schema\" : \"https://json-schema.org/draft/2020-12/schema\"", "Việc xong (việc)");
    }

    @Test
    void a_json_file_and_a_folder_are_figures_too() throws IOException {
        figures();
        Files.writeString(folder.resolve("nop.json"), """
                {"title": "Tệp nộp", "period": {"from": "2026-01-01", "to": "2026-12-31"},
                 "agencies": [{"code": "A1", "name": "Sở Một", "cohort": "department"}],
                 "facts": {"Work": [{"agency": "A1", "done": 5, "planned": 10}]}}
                """);

        assertThat(run("score", "--figures", file("nop.json")).out()).contains("Tệp nộp", "Sở Một");
        assertThat(run("score", "--figures", file("fixtures/example/nam-nay")).out())
                .contains("Năm nay");
    }

    @Test
    void a_file_on_the_shelf_is_figures_by_its_name() throws IOException {
        figures();
        run("template", "example", "--figures", "nam-nay", "-o", file("fixtures/example/nam-sau.xlsx"));

        assertThat(run("score", "--figures", "nam-sau").code()).isEqualTo(Cli.OK);
        assertThat(run("score").err()).contains("nam-nay, nam-sau");
    }

    @Test
    void what_reading_has_to_say_reaches_whoever_asked() throws IOException {
        Path model = Path.of("fixtures/so-tay/bo-mau");
        Path rules = Files.createDirectories(folder.resolve("rules/bo-mau"));
        try (var files = Files.list(model.resolve("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, rules.resolve(file.getFileName().toString()));
            }
        }
        Path shelf = Files.createDirectories(folder.resolve("fixtures/bo-mau"));
        Files.copy(Path.of("src/test/resources/workbooks/messy.xlsx"), shelf.resolve("messy.xlsx"));

        assertThat(Run.in(folder, "score").err())
                .contains(
                        "messy.xlsx › TẬP HUẤN › D6: 1 ô là công thức", "messy.xlsx › TẬP HUẤN › 8: 1 dòng đang bị ẩn");
        assertThat(Run.in(folder, "check").out()).contains("messy.xlsx › TẬP HUẤN › D6: 1 ô là công thức");
    }
}
