package vn.chamdiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewRulesetCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void the_shipped_ruleset() throws IOException {
        for (String shelf : List.of("rules/qd766-2026", "fixtures/qd766-2026/cases", "fixtures/qd766-2026/phu-tho")) {
            Files.createDirectories(folder.resolve(shelf));
            try (Stream<Path> files = Files.list(Path.of(shelf))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, folder.resolve(file));
                }
            }
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private List<String> names(String shelf) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(shelf))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void next_year_is_started_and_its_check_is_clean() throws IOException {
        Run run = Run.in(folder, "new", "ruleset", "qd766-2026", "qd766-2027");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("kỳ 1/1/2027 – 31/12/2027", "Việc tiếp theo:", "chamdiem check qd766-2027 --watch");
        assertThat(names("rules")).containsExactly("qd766-2026", "qd766-2027");
        assertThat(names("rules/qd766-2027")).isEqualTo(names("rules/qd766-2026"));
        assertThat(names("fixtures/qd766-2027")).containsExactly("cases");
        assertThat(Run.in(folder, "check", "qd766-2027").out()).contains("0 lỗi, 0 cảnh báo");
    }

    @Test
    void only_period_year_and_reminder_of_the_card_change() throws IOException {
        Run.in(folder, "new", "ruleset", "qd766-2026", "qd766-2027");

        assertThat(read("rules/qd766-2027/ruleset.yaml"))
                .isEqualTo(read("rules/qd766-2026/ruleset.yaml")
                        .replace("năm 2026", "năm 2027")
                        .replace("{from: 2026-01-01, to: 2026-12-31}", "{from: 2027-01-01, to: 2027-12-31}")
                        .replace(
                                "legalAct:",
                                "# Kiểm tra lại căn cứ: chép từ bộ qd766-2026; quyết định dưới đây có còn áp dụng cho kỳ"
                                        + " 1/1/2027 – 31/12/2027 không?\nlegalAct:"));
        assertThat(read("rules/qd766-2027/CHANGELOG.md"))
                .startsWith("# Thay đổi của bộ tiêu chí\n\n## qd766-2027 (kỳ 1/1/2027 – 31/12/2027)\n")
                .containsPattern("Chép từ bộ qd766-2026, dấu vân tay [0-9a-f]{64}");
    }

    @Test
    void the_reminder_is_there_once_however_often_a_ruleset_is_copied() throws IOException {
        Run.in(folder, "new", "ruleset", "qd766-2026", "qd766-2027");
        Run.in(folder, "new", "ruleset", "qd766-2027", "qd766-2028", "--from", "2028-07-01", "--to", "2028-12-31");

        assertThat(read("rules/qd766-2028/ruleset.yaml"))
                .contains("chép từ bộ qd766-2027", "{from: 2028-07-01, to: 2028-12-31}", "năm 2028")
                .doesNotContain("chép từ bộ qd766-2026");
    }

    @Test
    void all_that_stands_in_the_way_is_told_and_nothing_is_written() throws IOException {
        Run taken = Run.in(folder, "new", "ruleset", "qd767-2026", "qd766-2026");
        assertThat(taken.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(taken.err())
                .contains("rules/qd766-2026] đã có", "fixtures/qd766-2026/cases] đã có")
                .contains("không có bộ tiêu chí [qd767-2026]", "Có thể: qd766-2026");

        Run name = Run.in(folder, "new", "ruleset", "qd766-2026", "../QĐ", "--to", "2026-01-01");
        assertThat(name.err())
                .contains("[../QĐ] không thể là tên bộ tiêu chí")
                .contains("kỳ kết thúc (1/1/2026) trước khi bắt đầu (1/1/2027)");
        assertThat(names("rules")).containsExactly("qd766-2026");
        assertThat(names("fixtures")).containsExactly("qd766-2026");

        assertThat(Run.of("new").code()).isEqualTo(Cli.USAGE);
        assertThat(Run.of("new", "ruleset", "a", "b", "--from", "mai").code()).isEqualTo(Cli.USAGE);
    }

    @Test
    void where_the_old_year_still_stands_is_told() throws IOException {
        Path rules = folder.resolve("rules/qd766-2026/2-progress.drl");
        Files.writeString(
                rules, Files.readString(rules) + "\n// Hạn báo cáo: 30/6/2026; theo 15/2026/NĐ-CP\n// Năm 2026\n");

        assertThat(Run.in(folder, "new", "ruleset", "qd766-2026", "qd766-2027").out())
                .contains("Năm 2026 còn ở:")
                .containsPattern("qd766-2027/2-progress\\.drl:\\d+");
    }
}
