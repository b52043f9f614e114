package vn.chamdiem.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdmissionTest {
    private static final int FEW = 100;

    @TempDir
    private Path folder;

    private final Problems problems = new Problems();

    private String read(Path file) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> SourceFile.read(file, FEW, problems).text());
    }

    private List<ProblemKind> kinds() {
        return problems.list().stream().map(Problem::kind).toList();
    }

    private Path inside(String name, String text) throws IOException {
        return Files.writeString(
                Files.createDirectories(folder.resolve("rules")).resolve(name), text);
    }

    @Test
    void a_plain_file_is_read() throws IOException {
        assertThat(read(inside("1.drl", "rule"))).isEqualTo("rule");
        assertThat(kinds()).isEmpty();
    }

    @Test
    void a_link_within_the_folder_is_followed() throws IOException {
        Path file = inside("1.drl", "rule");

        assertThat(read(Files.createSymbolicLink(file.resolveSibling("2.drl"), file)))
                .isEqualTo("rule");
    }

    @Test
    void a_link_out_of_the_folder_shows_nothing_of_what_it_leads_to() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        Path link = Files.createSymbolicLink(inside("1.drl", "").resolveSibling("2.drl"), secret);

        assertThat(read(link)).isEmpty();
        assertThat(kinds()).containsExactly(ProblemKind.LINK_OUTSIDE);
        assertThat(problems.list().toString()).doesNotContain("the secret");
    }

    @Test
    void a_link_to_a_device_that_never_ends_is_not_opened() throws IOException {
        Path link = Files.createSymbolicLink(inside("1.drl", "").resolveSibling("2.drl"), Path.of("/dev/zero"));

        assertThat(read(link)).isEmpty();
        assertThat(kinds()).containsExactly(ProblemKind.LINK_OUTSIDE);
    }

    @Test
    void a_link_in_a_circle_is_told() throws IOException {
        Path link = inside("1.drl", "").resolveSibling("2.drl");
        Files.createSymbolicLink(link, link);

        assertThat(read(link)).isEmpty();
        assertThat(kinds()).containsExactly(ProblemKind.FILE_UNREADABLE);
    }

    @Test
    void nobody_waits_at_a_pipe() throws IOException, InterruptedException {
        Path pipe = inside("1.drl", "").resolveSibling("2.drl");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

        assertThat(read(pipe)).isEmpty();
        assertThat(kinds()).containsExactly(ProblemKind.FILE_NOT_PLAIN);
    }

    @Test
    void a_folder_with_the_name_of_a_file_is_told() throws IOException {
        assertThat(read(Files.createDirectory(folder.resolve("1.drl")))).isEmpty();
        assertThat(kinds()).containsExactly(ProblemKind.FILE_NOT_PLAIN);
    }

    @Test
    void a_file_is_read_up_to_its_bound_and_not_a_byte_more() throws IOException {
        assertThat(read(inside("1.drl", "x".repeat(FEW)))).hasSize(FEW);
        assertThat(kinds()).isEmpty();
        assertThat(read(inside("2.drl", "x".repeat(FEW + 1)))).isEmpty();
        assertThat(kinds()).containsExactly(ProblemKind.TOO_MANY);
    }

    @Test
    void the_line_is_told_that_is_too_much_or_no_text() throws IOException {
        Path large = inside("1.drl", "x".repeat(FEW / 2) + "\n\n" + "y".repeat(FEW));
        Path other = Files.write(inside("2.drl", ""), new byte[] {'a', '\n', (byte) 0xC3, '\n'});

        assertThat(read(large) + read(other)).isEmpty();
        assertThat(problems.list())
                .extracting(problem -> problem.place().line())
                .containsExactly(3, 2);
    }

    @Test
    void a_folder_that_is_too_full_is_not_listed() throws IOException {
        for (int i = 0; i <= Folder.MOST_FILES; i++) {
            Files.createFile(folder.resolve(i + ".drl"));
        }

        assertThat(Folder.files(folder, file -> true, FEW, problems)).isEmpty();
        assertThat(kinds()).containsExactly(ProblemKind.TOO_MANY);
    }

    @Test
    void the_files_of_a_folder_are_weighed_together() throws IOException {
        inside("1.drl", "x".repeat(60));
        Path last = inside("2.drl", "x".repeat(40));
        assertThat(Folder.files(folder.resolve("rules"), file -> true, FEW, problems))
                .hasSize(2);

        Files.writeString(last, "x".repeat(41));
        assertThat(Folder.files(folder.resolve("rules"), file -> true, FEW, problems))
                .isEmpty();
        assertThat(kinds()).containsExactly(ProblemKind.TOO_MANY);
    }

    @Test
    void a_folder_that_is_a_link_elsewhere_is_not_listed() throws IOException {
        Path elsewhere = inside("1.drl", "").getParent();
        Path shelf = Files.createDirectory(folder.resolve("shelf"));

        assertThat(Folder.files(
                        Files.createSymbolicLink(shelf.resolve("mine"), elsewhere), file -> true, FEW, problems))
                .isEmpty();
        assertThat(kinds()).containsExactly(ProblemKind.LINK_OUTSIDE);
    }

    @Test
    void a_file_whose_name_nobody_can_see_is_told_by_a_name_that_all_can() throws IOException {
        Files.write(folder.resolve("1\u001B[2J\n\u202Elrd.drl"), "x".getBytes(UTF_8));

        assertThat(Folder.files(folder, file -> true, FEW, problems)).isEmpty();
        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.FILE_NAME_UNFIT);
            assertThat(problem.details()).containsExactly("1\\u{1B}[2J \\u{202E}lrd.drl");
        });
    }
}
