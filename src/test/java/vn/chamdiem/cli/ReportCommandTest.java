package vn.chamdiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    @TempDir
    private Path folder;

    private Run report(String... args) {
        return Run.of(Stream.concat(Stream.of("report"), Stream.of(args)).toArray(String[]::new));
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private List<String> names(Path of) throws IOException {
        try (Stream<Path> files = Files.list(of)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void one_agency_is_one_file() throws IOException {
        Run written = report("Thanh tra tỉnh", "-o", file("card.html"));

        assertThat(written.code()).isEqualTo(Cli.OK);
        assertThat(written.out()).isEqualTo("Đã ghi " + file("card.html") + System.lineSeparator());
        assertThat(Files.readString(folder.resolve("card.html"))).contains("<h1>Thanh tra tỉnh");
        assertThat(names(folder)).containsExactly("card.html");
    }

    @Test
    void without_an_agency_it_is_of_all_and_in_the_language_asked_for() throws IOException {
        report("--lang", "en", "-o", file("all.html"));

        assertThat(Files.readString(folder.resolve("all.html")))
                .contains("<html lang=\"en\">", "Which criteria tell agencies apart", "Thanh tra tỉnh");
    }

    @Test
    void a_workbook_is_written_too() throws IOException {
        report("H44.23", "--format", "xlsx", "-o", file("card.xlsx"));

        assertThat(Files.readAllBytes(folder.resolve("card.xlsx"))).startsWith('P', 'K');
    }

    @Test
    void a_card_for_everybody_and_an_index_are_one_folder() throws IOException {
        Run written = report(
                "--ruleset",
                "quang-nam-2020",
                "--figures",
                "nam-2021",
                "--before",
                "nam-2020",
                "--all",
                "-o",
                file("all"));

        assertThat(written.code()).isEqualTo(Cli.OK);
        assertThat(names(folder)).containsExactly("all");
        assertThat(names(folder.resolve("all"))).contains("index.html").hasSizeGreaterThan(10);
    }

    @Test
    void what_is_there_is_not_overwritten_and_nothing_is_left_half_written() throws IOException {
        Files.writeString(folder.resolve("card.html"), "đã ký");
        Run refused = report("H44.23", "-o", file("card.html"));

        assertThat(refused.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(refused.err()).contains("đã có", "không ghi đè");
        assertThat(folder.resolve("card.html")).hasContent("đã ký");
        assertThat(report("H44.23", "-o", file("nowhere/card.html")).err()).contains("không ghi được");
        assertThat(names(folder)).containsExactly("card.html");
    }

    @Test
    void the_period_before_must_be_earlier_and_one() {
        assertThat(report("--ruleset", "da-nang-448", "--figures", "nam-2019", "--before", "nam-2020", "-o", file("a"))
                        .err())
                .contains("[da-nang-448/nam-2020] không phải kỳ trước", "31/12/2020", "31/12/2019");
        assertThat(report("--ruleset", "mic-2018", "--figures", "nam-2018", "--before", "da-nang-448", "-o", file("a"))
                        .err())
                .contains("[da-nang-448] có 4 bộ số liệu", "da-nang-448/nam-2017");
        assertThat(report("H44.23", "--before", "nam-2025", "-o", file("a")).code())
                .isEqualTo(Cli.PROBLEMS);
        assertThat(folder.resolve("a")).doesNotExist();
    }
}
