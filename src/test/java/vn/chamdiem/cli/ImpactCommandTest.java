package vn.chamdiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Example;

class ImpactCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void rules_figures_and_a_draft() throws IOException {
        Example.ruleset().writeBelow(folder);
        figures("nam-2025", 2025, "A1,8,10,,\nA2,7,10,,\nA3,7,10,,\nA4,,10,,\n", "Sở Hai");
        figures("nam-2026", 2026, "A1,9,10,,\nA2,10,10,,\nA3,6,10,,\nA4,5,10,,\n", "Sở Hai");
        Example.ruleset()
                .replace("1-rules.drl", "award.shareUpTo($done, $planned, 80)", "award.share($done, $planned)")
                .replace("1-rules.drl", "Xong {done}/{planned} việc", "Đã xong {done} trên {planned} việc")
                .writeBelow(folder.resolve("drafts"));
    }

    private void figures(String name, int year, String work, String second) throws IOException {
        Path figures = Files.createDirectories(folder.resolve("fixtures/example/" + name));
        Files.writeString(
                figures.resolve("figures.yaml"),
                "title: Năm %d\nperiod: {from: %d-01-01, to: %d-12-31}\n".formatted(year, year, year));
        Files.writeString(
                figures.resolve("agencies.csv"),
                "code,name,cohort\nA1,Sở Một,department\nA2,%s,department\nA3,Sở Ba,department\nA4,Sở Bốn,department\n"
                        .formatted(second));
        Files.writeString(figures.resolve("work.csv"), "agency,done,planned,rate,note\n" + work);
    }

    private String draft() {
        return folder.resolve("drafts/rules/example").toString();
    }

    private Run impact(String... more) {
        List<String> args = new ArrayList<>(List.of("impact", "example", draft()));
        args.addAll(List.of(more));
        return Run.in(folder, args.toArray(String[]::new));
    }

    @Test
    void all_figures_of_the_rules_in_force_are_tried_unless_some_are_named() {
        Run all = impact();
        Run one = impact("--cohort", "nam-2025");

        assertThat(all.code()).isEqualTo(Cli.OK);
        assertThat(all.out()).contains("example/nam-2025", "example/nam-2026");
        assertThat(one.out()).contains("example/nam-2025").doesNotContain("example/nam-2026");
        assertThat(impact("--cohort", "example/nam-2025").out()).isEqualTo(one.out());
        assertThat(impact(
                                "--cohort",
                                folder.resolve("fixtures/example/nam-2025").toString())
                        .out())
                .contains("A1  Sở Một");
    }

    @Test
    void who_moves_is_told_with_points_ranks_and_the_rules_behind_it() {
        Run run = impact("--cohort", "nam-2025", "--details");

        assertThat(run.out())
                .contains("4 cơ quan: 3 có điểm, hạng hay xếp loại thay đổi", "1.2: đổi nội dung: 1-rules.drl:")
                .contains("1.1: chỉ lời viết khác: 1-rules.drl:1 «1.1 Một»")
                .containsPattern("A1 +Sở Một +Tốt +1.2 +18,00 +16,00 +-2,00 +1 +1 +=")
                .contains("chỉ lời lý do viết khác", "Không có điểm: A4 Sở Bốn: chưa có số liệu → chưa có số liệu");
    }

    @Test
    void old_and_new_rules_are_laid_on_old_and_new_figures() {
        assertThat(impact("--cohort", "nam-2025", "--new-figures", "nam-2026").out())
                .containsPattern(
                        "A2 +Sở Hai +15,75 \\(2\\) +14,00 \\(2\\) +20,00 \\(1\\) +20,00 \\(1\\) +\\+4,25 += +=");
    }

    @Test
    void a_broken_policy_has_an_exit_code_of_its_own_and_names_whom_and_what() throws IOException {
        Path policy = Files.writeString(folder.resolve("impact.yaml"), "mostPointsMoved: 1.9\nonlyCriteria: [1.2]\n");

        Run broken = impact("--cohort", "nam-2025", "--policy", policy.toString());
        Files.writeString(policy, "mostPointsMoved: 2\nonlyCriteria: [1.2]\n");

        assertThat(broken.code()).isEqualTo(Cli.POLICY_BROKEN);
        assertThat(broken.out())
                .contains("impact.yaml:1:1, mostPointsMoved", "cho phép 1,9", "A1 Sở Một: 2 (1.2)")
                .doesNotContain("onlyCriteria");
        assertThat(impact("--cohort", "nam-2025", "--policy", policy.toString()).code())
                .isEqualTo(Cli.OK);
    }

    @Test
    void what_is_wrong_with_either_ruleset_is_told_at_once() throws IOException {
        Path old = folder.resolve("rules/example/1-rules.drl");
        Path next = folder.resolve("drafts/rules/example/1-rules.drl");
        Files.writeString(old, Files.readString(old).replace("award.share(", "award.shar("));
        Files.writeString(next, Files.readString(next).replace("$planned : planned", "$planned : planed"));

        Run run = impact();

        assertThat(run.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("rules/example/1-rules.drl", "shar", "drafts", "planed", "Có thể");
    }

    @Test
    void what_is_not_there_is_told_with_what_may_be_meant() {
        assertThat(Run.in(folder, "impact", "exampel", draft()).err()).contains("exampel", "Có thể: example");
        assertThat(impact("--cohort", "nam-2024").err()).contains("nam-2024", "Có thể: nam-2025");
        assertThat(Run.in(folder, "impact", "example").code()).isEqualTo(Cli.USAGE);
    }

    @Test
    void programs_get_the_published_form_and_the_same_bytes_twice() {
        Run json = impact("--format", "json");

        assertThat(json.out())
                .startsWith("{\n  \"impact\" : {")
                .contains("\"edit\" : \"MEANING\"", "\"kind\" : \"REASON\"");
        assertThat(impact("--format", "json").out()).isEqualTo(json.out());
    }

    @Test
    void a_pull_request_shows_names_as_text_whatever_is_in_them() throws IOException {
        figures("nam-2025", 2025, "A1,8,10,,\nA2,7,10,,\nA3,7,10,,\nA4,5,10,,\n", "<b>|*Sở* @ai #12 [x](http://y.z)`");

        String markdown = impact("--cohort", "nam-2025", "--format", "markdown", "--lang", "en")
                .out();

        assertThat(markdown)
                .contains(
                        "## What the change of rules does",
                        "<details>\n<summary>",
                        "&lt;b&gt;\\|\\*Sở\\* @<!-- -->ai \\#<!-- -->12 \\[x\\]\\(http:<!-- -->//y.z\\)\\`")
                .doesNotContain("<b>");
        assertThat(markdown.lines().filter(line -> line.startsWith("| A2 ")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.replace("\\|", "").split("\\|", -1)).hasSize(12));
    }

    @Test
    void a_page_is_written_to_a_new_file_and_needs_no_other() throws IOException {
        Path page = folder.resolve("impact.html");

        Run run = impact("--cohort", "nam-2025", "--format", "html", "-o", page.toString());

        assertThat(run.out()).contains("Đã ghi");
        assertThat(Files.readString(page))
                .contains("<html lang=\"vi\">", "<svg class=\"chart\"", "role=\"img\"", "<th scope=\"row\">Sở Một</th>")
                .doesNotContain("<script", "src=", "href=\"http");
        assertThat(impact("--format", "html", "-o", page.toString()).code()).isEqualTo(Cli.PROBLEMS);
    }
}
