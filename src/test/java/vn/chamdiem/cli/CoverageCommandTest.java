package vn.chamdiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Example;

class CoverageCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void an_example_with_one_case() throws IOException {
        Example.ruleset()
                .rule("Work( percent(done, planned) >= 80, note != \"<b>\" )", "award.full();")
                .writeBelow(folder);
        Path cases = Files.createDirectories(folder.resolve("fixtures/example/cases"));
        Files.writeString(cases.resolve("1-rules.yaml"), """
                - case: Xong chín phần mười thì đủ điểm
                  given: {Work: {done: 9, planned: 10, note: a}}
                  expect: {1.1: {points: 10, outcome: full}}
                """);
    }

    @Test
    void each_lack_is_told_at_its_place_and_how_much_there_is_below() {
        Run run = Run.in(folder, "coverage", "example");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "1-rules.drl:2:7  percent(done, planned) >= 80  ← chưa có ca nào điều này sai",
                        "1-rules.drl:2:7  percent(done, planned) >= 80  ← chưa có ca nào dưới 80; chưa có ca nào đúng bằng 80",
                        "luật «Hai»: 0/1",
                        "criteria.yaml:6:",
                        "example: 1 ca mẫu được tính")
                .containsPattern("Luật đã nói +1 +2 +50%");
    }

    @Test
    void too_little_is_a_problem_and_what_lacks_first_is_named() {
        Run run = Run.in(folder, "coverage", "example", "--threshold", "60", "--lang", "en");

        assertThat(run.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(run.err())
                .contains("Rules that spoke: 50%, below 60%. What lacks first:", "no case makes this rule speak")
                .contains("never at exactly 80");
        assertThat(Run.in(folder, "coverage", "example", "--threshold", "0").code())
                .isZero();
    }

    @Test
    void a_case_that_does_not_hold_does_not_count() throws IOException {
        Files.writeString(folder.resolve("fixtures/example/cases/1-rules.yaml"), """
                - case: Xong chín phần mười thì được chín điểm
                  given: {Work: {done: 9, planned: 10, note: a}}
                  expect: {1.1: {points: 9}}
                """);
        Run run = Run.in(folder, "coverage", "example");

        assertThat(run.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(run.err()).contains("ca «Xong chín phần mười thì được chín điểm» không ra như nó mong");
        assertThat(run.out()).containsPattern("Luật đã nói +0 +2 +0%");
    }

    @Test
    void the_page_is_the_text_of_the_rules_with_signs_and_needs_nothing_else() {
        Run run = Run.in(folder, "coverage", "example", "--format", "html", "--lang", "en");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "▲percent(done, planned) &gt;= 80</span>",
                        "note != &quot;&lt;b&gt;&quot;",
                        "never below 80; never at exactly 80")
                .doesNotContain("<script", "<link", "src=", "http:", "<b>");
    }

    @Test
    void what_lacks_is_offered_as_cases_that_show_it() throws IOException {
        Example.ruleset()
                .rule("Work( percent(done, planned) >= 80 )", "award.full();")
                .with("2-rules.drl", """
                        rule "Chưa đủ" @criterion("1.1") when Work( percent(done, planned) < 80 ) then award.none(); end
                        """)
                .writeBelow(folder);
        String offered =
                Run.in(folder, "coverage", "example", "--format", "yaml").out();

        assertThat(offered)
                .contains("1-rules.drl:2:7  percent(done, planned) >= 80  ← chưa có ca nào đúng bằng 80")
                .contains("2-rules.drl:1  Chưa đủ  ← chưa có ca nào để luật này nói")
                .contains("Work: {done: 80, planned: 100}");
        Files.writeString(folder.resolve("fixtures/example/cases/2-offered.yaml"), offered);
        assertThat(Run.in(folder, "test", "example").code()).isZero();
        assertThat(Run.in(folder, "coverage", "example").out())
                .containsPattern("Luật đã nói .* 100%")
                .containsPattern("Điều kiện đã đúng và đã sai .* 100%")
                .containsPattern("Ngưỡng đã thử dưới, đúng bằng, trên .* 100%")
                .containsPattern("Kết quả của tiêu chí đã được mong .* 100%");
        assertThat(Run.in(folder, "coverage", "example", "--format", "yaml").out())
                .isBlank();
    }

    @Test
    void what_is_written_to_a_file_overwrites_nothing() throws IOException {
        Path file = folder.resolve("phu.json");

        assertThat(Run.in(folder, "coverage", "example", "--format", "json", "-o", file.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(file)).contains("\"kind\" : \"BOUNDARIES\"");
        assertThat(Run.in(folder, "coverage", "example", "-o", file.toString()).code())
                .isEqualTo(Cli.PROBLEMS);
    }
}
