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

class DiffCommandTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void rules_figures_and_a_draft() throws IOException {
        Example.ruleset().writeBelow(folder);
        figures("example", "nam-2025", 2025, "A1,8,10,,\nA2,7,10,,\n");
        figures("example", "nam-2026", 2026, "A1,9,10,,\nA2,10,10,,\n");
        Example.ruleset()
                .replace("1-rules.drl", "award.shareUpTo($done, $planned, 80)", "award.share($done, $planned)")
                .replace("1-rules.drl", "Xong {done}/{planned} việc", "Đã xong {done} trên {planned} việc")
                .writeBelow(folder.resolve("drafts"));
    }

    private void figures(String ruleset, String name, int year, String work) throws IOException {
        Path figures = Files.createDirectories(folder.resolve("fixtures/" + ruleset + "/" + name));
        Files.writeString(
                figures.resolve("figures.yaml"),
                "title: Năm %d\nperiod: {from: %d-01-01, to: %d-12-31}\n".formatted(year, year, year));
        Files.writeString(
                figures.resolve("agencies.csv"), "code,name,cohort\nA1,Sở Một,department\nA2,Sở Hai,department\n");
        Files.writeString(figures.resolve("work.csv"), "agency,done,planned,rate,note\n" + work);
    }

    private String draft() {
        return folder.resolve("drafts/rules/example").toString();
    }

    private Run diff(String before, String after, String... more) {
        List<String> args = new ArrayList<>(List.of("diff", "--before", before, "--after", after));
        args.addAll(List.of(more));
        return Run.in(folder, args.toArray(String[]::new));
    }

    @Test
    void a_folder_of_draft_rules_is_tried_on_the_figures_of_the_rules_in_force() {
        Run run = diff("example/nam-2025", draft());

        assertThat(run.code()).isEqualTo(Cli.OK);
        assertThat(run.out())
                .contains("2 trong 2 cơ quan có thay đổi", "Điểm: luật")
                .doesNotContain("nơi khác  ")
                .containsPattern("A1 +Sở Một +18,00 +16,00 +-2,00 +-2,00 +1/2 +1/2 +=");
    }

    @Test
    void the_parts_of_two_years_say_whose_figures_took_the_rank() {
        Run run = diff("example/nam-2025", "example/nam-2026");

        assertThat(run.out())
                .containsPattern("A2 +Sở Hai +15,75 +20,00 +\\+4,25 +\\+4,25 +2/2 +1/2 +▲1 +▲1 +=")
                .containsPattern("A1 +Sở Một +18,00 +19,00 +\\+1,00 +\\+1,00 +1/2 +2/2 +▼1 += +▼1");
    }

    @Test
    void one_agency_is_told_line_by_line_with_rules_reasons_and_figures() {
        Run run = diff("example/nam-2025", "example/nam-2026", "Sở Một", "1.1");

        assertThat(run.out())
                .contains("Điểm 18 → 19: +1 = số liệu của mình +1")
                .contains("Hạng 1/2 → 2/2: ▼1 = số liệu nơi khác ▼1")
                .contains("8/10 (một phần) → 9/10 (một phần): +1 = số liệu của mình +1")
                .contains("Việc xong (việc): 8 → 9  [Work.done]")
                .containsPattern("Trước: \\+8  Xong 8/10 việc  «1.1 Một»  .*rules/example/1-rules.drl:1\n")
                .doesNotContain("1.2  Hai");
    }

    @Test
    void a_criterion_that_only_reads_otherwise_is_called_so_and_one_that_does_not_change_too() {
        assertThat(diff("example/nam-2025", draft(), "A1", "1.1").out()).contains("chỉ lời lý do viết khác");
        assertThat(diff("example/nam-2025", "example/nam-2025", "A1", "1.1").out())
                .contains("Tiêu chí này không thay đổi", "Điểm 18 → 18: =");
    }

    @Test
    void rules_and_figures_may_both_be_others_and_come_from_anywhere() {
        String handedIn = folder.resolve("fixtures/example/nam-2026").toString();

        Run figuresFirst = diff("example/nam-2025", "example/" + handedIn, "A1");
        Run elsewhere = Run.in(
                folder,
                "diff",
                "--before",
                draft(),
                "--after",
                "example/" + handedIn,
                "A1",
                "--rules-first",
                "--lang",
                "en");

        assertThat(figuresFirst.out()).contains("Điểm 18 → 19");
        assertThat(elsewhere.out()).contains("Points 18 → 19: +1 = rules +1", "first the rules are replaced");
    }

    @Test
    void a_spreadsheet_gets_a_line_for_each_agency_and_each_line_that_changed() {
        List<String> lines = diff("example/nam-2025", "example/nam-2026", "--format", "csv")
                .out()
                .lines()
                .toList();

        assertThat(lines.get(1))
                .startsWith("A2,Sở Hai,department,total,Ví dụ,PARTIAL,FULL,15.75,20,4.25,4.25,0,0,0,2,1,1,1,0,0,0,0,");
        assertThat(lines)
                .filteredOn(line -> line.startsWith("A1,Sở Một,department,1.1,"))
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(",8,9,1,1,0,0,0,,,", "1-rules.drl:1,1-rules.drl:1,", "Xong 9/10 việc,false,false"));
    }

    @Test
    void programs_get_the_published_form() {
        assertThat(diff("example/nam-2025", draft(), "A1", "--format", "json").out())
                .startsWith("{\n  \"before\" : {")
                .contains("\"order\" : \"FIGURES_FIRST\"", "\"onlyReason\" : true");
    }

    @Test
    void what_is_not_there_is_told_with_what_may_be_meant() {
        assertThat(diff("example", draft()).err())
                .contains("[example] không phải BỘ-TIÊU-CHÍ/SỐ-LIỆU", "example/nam-2025, example/nam-2026");
        assertThat(diff("exampel/nam-2025", draft()).err()).contains("exampel", "Có thể: example");
        assertThat(diff("example/nam-2024", draft()).err()).contains("nam-2024", "Có thể: nam-2025");
        assertThat(diff("example/nam-2025", draft(), "Sở Mốt").err()).contains("Sở Mốt", "Có thể: Sở Một");
        assertThat(diff("example/nam-2025", draft(), "A1", "1.9").err()).contains("1.9", "Có thể: 1");
        assertThat(Run.in(folder, "diff", "--before", "example/nam-2025").code())
                .isEqualTo(Cli.USAGE);
    }

    /** Next year's rules, with one thing in them written otherwise. */
    private void next(String written, String otherwise) throws IOException {
        Path next = Files.createDirectories(folder.resolve("rules/next"));
        try (var files = Files.list(folder.resolve("rules/example"))) {
            for (Path file : files.toList()) {
                Files.writeString(
                        next.resolve(file.getFileName()), Files.readString(file).replace(written, otherwise));
            }
        }
    }

    @Test
    void a_figure_that_the_other_rules_do_not_take_is_not_taken_for_missing() throws IOException {
        next("done : Long @label(\"Việc xong\")", "done : Long @label(\"Việc xong\") @max(7)");
        figures("next", "nam-2026", 2026, "A1,6,10,,\nA2,7,10,,\n");

        Run run = diff("example/nam-2025", "next/nam-2026", "A1", "--rules-first");

        assertThat(run.code()).isEqualTo(Cli.OK);
        assertThat(run.out())
                .contains("Điểm 18 → 13,5: -4,5 = luật và số liệu -4,5", "Hạng 1/2 → 2/2: ▼1 = luật và số liệu ▼1");
        assertThat(diff("example/nam-2025", "next/nam-2026", "A2", "--rules-first")
                        .out())
                .contains("Điểm 15,75 → 15,75: =", "Hạng 2/2 → 1/2: ▲1 = luật và số liệu ▲1");
    }

    @Test
    void where_cohorts_are_called_otherwise_the_whole_move_is_one() throws IOException {
        next("id: department", "id: office");
        figures("next", "nam-2026", 2026, "A1,9,10,,\nA2,7,10,,\n");
        Path agencies = folder.resolve("fixtures/next/nam-2026/agencies.csv");
        Files.writeString(agencies, Files.readString(agencies).replace("department", "office"));

        assertThat(diff("example/nam-2025", "next/nam-2026", "A1").out())
                .contains("Điểm 18 → 19: +1 = luật và số liệu +1", "Hạng 1/2 → 1/2: không so được");
    }
}
