package vn.chamdiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Example;

class CheckCommandTest {
    private static final String CASES = """
            - case: Xong hết thì được đủ điểm
              given:
                Work: {done: 10, planned: 10}
              expect:
                1.1: {points: 10, outcome: full}
                1.2: {points: 10, outcome: full}

            - case: Xong một nửa thì được một phần
              given:
                Work: {done: 5, planned: 10}
              expect:
                1.1: {points: 5, outcome: partial}
                1.2: {points: 6.25, outcome: partial}
            """;

    @TempDir
    private Path folder;

    private void write(Example example, String cases) throws IOException {
        example.with("CHANGELOG.md", "# Thay đổi").writeBelow(folder);
        Files.createDirectories(folder.resolve("fixtures/example/cases"));
        write("fixtures/example/cases/1-rules.yaml", cases);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    @Test
    void the_shipped_rules_are_clean() {
        Run run = Run.of("check");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("qd766-2026", "so-tay")
                .containsPattern("[\\d.]+ tiêu chí, [\\d.]+ luật, [\\d.]+ ca mẫu đã chạy: 0 lỗi, 0 cảnh báo")
                .doesNotContain("Có thể");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_ruleset_without_problems_is_told_in_one_line() throws IOException {
        write(Example.ruleset(), CASES);

        assertThat(Run.in(folder, "check"))
                .isEqualTo(new Run(Cli.OK, "example\n2 tiêu chí, 2 luật, 2 ca mẫu đã chạy: 0 lỗi, 0 cảnh báo.\n", ""));
    }

    @Test
    void a_case_that_fails_is_an_error_at_its_line_in_words_of_the_language() throws IOException {
        write(Example.ruleset(), CASES.replace("points: 6.25, outcome: partial", "points: 6.5, outcome: full"));

        Run vietnamese = Run.in(folder, "check", "example");
        assertThat(vietnamese.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(vietnamese.out())
                .contains("lỗi: ", "1-rules.yaml:8:3: ca «Xong một nửa thì được một phần», tiêu chí 1.2: ")
                .contains("mong 6,5 điểm, chấm được 6,25", "nếu luật đúng thì ghi points: 6.25")
                .contains("mong «đủ điểm», kết quả là «một phần»", "ghi outcome: partial")
                .contains("2 lỗi");
        assertThat(Run.in(folder, "check", "--lang", "en").out())
                .contains("6.5 points expected, 6.25 scored", "“full” expected, the outcome is “partial”");
    }

    @Test
    void wrong_rules_and_the_form_of_their_cases_are_told_at_once() throws IOException {
        write(
                Example.ruleset().replace("1-rules.drl", "planned : planned", "planned : plan"),
                CASES.replace("outcome: partial", "outcom: partial"));
        write("fixtures/example/cases/2-more.yaml", "- case: [");

        Run run = Run.in(folder, "check");

        assertThat(run.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(run.out())
                .contains("1-rules.drl:5", "không có số liệu [plan] trong Work")
                .contains("1-rules.yaml:12:22: không có khóa [outcom]")
                .containsPattern("2-more\\.yaml:\\d+:\\d+: dấu \\[\\[\\] mở ở đây mà không đóng")
                .contains("Luật chưa dùng được")
                .contains("0 ca mẫu đã chạy");
    }

    @Test
    void what_cases_leave_open_is_a_warning_at_the_criterion() throws IOException {
        write(Example.ruleset(), """
                - case: Xong hết thì được đủ điểm
                  given: {Work: {done: 10, planned: 10}}
                  expect: {1.1: {outcome: full}}
                - case: Xong hết thì được đủ điểm
                  given: {Work: {done: 10, planned: 10}}
                  expect: {}
                """);
        write("fixtures/example/cases/9-other.yaml", "- {case: Một, given: {}, expect: {1.1: {outcome: no-data}}}");
        write("rules/example/old.drl.bak", "rule");
        Files.delete(folder.resolve("rules/example/CHANGELOG.md"));

        Run run = Run.in(folder, "check");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("old.drl.bak: tệp [old.drl.bak] không có tác dụng gì")
                .contains("bộ tiêu chí chưa có CHANGELOG.md")
                .contains("1-rules.yaml:4:3: ca «Xong hết thì được đủ điểm» có hai lần, lần đầu ở")
                .contains("1-rules.yaml:4:3: ca «Xong hết thì được đủ điểm» không mong điều gì")
                .contains("9-other.yaml: không có tệp luật [9-other.drl]")
                .contains("criteria.yaml:7:8: chưa có ca mẫu nào mong «đủ điểm» ở tiêu chí [1.2] «Hai»")
                .contains("criteria.yaml:7:8: chưa có ca mẫu nào mong kết quả khác «đủ điểm» ở tiêu chí [1.2]")
                .doesNotContain("tiêu chí [1.1]")
                .contains("0 lỗi, 7 cảnh báo");
        assertThat(Run.in(folder, "check", "--strict")).isEqualTo(new Run(Cli.PROBLEMS, run.out(), run.err()));
    }

    @Test
    void mistakes_in_figures_are_told_last() throws IOException {
        write(Example.ruleset(), CASES.replace("points: 5,", "points: 4,"));
        Files.createDirectories(folder.resolve("fixtures/example/aaa"));
        write("fixtures/example/aaa/figures.yaml", "title: Năm nay\nperiod: {from: 2026-01-01, to: 2026-12-31}\n");
        write("fixtures/example/aaa/agencies.csv", "code,name,cohort,parent\nA1,Sở Một,department,\n");
        write("fixtures/example/aaa/work.csv", "agency,done,planned,rate,note\nA1,bảy,10,,\n");

        Run run = Run.in(folder, "check");

        assertThat(run.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(run.out()).containsSubsequence("mong 4 điểm", "work.csv:2:2: «Việc xong» cần một số nguyên");
    }

    @Test
    void a_table_of_lineage_that_the_card_names_must_be_there_and_readable() throws IOException {
        Example named =
                Example.ruleset().replace("ruleset.yaml", "title: Ví dụ\n", "title: Ví dụ\nlineage: [tinh-2025]\n");
        write(named, CASES);
        assertThat(Run.in(folder, "check").out()).contains("không có bảng kế thừa [tinh-2025]");

        Files.createDirectories(folder.resolve("fixtures/lineage"));
        write("fixtures/lineage/tinh-2025.csv", "date,from,to,act\n2025-07-01,a,b,\n");
        assertThat(Run.in(folder, "check").out()).contains("tinh-2025.csv:2:4: thiếu văn bản quyết định việc sắp xếp");
    }

    @Test
    void every_ruleset_is_checked_unless_one_is_named() throws IOException {
        write(Example.ruleset(), CASES);
        Files.createDirectories(folder.resolve("rules/so-tay"));
        write("rules/so-tay/ruleset.yaml", "title: [");

        assertThat(Run.in(folder, "check", "example").code()).isZero();
        assertThat(Run.in(folder, "check").out()).containsSubsequence("example", "so-tay", "thiếu tệp [criteria.yaml]");
        assertThat(Run.in(folder, "check", "exmaple").err()).contains("Có thể: example");
    }

    @Test
    void what_is_saved_is_checked_again_until_the_input_ends() throws Exception {
        write(Example.ruleset(), CASES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PipedOutputStream keyboard = new PipedOutputStream();
        PipedInputStream input = new PipedInputStream(keyboard);
        CompletableFuture<Integer> watching = CompletableFuture.supplyAsync(
                () -> Run.run(input, out, new ByteArrayOutputStream(), Run.at(folder, "check", "--watch")));
        await(out, "Đang chờ tệp được lưu");

        write("fixtures/example/cases/1-rules.yaml", CASES.replace("points: 5,", "points: 4,"));
        await(out, "── 1-rules.yaml ──", "mong 4 điểm, chấm được 5", "1 lỗi");

        // As editors do that write beside the file and then move.
        write(
                "rules/example/.1-rules.drl.swp",
                Files.readString(folder.resolve("rules/example/1-rules.drl"))
                        .replace("award.share(", "award.shareUpTo(")
                        .replace("$planned);", "$planned, 125);"));
        Files.move(
                folder.resolve("rules/example/.1-rules.drl.swp"),
                folder.resolve("rules/example/1-rules.drl"),
                StandardCopyOption.REPLACE_EXISTING);
        await(out, "── 1-rules.drl ──", "từ 1 đến 100");

        keyboard.close();
        assertThat(watching.get(60, TimeUnit.SECONDS)).isEqualTo(Cli.PROBLEMS);
    }

    @Test
    void watching_ends_when_it_is_interrupted() throws Exception {
        write(Example.ruleset(), CASES);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PipedOutputStream keyboard = new PipedOutputStream();
        PipedInputStream input = new PipedInputStream(keyboard);
        Thread watching =
                new Thread(() -> Run.run(input, out, new ByteArrayOutputStream(), Run.at(folder, "check", "--watch")));
        watching.start();
        await(out, "Đang chờ tệp được lưu");

        watching.interrupt();
        watching.join(Duration.ofSeconds(60).toMillis());
        assertThat(watching.isAlive()).isFalse();
        keyboard.close();
    }

    /** Waits until all of {@code texts} have been written. */
    private static void await(ByteArrayOutputStream out, String... texts) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(out.toString(StandardCharsets.UTF_8)).contains(texts));
    }
}
