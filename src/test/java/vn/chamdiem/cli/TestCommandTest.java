package vn.chamdiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import vn.chamdiem.Example;

class TestCommandTest {
    private static final String CASES = """
            # Ca mẫu của nhóm 1
            - case: Xong hết thì được đủ điểm
              given:
                Work: {done: 10, planned: 10}
              expect:
                1.1: {points: 10, outcome: full, rules: ["1.1 Một"]}
                1.2: {points: 10, outcome: full, not: "1.1 Một"}

            - case: Xong <một nửa> & không hơn   # hay gặp
              given:
                Work: {done: 5, planned: 10}
              expect:
                1.1: {points: 5, outcome: partial, reason: "Xong 5/10 việc", rule: "1.1 Một"}   # một nửa
                total: {points: 11.25, percent: 56.25, grade: Yếu}
            """;
    private static final String WRONG = CASES.replace("points: 5, outcome: partial", "points: 6, outcome: full")
            .replace("5/10 việc", "hết 5 việc")
            .replace("points: 11.25, percent: 56.25, grade: Yếu", "points: 12, percent: 60.0, grade: Tốt");

    @TempDir
    private Path folder;

    private String cases() throws IOException {
        return Files.readString(folder.resolve("fixtures/example/cases/1-rules.yaml"));
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("fixtures/example/cases/1-rules.yaml"), text);
    }

    @BeforeEach
    void writeExample() throws IOException {
        Example.ruleset()
                .with("CHANGELOG.md", "# Thay đổi\n\n## 2026\n\n* Bản đầu tiên.\n\n## 2025\n\n* Bản cũ.\n")
                .writeBelow(folder);
        Files.createDirectories(folder.resolve("fixtures/example/cases"));
        write(CASES);
    }

    private Run answered(String answers, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Run.run(
                new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8)), out, err, Run.at(folder, args));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void a_shifted_grade_and_a_changed_maximum_lead_to_their_lines() throws IOException {
        Example.ruleset()
                .replace("ruleset.yaml", "{name: Khá, from: 65}", "{name: Khá, from: 56}")
                .replace("criteria.yaml", "title: Một, maxPoints: 10", "title: Một, maxPoints: 8")
                .replace("criteria.yaml", "title: Hai, maxPoints: 10", "title: Hai, maxPoints: 12")
                .writeBelow(folder);

        assertThat(Run.in(folder, "test").out())
                .containsPattern("mong xếp loại «Yếu», xếp loại là «Khá»\n +bậc «Khá» từ 56  .*ruleset.yaml:11:47\n"
                        + " +bậc «Yếu» từ 0  .*ruleset.yaml:11:")
                .containsPattern("mong 10 điểm, chấm được 8\n.*\n +dòng của bảng  .*criteria.yaml:6:");
    }

    @Test
    void the_parts_of_a_line_are_told_with_their_places() throws IOException {
        Example.ruleset().replace("ruleset.yaml", "places: 2", "places: 1").writeBelow(folder);

        assertThat(Run.in(folder, "test").out())
                .containsPattern("mong 11,25 điểm, chấm được 11,3\n(.*\n)* +phần 1: 11,3/20  .*criteria.yaml:1:3\n");
    }

    @Test
    void of_the_parts_only_broken_ones_are_told_where_some_are() throws IOException {
        Example.ruleset()
                .replace(
                        "1-rules.drl",
                        "@criterion(\"1.2\")\nwhen\n    Work( ",
                        "@criterion(\"1.2\")\nwhen\n    Work( done > 5, ")
                .writeBelow(folder);

        assertThat(Run.in(folder, "test").out())
                .containsPattern("mong 11,25 điểm, chấm được –\n(.*\n)* +phần 1\\.2: .* – .*  .*criteria.yaml:7:8\n")
                .doesNotContain("phần 1:");
    }

    @Test
    void of_a_measure_its_declaration_and_its_rule_are_told_and_of_a_gate_its_line() throws IOException {
        Example.ruleset()
                .replace(
                        "criteria.yaml",
                        "maxPoints: 10, whenNothingToMeasure: zero",
                        "maxPoints: 10, gates: [{below: 6, atMost: 4}]")
                .replace("facts.drl", "declare Work", "declare Share @measure @label(\"Tỷ lệ\") end\ndeclare Work")
                .with("1-rules.drl", """
                        rule "Đo" @measure("Share") when Work( $rate : rate ) then measure.is($rate); end
                        rule "Một" @criterion("1.1") when Share( $x : value ) then award.stated($x); end
                        rule "Hai" @criterion("1.2") when Work() then award.none(); end
                        """)
                .writeBelow(folder);
        write("""
                - case: Được bao nhiêu lấy bấy nhiêu
                  given: {Work: {rate: 5}}
                  expect: {1: {points: 5}, 1.1: {points: 6}}
                """);

        assertThat(Run.in(folder, "test").out())
                .containsPattern("-1: 1\\.1 «Một» dưới 6 điểm  .*criteria.yaml:6:46\n")
                .containsPattern("đo bằng «Tỷ lệ»  .*facts.drl:1\n +đo bằng «Đo»  .*1-rules.drl:1\n");
    }

    @Test
    void cases_that_hold_are_counted_and_listed_if_asked_for() {
        assertThat(Run.in(folder, "test")).isEqualTo(new Run(Cli.OK, """
                        example: 2 ca mẫu, 0 sai
                        2 ca mẫu: 2 đúng, 0 sai; 0 lỗi trong luật hoặc trong cách viết ca mẫu.
                        """, ""));
        assertThat(Run.in(folder, "test", "-v").out())
                .contains("đúng  Xong hết thì được đủ điểm  ", "1-rules.yaml:2:3\n");
    }

    @Test
    void a_case_that_fails_tells_all_that_is_otherwise_and_which_rules_spoke() throws IOException {
        write(WRONG);

        Run run = Run.in(folder, "test", "example");

        assertThat(run.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(run.out())
                .contains("SAI  Xong <một nửa> & không hơn\n", "1-rules.yaml:9:3\n    tiêu chí 1.1\n")
                .contains("        mong 6 điểm, chấm được 5\n")
                .contains("        mong kết quả «đủ điểm», kết quả là «một phần»\n")
                .contains("thiếu lý do «Xong hết 5 việc»", "có lý do ngoài mong đợi «Xong 5/10 việc»")
                .containsPattern("luật đã nói: «1.1 Một»  .*/rules/example/1-rules.drl:1  \\(Xong 5/10 việc\\)")
                .contains("    toàn bộ\n        mong 12 điểm, chấm được 11,25\n")
                .contains("mong 60% điểm có thể đạt, được 56,25%", "mong xếp loại «Tốt», xếp loại là «Yếu»")
                .endsWith("2 ca mẫu: 1 đúng, 1 sai; 0 lỗi trong luật hoặc trong cách viết ca mẫu.\n");
        assertThat(Run.in(folder, "test", "--lang", "en").out())
                .contains("FAIL  ", "6 points expected, 5 scored", "spoke: “1.1 Một”", "1 pass, 1 fail");
    }

    @Test
    void where_no_rule_spoke_it_is_told_why_not() throws IOException {
        Example.ruleset()
                .rule("Work( done > 9, planned < 5 )", "award.full();")
                .with("CHANGELOG.md", "# Thay đổi")
                .writeBelow(folder);
        write("""
                - case: Xong hết thì được đủ điểm
                  given: {Work: {done: 10, planned: 10}}
                  expect: {1.1: {points: 10}}
                """);

        assertThat(Run.in(folder, "test", "example", "1.1").out())
                .contains("không luật nào nói", "luật không nói: «Một»")
                .contains("đúng  2:7  done > 9   [Việc xong = 10]")
                .contains("SAI  2:17  planned < 5   [10 so với 5; Việc giao = 10]");
    }

    @Test
    void files_and_criteria_choose_cases() {
        assertThat(Run.in(folder, "test", "example", "1-rules.yaml").out()).contains("example: 2 ca mẫu");
        assertThat(Run.in(folder, "test", "example", "1.2").out()).contains("example: 1 ca mẫu");
        assertThat(Run.in(folder, "test", "example", "1").out()).contains("example: 2 ca mẫu");
        assertThat(Run.in(folder, "test", "example", "total").out()).contains("example: 1 ca mẫu");

        Run nothing = Run.in(folder, "test", "example", "1-rule");

        assertThat(nothing.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(nothing.err()).contains("không có tệp ca mẫu hay tiêu chí nào tên [1-rule]", "Có thể: 1-rules");
    }

    @Test
    void wrong_rules_and_cases_are_told_and_do_not_pass() throws IOException {
        write(CASES.replace("points: 10, outcome: full, rules", "point: 10, outcome: full, rules"));

        Run cases = Run.in(folder, "test", "--format", "junit");

        assertThat(cases.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(cases.out()).contains("errors=\"1\"", "<error message=\"không có khóa [point]\"", "line=\"6\"");

        Files.writeString(folder.resolve("rules/example/1-rules.drl"), "rulle");

        assertThat(Run.in(folder, "test").code()).isEqualTo(Cli.PROBLEMS);
        assertThat(Run.in(folder, "test").out()).contains("1-rules.drl:1", "1 lỗi trong luật");
    }

    @Test
    void servers_that_run_tests_get_their_xml_with_every_sign_escaped() throws Exception {
        write(WRONG);
        Path report = folder.resolve("cases.xml");

        Run run = Run.in(folder, "test", "--format", "junit", "-o", report.toString());

        assertThat(run.code()).isEqualTo(Cli.PROBLEMS);
        Document xml = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        Element suite = (Element) xml.getElementsByTagName("testsuite").item(0);
        assertThat(suite.getAttribute("name")).isEqualTo("example.1-rules");
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("time")).isEqualTo("0");
        Element failed = (Element) xml.getElementsByTagName("testcase").item(1);
        assertThat(failed.getAttribute("name")).isEqualTo("Xong <một nửa> & không hơn");
        assertThat(failed.getAttribute("classname")).isEqualTo("example.1-rules");
        assertThat(failed.getAttribute("file")).endsWith("cases/1-rules.yaml");
        assertThat(failed.getAttribute("line")).isEqualTo("9");
        Element failure = (Element) xml.getElementsByTagName("failure").item(0);
        assertThat(failure.getParentNode()).isEqualTo(failed);
        assertThat(failure.getAttribute("message")).isEqualTo("tiêu chí 1.1: mong 6 điểm, chấm được 5");
        assertThat(failure.getTextContent()).contains("luật đã nói: «1.1 Một»");

        String first = Files.readString(report);
        Run.in(folder, "test", "--format", "junit", "-o", report.toString());
        assertThat(report).hasContent(first);
    }

    @Test
    void other_programs_get_values_as_cases_write_them() throws IOException {
        write(WRONG);

        String json = Run.in(folder, "test", "--format", "json").out();

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(
                                Files.readString(Path.of("src/main/resources/static/schema/worked-cases.schema.json")))
                        .validate(json, InputFormat.JSON))
                .isEmpty();
        assertThat(json)
                .contains("\"passed\" : false", "\"line\" : 9")
                .containsPattern("\"key\" : \"points\",\\s+\"expected\" : 6,\\s+\"actual\" : 5\\s")
                .containsPattern("\"key\" : \"outcome\",\\s+\"expected\" : \"full\",\\s+\"actual\" : \"partial\"");
    }

    @Test
    void accepted_values_are_shown_asked_for_and_written_while_comments_and_layout_stay() throws IOException {
        write(WRONG);

        Run run = answered("có\nLuật 1.1   tính theo tỷ lệ\n", "test", "--accept");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains(
                        "-    1.1: {points: 6, outcome: full, reason: \"Xong hết 5 việc\", rule: \"1.1 Một\"}   # một nửa\n")
                .contains(
                        "+    1.1: {points: 5, outcome: partial, reason: \"Xong 5/10 việc\", rule: \"1.1 Một\"}   # một nửa\n")
                .contains("Ghi lại giá trị mong đợi như trên?", "Một dòng cho CHANGELOG.md");
        assertThat(cases()).isEqualTo(CASES);
        assertThat(folder.resolve("rules/example/CHANGELOG.md"))
                .hasContent(
                        "# Thay đổi\n\n## 2026\n\n* Bản đầu tiên.\n* Luật 1.1 tính theo tỷ lệ\n\n## 2025\n\n* Bản cũ.\n");
        assertThat(Run.in(folder, "test").code()).isZero();
    }

    @Test
    void nothing_is_written_where_nobody_agrees_or_says_why() throws IOException {
        write(WRONG);

        assertThat(answered("không\n", "test", "--accept").code()).isEqualTo(Cli.PROBLEMS);
        assertThat(answered("", "test", "--accept").code()).isEqualTo(Cli.USAGE);
        assertThat(answered("có\n", "test", "--accept").code()).isEqualTo(Cli.USAGE);
        assertThat(answered("", "test", "--accept", "--yes").err()).contains("Không ghi gì", "--changelog");
        assertThat(answered("", "test", "--accept", "--watch").code()).isEqualTo(Cli.USAGE);
        assertThat(cases()).isEqualTo(WRONG);
        assertThat(folder.resolve("rules/example/CHANGELOG.md")).content().doesNotContain("1.1");
        assertThat(folder).isDirectoryRecursivelyContaining("glob:**1-rules.yaml");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void every_way_to_write_a_value_is_kept() throws IOException {
        String block = """
                - case: Xong một nửa
                  given: {Work: {done: 5, planned: 10}}
                  expect:
                    1.1:
                      reason: >-
                        Xong hết
                      rules:
                      - "Luật khác"
                      points: 7   # bảy
                    1.2: {reason: 'Cũ', percent: 60}
                    total: {grade: 'Tốt'}
                """;
        write(block.replace("\n", "\r\n"));

        assertThat(Run.in(folder, "test", "--accept", "--yes", "--changelog", "Đổi")
                        .code())
                .isZero();
        assertThat(cases().replace("\r\n", "\n")).isEqualTo("""
                - case: Xong một nửa
                  given: {Work: {done: 5, planned: 10}}
                  expect:
                    1.1:
                      reason: "Xong 5/10 việc"
                      rules:
                      - "1.1 Một"
                      points: 5   # bảy
                    1.2: {reason: '1.2 Hai', percent: 62.5}
                    total: {grade: 'Yếu'}
                """);
        assertThat(cases().lines().count()).isEqualTo(cases().split("\r\n").length);
    }

    @Test
    void a_case_that_no_value_can_mend_is_left_and_named() throws IOException {
        String left = """
                - case: Luật này không nói
                  given: {Work: {done: 5, planned: 10}}
                  expect:
                    1.1: {points: 9, not: "1.1 Một"}
                - case: Có điểm dù chưa báo
                  given: {}
                  expect:
                    1.1: {points: 10, outcome: full}
                """;
        String mended = """
                - case: Xong hết
                  given: {Work: {done: 10, planned: 10}}
                  expect:
                    1.1: {points: 9}
                """;
        write(left + mended);

        Run run = Run.in(folder, "test", "--accept", "-y", "--changelog", "Đổi");

        assertThat(run.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(run.out())
                .containsSubsequence("Để nguyên", "Luật này không nói", "1-rules.yaml:1:3")
                .containsSubsequence("Để nguyên", "Có điểm dù chưa báo", "1-rules.yaml:5:3");
        assertThat(cases()).isEqualTo(left + mended.replace("points: 9", "points: 10"));
    }
}
