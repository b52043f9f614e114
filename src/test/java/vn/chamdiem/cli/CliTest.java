package vn.chamdiem.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Example;
import vn.chamdiem.PhuTho;
import vn.chamdiem.contract.ContractJson;
import vn.chamdiem.engine.DroolsCompiler;

class CliTest {
    @TempDir
    private Path folder;

    private record Result(int code, String out, String err) {}

    private static Result run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Cli cli = new Cli(
                new DroolsCompiler(),
                (rules, fixtures, address, port) -> URI.create("http://" + address + ":" + port),
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int code = cli.run(args);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs on the example ruleset with figures of two agencies. */
    private Result runExample(Example example, String work, String... args) throws IOException {
        example.writeBelow(folder);
        Path figures = Files.createDirectories(folder.resolve("fixtures/example/now"));
        Files.writeString(
                figures.resolve("figures.yaml"), "title: Năm nay\nperiod: {from: 2026-01-01, to: 2026-12-31}\n");
        Files.writeString(
                figures.resolve("agencies.csv"),
                "code,name,cohort,parent\nA1,Sở Một,department,\nA2,Sở Hai,department,\n");
        Files.writeString(figures.resolve("work.csv"), "agency,done,planned,rate,note\n" + work);
        String[] all = new String[args.length + 4];
        System.arraycopy(args, 0, all, 0, args.length);
        System.arraycopy(
                new String[] {
                    "--rules",
                    folder.resolve("rules").toString(),
                    "--fixtures",
                    folder.resolve("fixtures").toString()
                },
                0,
                all,
                args.length,
                4);
        return run(all);
    }

    @Test
    void score_ranks_the_real_cohort() {
        Result result = run("score");

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("Xã, phường · 148 cơ quan")
                .containsPattern(
                        "1  H44\\.20  Sở Văn hóa, Thể thao và Du lịch +7,96 +19,62 +14,42 +13,46 +18,00 +73,46 +100  Khá");
    }

    @Test
    void score_speaks_english_when_asked() {
        assertThat(run("score", "--lang", "en").out())
                .contains("148 agencies", "Rank", "73.46", "the grade scale is illustrative");
    }

    @Test
    void score_as_csv_has_a_line_per_agency_and_a_column_per_criterion() {
        List<String> lines = run("score", "--format", "csv").out().lines().toList();

        assertThat(lines).hasSize(165);
        assertThat(lines.get(0))
                .startsWith("cohort,rank,agency,name,1,1.1,1.2")
                .contains(",points,attainable,index,grade,outcome,rank 1,");
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("provincial-body,15,H44.23,Thanh tra tỉnh,1.96,0,0,1.96,NO_DATA")
                        .contains(",15.96,100,0.1596,Yếu,PARTIAL,"));
    }

    @Test
    void json_is_the_published_contract() {
        assertThat(run("score", "--format", "json").out()).isEqualTo(ContractJson.write(PhuTho.evaluation()));
        assertThat(run("explain", "H44.23", "--format", "json").out())
                .isEqualTo(ContractJson.write(PhuTho.evaluation().get("H44.23").analysis()));
    }

    @Test
    void explain_says_why_there_is_not_more_and_what_would_change_it() {
        Result result = run("explain", "tinh-10", "1.5", "-r", "mic-2018", "-f", "nam-2018", "--why-not");

        assertThat(result.out())
                .containsPattern("SAI  \\d+:41  tieuChuanTrongNuoc == true")
                .contains("Đáp ứng tiêu chuẩn trong nước: không → có: được 45 điểm (+10)");
        assertThat(run("explain", "tinh-10", "1.5", "-r", "mic-2018", "-f", "nam-2018", "--why-not", "--lang", "en")
                        .out())
                .containsPattern("FALSE  \\d+:41")
                .contains("no → yes: 45 points (+10)");
    }

    @Test
    void explain_goes_down_to_rule_file_line_and_figure() {
        Result result = run("explain", "Sở Văn hóa, Thể thao và Du lịch", "2.1");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("ĐIỂM", "TIÊU CHÍ", "LÝ DO", "MINH CHỨNG", "CĂN CỨ")
                .contains("19,62/20", "Đúng hạn 364/371 hồ sơ")
                .containsPattern("19,622642 = 20 × 364/371  rules/qd766-2026/2-progress\\.drl:\\d+  ")
                .contains("Hồ sơ tiếp nhận = 371 hồ sơ  [DossierProgress.received]")
                .contains("-0,002642  làm tròn: Làm tròn đến 2 chữ số thập phân, nửa thì lên");
    }

