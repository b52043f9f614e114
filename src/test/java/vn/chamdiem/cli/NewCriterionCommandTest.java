package vn.chamdiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewCriterionCommandTest {
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
        // A line more changes what the whole comes to, and so every grade: cases of the whole rightly fail.
        Path whole = folder.resolve("fixtures/qd766-2026/cases/5-satisfaction.yaml");
        Files.writeString(
                whole,
                Arrays.stream(Files.readString(whole).split("\n(?=- case:)"))
                        .filter(worked -> !worked.contains("\n    total: {"))
                        .collect(Collectors.joining("\n")));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    private Run add(String... args) {
        return Run.in(
                folder,
                Stream.concat(Stream.of("new", "criterion", "qd766-2026"), Stream.of(args))
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"share", "steps", "yes-no", "count"})
    void every_shape_works_at_once_and_the_totals_are_told(String shape) throws IOException {
        Run run = add("2.3", "Tập huấn: \"cán bộ\" mới", "--group", "2", "--max", "5", "--shape", shape);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("2-progress.drl", "2-progress.yaml", "facts.drl", "criteria.yaml");
        assertThat(run.err())
                .contains("nhóm [2] ghi 20 điểm, các phần cộng lại 25")
                .contains("tổng điểm ghi là 100, các tiêu chí cộng lại 105");
        Run check = Run.in(folder, "check");
        assertThat(check.out()).contains("24 tiêu chí", "0 lỗi, 2 cảnh báo");
    }

    @Test
    void every_file_keeps_what_it_had_and_gets_lines_in_the_right_place() throws IOException {
        String table = read("rules/qd766-2026/criteria.yaml");
        String facts = read("rules/qd766-2026/facts.drl");
        String rules = read("rules/qd766-2026/2-progress.drl");
        String cases = read("fixtures/qd766-2026/cases/2-progress.yaml");

        add("2.3", "Tập huấn cán bộ", "--group", "2", "--max", "5");

        String note = "      note: Chỉ theo dõi\n";
        assertThat(read("rules/qd766-2026/criteria.yaml")).isEqualTo(table.replaceFirst(note, note + """
                    - code: 2.3
                      title: Tập huấn cán bộ
                      maxPoints: 5
                      whenNothingToMeasure: zero
                """));
        assertThat(read("rules/qd766-2026/facts.drl")).isEqualTo(facts + """

                declare TapHuanCanBo
                    @label("Tập huấn cán bộ")
                    @evidence("Minh chứng của tiêu chí 2.3")
                    done : Long @label("Số đạt yêu cầu của tiêu chí 2.3") @atMost(total)
                    total : Long @label("Tổng số của tiêu chí 2.3")
                end
                """);
        assertThat(read("rules/qd766-2026/2-progress.drl")).isEqualTo(rules + """

                rule "2.3 Tập huấn cán bộ"
                    @criterion("2.3")
                    @reason("Đạt {done}/{total}")
                when
                    TapHuanCanBo( $done : done, $total : total )
                then
                    award.share($done, $total);
                end
                """);
        assertThat(read("fixtures/qd766-2026/cases/2-progress.yaml"))
                .startsWith(cases)
                .endsWith("""

                - case: Tiêu chí 2.3 «Tập huấn cán bộ» chưa đạt trọn
                  given:
                    TapHuanCanBo: {done: 5, total: 10}
                  expect:
                    2.3: {outcome: partial}
                """);
    }

    @Test
    void a_line_at_the_top_gets_files_of_its_own() {
        Run run = add("6", "Sáng kiến", "--max", "0.5", "--shape", "count");

        assertThat(run.out()).contains("6-6.drl", "6-6.yaml");
        assertThat(Run.in(folder, "check").out()).contains("0 lỗi, 1 cảnh báo");
        assertThat(Run.in(folder, "score").code()).isZero();
    }

    @Test
    void a_maximum_of_nothing_only_tracks() {
        assertThat(add("2.3", "Theo dõi thêm", "--group", "2", "--max", "0").err())
                .isEmpty();
        assertThat(Run.in(folder, "check").out()).contains("0 lỗi, 0 cảnh báo");
    }

    @Test
    void all_that_stands_in_the_way_is_told_and_nothing_is_written() throws IOException {
        String table = read("rules/qd766-2026/criteria.yaml");

        assertThat(add("2.1", " ", "--group", "9", "--max", "-1").err())
                .contains("mã tiêu chí [2.1] có hai lần", "thiếu [title]", "điểm tối đa [-1] nhỏ hơn 0")
                .contains("bảng tiêu chí không có mã [9]");
        assertThat(add("2,1", "Một", "--group", "2.1", "--max", "1").err())
                .contains("[2,1] không phải mã tiêu chí", "tiêu chí [2.1] không phải là nhóm");
        assertThat(add("2.3", "Một", "--max", "1", "--shape", "circle").code()).isEqualTo(Cli.USAGE);
        assertThat(read("rules/qd766-2026/criteria.yaml")).isEqualTo(table);
    }

    @Test
    void a_table_that_is_not_written_line_by_line_is_left_alone() throws IOException {
        Path table = folder.resolve("rules/qd766-2026/criteria.yaml");
        Files.writeString(table, read("rules/qd766-2026/criteria.yaml") + """
                - {code: 6, title: Sáu, legalBasis: Phụ lục, parts: [{code: 6.1, title: Một, maxPoints: 0}]}
                """);
        String facts = read("rules/qd766-2026/facts.drl");

        Run run = add("6.2", "Hai", "--group", "6", "--max", "1");

        assertThat(run.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(run.err()).contains("viết theo kiểu mà lệnh này không sửa giúp được");
        assertThat(read("rules/qd766-2026/facts.drl")).isEqualTo(facts);
    }
}
