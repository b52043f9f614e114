package vn.chamdiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Example;

class CompareCommandTest {
    @TempDir
    private Path folder;

    private void year(String ruleset, int year, String agencies, String work) throws IOException {
        Path figures = Files.createDirectories(folder.resolve("fixtures/" + ruleset + "/nam-" + year));
        Files.writeString(
                figures.resolve("figures.yaml"),
                "title: Năm %d\nperiod: {from: %d-01-01, to: %d-12-31}\n".formatted(year, year, year));
        Files.writeString(figures.resolve("agencies.csv"), "code,name,cohort\n" + agencies);
        Files.writeString(figures.resolve("work.csv"), "agency,done,planned,rate,note\n" + work);
    }

    @Test
    void the_ministrys_ranking_shows_nam_dinh_up_thirty_places_and_in_two_categories() {
        String out = Run.of("compare", "mic-2018/nam-2017", "mic-2018/nam-2018", "--agency", "Tỉnh Nam Định")
                .out();

        assertThat(out).containsPattern("Tổng .*52/63 .*22/63 .*▲30");
        assertThat(out).containsPattern("Cung cấp dịch vụ công trực tuyến .*49/63 .*6/63 .*▲43");
        assertThat(out).containsPattern("Nguồn nhân lực .*45/63 .*26/63 .*▲19");
        assertThat(out).contains("MINH HỌA");
    }

    @Test
    void in_da_nang_a_district_is_first_four_years_running_and_a_department_goes_up_a_grade() {
        String out = Run.of("compare", "da-nang-448").out();

        assertThat(out).containsPattern("1/7 +1/7 +1/7 +1/7 .*Quận Thanh Khê.*đứng đầu 4 kỳ liền \\(2017–2020\\)");
        assertThat(out).containsPattern("6/24 .*Sở Văn hóa và Thể thao .*88,11 .*từ Khá lên Tốt");
        assertThat(out).contains("MINH HỌA");
    }

    @Test
    void a_province_that_was_merged_is_followed_to_those_it_comes_from() throws IOException {
        Example.ruleset()
                .replace("ruleset.yaml", "title: Ví dụ\n", "title: Ví dụ\nlineage: [tinh-2025]\n")
                .writeBelow(folder);
        Files.createDirectories(folder.resolve("fixtures/lineage"));
        Files.writeString(
                folder.resolve("fixtures/lineage/tinh-2025.csv"),
                "date,from,to,act\n2025-07-01,A1,A1,NQ 202\n2025-07-01,A2,A1,NQ 202\n2025-07-01,A3,,Luật 72\n");
        year(
                "example",
                2023,
                "A1,Tỉnh Một,department\nA2,Tỉnh Hai,department\nA3,Huyện Ba,department\n",
                "A1,5,10,,\nA2,9,10,,\nA3,1,10,,\n");
        year(
                "example",
                2024,
                "A1,Tỉnh Một,department\nA2,Tỉnh Hai,department\nA3,Huyện Ba,department\n",
                "A1,6,10,,\nA2,5,10,,\nA3,1,10,,\n");
        year("example", 2025, "A1,Tỉnh Một mới,department\n", "A1,8,10,,\n");

        Run run = Run.in(folder, "compare", "example");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern("1/1 +Tỉnh Một mới .*hợp nhất từ Tỉnh Hai,")
                .contains("(1/7/2025, NQ 202)", "không so được với kỳ trước")
                .containsPattern("2/3 +1/3 +▲1 +↳ Tỉnh Một ")
                .containsPattern("1/3 +2/3 +▼1 +↳ Tỉnh Hai ")
                .containsPattern("Huyện Ba .*kết thúc hoạt động \\(1/7/2025, Luật 72\\)");
        assertThat(Run.in(folder, "compare", "example", "--agency", "A2").out())
                .contains("hợp nhất vào Tỉnh Một mới (1/7/2025, NQ 202)");
    }

    @Test
    void figures_of_an_old_ruleset_are_scored_by_the_new_one_as_far_as_they_go() throws IOException {
        Example.ruleset().writeBelow(folder);
        Files.createDirectories(folder.resolve("rules/next"));
        try (var files = Files.list(folder.resolve("rules/example"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file)
                        .replace("note : String @label(\"Ghi chú\")", "trained : Long @label(\"Người được tập huấn\")")
                        .replace("award.share($done, $planned)", "award.shareUpTo($done, $planned, 90)");
                Files.writeString(folder.resolve("rules/next").resolve(file.getFileName()), text);
            }
        }
        year("example", 2025, "A1,Sở Một,department\n", "A1,9,10,,\n");
        year("next", 2026, "A1,Sở Một,department\n", "A1,9,10,,\n");
        Path next = folder.resolve("fixtures/next/nam-2026/work.csv");
        Files.writeString(next, "agency,done,planned,rate,trained\nA1,9,10,,4\n");

        Run own = Run.in(folder, "compare", "example/nam-2025", "next/nam-2026");
        assertThat(own.out()).contains("luật chấm đã đổi", "+1");
        Run same = Run.in(folder, "compare", "example/nam-2025", "next/nam-2026", "--by", "next");
        assertThat(same.code()).isZero();
        assertThat(same.out()).doesNotContain("luật chấm đã đổi").containsPattern("20 +20 +0 ");
        assertThat(same.err()).contains("note");
    }

    @Test
    void one_period_alone_or_a_name_that_is_none_is_told() throws IOException {
        Example.ruleset().writeBelow(folder);
        year("example", 2025, "A1,Sở Một,department\n", "A1,9,10,,\n");

        assertThat(Run.in(folder, "compare", "example").err())
                .contains("cần ít nhất hai kỳ để so sánh, đang có 1", "Có thể: example/nam-2025");
        assertThat(Run.in(folder, "compare", "example/nam-2025/x", "example").err())
                .contains("[example/nam-2025/x] không phải BỘ-TIÊU-CHÍ/SỐ-LIỆU");
        assertThat(Run.in(folder, "compare", "example/nam-2024", "example/nam-2025")
                        .err())
                .contains("nam-2024", "Có thể: nam-2025");
        assertThat(Run.in(folder, "compare", "exampel/nam-2025", "example/nam-2025", "--lang", "en")
                        .code())
                .isEqualTo(Cli.PROBLEMS);
    }

    @Test
    void two_sets_of_figures_of_one_period_are_not_two_periods() {
        assertThat(Run.of("compare", "dti922-2022").err())
                .contains("cùng một kỳ, 1/1/2022 – 31/12/2022", "Có thể: nêu tên từng kỳ");
    }

    @Test
    void a_spreadsheet_gets_a_line_for_each_agency_period_and_criterion() throws IOException {
        Example.ruleset().writeBelow(folder);
        year("example", 2025, "A1,Sở Một,department\n", "A1,9,10,,\n");
        year("example", 2026, "A1,Sở Một,department\n", "A1,10,10,,\n");

        List<String> lines = Run.in(folder, "compare", "example", "--format", "csv")
                .out()
                .lines()
                .toList();

        assertThat(lines).hasSize(1 + 2 * 4);
        assertThat(lines.get(5))
                .isEqualTo(
                        "A1,Sở Một,department,example,2026-01-01,2026-12-31,total,Ví dụ,20,20,1,1,Tốt,0,1,5,,false,,,false");
        assertThat(lines.get(7)).contains(",1.1,Một,10,10,,1,,,1,10,,false,,,false");
    }
}