    @Test
    void a_changed_threshold_and_a_changed_maximum_show_in_scores_and_explanations() throws IOException {
        Result before = runExample(Example.ruleset(), "A1,7,10,,\nA2,9,10,,\n", "explain", "A1", "1.2");
        Result after = runExample(
                Example.ruleset()
                        .replace("1-rules.drl", ", 80)", ", 70)")
                        .replace("criteria.yaml", "title: Hai, maxPoints: 10", "title: Hai, maxPoints: 12"),
                "A1,7,10,,\nA2,9,10,,\n",
                "explain",
                "A1",
                "1.2");

        assertThat(before.out()).contains("8,75/10", "min(10, 10 × 7/10 ÷ 80%)");
        assertThat(after.out()).contains("12/12", "min(12, 12 × 7/10 ÷ 70%)");
        assertThat(after.code()).isZero();
        assertThat(after.err()).contains("cảnh báo", "criteria.yaml:3", "các phần cộng lại 22");
    }

    @Test
    void a_new_criterion_with_a_new_fact_is_scored() throws IOException {
        Example grown = Example.ruleset()
                .replace(
                        "facts.drl",
                        "note : String",
                        "trained : Long @label(\"Người được tập huấn\")\n    note : String")
                .replace(
                        "criteria.yaml",
                        "whenNothingToMeasure: full}",
                        "whenNothingToMeasure: full}\n    - {code: 1.3, title: Ba, maxPoints: 5}")
                .replace("1-rules.drl", "rule \"1.2 Hai\"", """
                        rule "1.3 Từ 3 người trở lên" @criterion("1.3") @reason("Tập huấn {trained} người")
                        when Work( $trained : trained, trained >= 3 ) then award.full(); end
                        rule "1.3 Dưới 3 người" @criterion("1.3") @reason("Tập huấn {trained} người")
                        when Work( $trained : trained, trained < 3 ) then award.none(); end
                        rule "1.2 Hai"
                        """);
        grown.writeBelow(folder);

        Result missing = runExample(grown, "A1,7,10,,\nA2,9,10,,\n", "score");
        assertThat(missing.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(missing.err()).contains("work.csv:1: thiếu cột [trained]");

        Path work = folder.resolve("fixtures/example/now/work.csv");
        Files.writeString(work, "agency,done,planned,rate,trained,note\nA1,7,10,,3,\nA2,9,10,,2,\n");
        Result scored = run(
                "score",
                "--format",
                "csv",
                "--rules",
                folder.resolve("rules").toString(),
                "--fixtures",
                folder.resolve("fixtures").toString());
        assertThat(scored.out()).contains("A1,Sở Một,20.75,7,8.75,5,20.75", "A2,Sở Hai,19,9,10,0,19");
    }

    @Test
    void bad_figures_are_told_all_at_once_and_nothing_is_scored() throws IOException {
        Result result = runExample(Example.ruleset(), "A1,bảy,10,,\nA2,11,10,,\nA2,-1,10,,\n", "score");

        assertThat(result.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("work.csv:2:2: «Việc xong» cần một số nguyên, đang là [bảy]", "Có thể:")
                .contains("work.csv:3:2: «Việc xong» là [11], nhiều hơn «Việc giao» [10]")
                .contains("work.csv:4:1: cơ quan [A2] báo cáo hai lần")
                .contains("work.csv:4:2: «Việc xong» là [-1], nhỏ hơn mức thấp nhất 0")
                .contains("Tất cả 4 điều cần xem lại.");
    }

    @Test
    void a_criterion_without_an_answer_has_an_exit_code_of_its_own() throws IOException {
        Result result = runExample(
                Example.ruleset().rule("Work( done >= 8 )", "award.full();"), "A1,7,10,,\nA2,9,10,,\n", "score");

        assertThat(result.code()).isEqualTo(Cli.BROKEN);
        assertThat(result.out()).containsPattern("–  A1  Sở Một +chưa chấm được");
        assertThat(result.err()).contains("chưa thể công bố");
    }

    @Test
    void what_is_not_known_is_told_with_the_nearest_name() {
        assertThat(run("score", "--ruleset", "qd767-2026"))
                .isEqualTo(
                        new Result(
                                Cli.PROBLEMS,
                                "",
                                "lỗi: rules: không có bộ tiêu chí [qd767-2026]\n    Có thể: qd766-2026\nTất cả 1 điều cần xem lại.\n"));
        assertThat(run("explain", "Sở Nội vu").err()).contains("Có thể: Sở Nội vụ");
        assertThat(run("explain", "H44.23", "2.7").err()).contains("bảng tiêu chí không có mã [2.7]");
    }

    @Test
    void figures_of_another_year_are_scored_with_a_warning() throws IOException {
        Result result = runExample(
                Example.ruleset()
                        .replace(
                                "ruleset.yaml", "from: 2026-01-01, to: 2026-12-31", "from: 2027-01-01, to: 2027-12-31"),
                "A1,7,10,,\nA2,9,10,,\n",
                "score");

        assertThat(result.code()).isZero();
        assertThat(result.err()).contains("cảnh báo: now: số liệu của kỳ 1/1/2026 – 31/12/2026 nằm ngoài kỳ");
    }

    @Test
    void what_was_not_published_is_called_illustrative_in_every_output() throws IOException {
        Example invented =
                Example.ruleset().replace("ruleset.yaml", "title: Ví dụ\n", "title: Ví dụ\nillustrative: true\n");
        String claim = "MINH HỌA: bộ tiêu chí này có điểm, ngưỡng hoặc công thức không phải do văn bản công bố";
        String work = "A1,7,10,,\nA2,9,10,,\n";

        assertThat(runExample(invented, work, "score").out()).contains(claim);
        assertThat(runExample(invented, work, "explain", "A1").out()).contains(claim);
        assertThat(runExample(invented, work, "explain", "A1", "1.1").out()).contains(claim);
        assertThat(runExample(invented, work, "show").out()).contains(claim);
        assertThat(runExample(invented, work, "show", "--format", "html").out()).contains(claim);
        assertThat(runExample(invented, work, "score", "--format", "csv").out().lines())
                .satisfiesExactly(
                        head -> assertThat(head).endsWith(",illustrative"),
                        one -> assertThat(one).endsWith(",true"),
                        two -> assertThat(two).endsWith(",true"));
        assertThat(runExample(invented, work, "explain", "A1", "--format", "json")
                        .out())
                .contains("\"illustrative\" : true");
        assertThat(runExample(Example.ruleset(), work, "score").out()).doesNotContain("MINH HỌA");
    }

    @Test
    void figures_of_a_year_that_is_still_under_way_say_so() {
        assertThat(run("score").out()).contains("số liệu đến 26/9/2026: kỳ chưa kết thúc");
        assertThat(run("explain", "H44.23", "--lang", "en").out()).contains("it is still under way");
    }

    @Test
    void a_name_that_two_agencies_have_is_told_with_their_codes() throws IOException {
        runExample(Example.ruleset(), "A1,7,10,,\nA2,9,10,,\n", "score");
        Files.writeString(
                folder.resolve("fixtures/example/now/agencies.csv"),
                "code,name,cohort,parent\nA1,Sở Một,department,\nA2,Sở Một,commune,\n");

        Result result = run(
                "explain",
                "Sở Một",
                "--rules",
                folder.resolve("rules").toString(),
                "--fixtures",
                folder.resolve("fixtures").toString());

        assertThat(result.code()).isEqualTo(Cli.PROBLEMS);
        assertThat(result.err()).contains("có nhiều cơ quan tên [Sở Một]", "A1, A2");
    }

    @Test
    void a_command_that_makes_no_sense_is_told_in_the_chosen_language() {
        assertThat(run("scor")).extracting(Result::code).isEqualTo(Cli.USAGE);
        assertThat(run("score", "--fast").err()).contains("Không hiểu [--fast]", "Có thể: xem chamdiem score --help");
        assertThat(run("score", "--format", "xml", "--lang", "en").err())
                .contains("The value [xml] does not fit table|csv|json");
        assertThat(run("explain").err()).contains("Thiếu AGENCY");
        assertThat(run("explain", "H44", "--format", "csv").err()).contains("Giá trị [csv] không hợp với table|json");
        assertThat(run("score", "--lang", "fr").err()).contains("Giá trị [fr] không hợp với vi|en");
    }

    @Test
    void help_is_worth_reading_in_both_languages() {
        assertThat(run("--help").out())
                .contains("Cách dùng:", "Mã thoát:", "chamdiem explain H44.23", "in trợ giúp này");
        assertThat(run("--help", "--lang=en").out())
                .contains("Exit codes:", "rules, worked cases or figures have errors");
        assertThat(run("score", "--help").out()).contains("--ruleset", "--format", "bộ tiêu chí");
    }
}
