package vn.chamdiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Example;

class ShowCommandTest {
    @TempDir
    private Path folder;

    @Test
    void a_ruleset_reads_as_a_document_from_card_to_signature() {
        Run run = Run.of("show", "qd766-2026");

        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Bộ chỉ số phục vụ người dân, doanh nghiệp")
                .contains(
                        "Quyết định số 766/QĐ-TTg ngày 23/6/2022",
                        "Sở, ban, ngành (mã provincial-body)",
                        "Xuất sắc từ 90% trở lên",
                        "thang xếp loại chỉ để minh họa",
                        "2.1  Tỷ lệ hồ sơ xử lý trước hạn, đúng hạn",
                        "Hồ sơ tiếp nhận [received]",
                        "    Chấm theo tỷ lệ «Hồ sơ xử lý trước hạn, đúng hạn» trên «Hồ sơ tiếp nhận», tối đa 20 điểm.",
                        "Lý do nêu ra: Đúng hạn {«Hồ sơ xử lý trước hạn, đúng hạn»}/{«Hồ sơ tiếp nhận»} hồ sơ",
                        "Trực tuyến một phần hoặc toàn trình {tổng của «TTHC trực tuyến một phần» và",
                        "rules/qd766-2026/2-progress.drl:",
                        "dấu vân tay ",
                        "Ký tên");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(Terminal.width()));
    }

    @Test
    void the_same_ruleset_has_the_same_bytes() {
        assertThat(Run.of("show", "--format", "html")).isEqualTo(Run.of("show", "--format", "html"));
    }

    @Test
    void one_page_of_html_needs_nothing_else() {
        String page =
                Run.of("show", "qd766-2026", "--format", "html", "--lang", "en").out();

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("<h2>Rules</h2>", "<th scope=\"col\">Legal basis</th>", "at most 20 points", "Signature")
                .doesNotContain("<script", "<link", "src=", "http:");
    }

    @Test
    void what_a_ruleset_says_is_escaped() {
        Example.ruleset()
                .replace("ruleset.yaml", "title: Ví dụ\nlegal", "title: Ví <b>dụ</b> & hơn\nlegal")
                .writeBelow(folder);

        assertThat(Run.in(folder, "show", "--format", "html").out())
                .contains("<h1>Ví &lt;b&gt;dụ&lt;/b&gt; &amp; hơn</h1>")
                .doesNotContain("<b>");
    }

    @Test
    void one_criterion_is_shown_with_its_figures_and_without_signature() {
        assertThat(Run.of("show", "qd766-2026", "--criterion", "5.4").out())
                .contains("Hồ sơ được đánh giá hài lòng [satisfied]", "từ 90% trở lên được đủ 6 điểm")
                .doesNotContain("Hồ sơ tiếp nhận", "Ký tên");
    }

    @Test
    void a_criterion_that_is_not_there_is_told() {
        Run run = Run.of("show", "qd766-2026", "--criterion", "5.44");

        assertThat(run.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(run.err()).contains("bảng tiêu chí không có mã [5.44]", "5.4");
    }

    @Test
    void what_the_table_says_of_its_lines_is_shown() {
        Example.ruleset()
                .replace("ruleset.yaml", "totalPoints: 20", "totalPoints: {department: 20, commune: 15}")
                .replace("ruleset.yaml", "ties: standard}", "ties: modified, tieBreak: [1.2]}")
                .replace("criteria.yaml", "maxPoints: 20", "combine: sum\n  whenNoData: leave-out")
                .replace(
                        "criteria.yaml",
                        "title: Một, maxPoints: 10,",
                        "title: Một, maxPoints: {department: 10, commune: 5}, whenSeveralSpeak: best,"
                                + " gates: {below: 3, line: total, atMost: 8}, rounding: {places: 1, mode: truncate},")
                .writeBelow(folder);

        assertThat(Run.in(folder, "show").out().replaceAll("\\s+", " "))
                .contains(
                        "10 điểm (Sở); 5 điểm (Xã)",
                        "bằng nhau thì cùng nhận hạng cuối, như 1, 3, 3, 4; bằng nhau thì xét lần lượt điểm của: 1.2 «Hai»",
                        "Phần chưa có số liệu được để ra ngoài, như không áp dụng",
                        "Nhiều luật cùng chấm thì lấy điểm cao nhất",
                        "Làm tròn đến 1 chữ số thập phân, bỏ phần dư",
                        "Dưới 3 điểm ở đây thì Tổng điểm không quá 8 điểm");
        assertThat(Run.in(folder, "show", "--lang", "en").out())
                .contains("Below 3 points here: The total has at most 8 points", "10 points (Sở); 5 points (Xã)");
    }
}
