package vn.chamdiem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.chamdiem.contract.ContractJson;

/** A real server on a free port, asked over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ServerTest {
    private static final String COHORT = "/api/rulesets/qd766-2026/figures/phu-tho";

    @Value("${local.server.port}")
    private int port;

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void periods_stand_side_by_side_as_json_and_on_a_page() throws Exception {
        assertThat(get("/api/comparisons?evaluation=mic-2018/nam-2017&evaluation=mic-2018/nam-2018&agency=nam-dinh")
                        .body())
                .contains("\"up\" : 30", "\"up\" : 43", "\"up\" : 19");
        assertThat(get(COHORT + "/missing").body()).contains("\"waiting\" : [ ]");
        assertThat(get("/comparisons?evaluation=da-nang-448").body())
                .contains("đứng đầu 4 kỳ liền (2017–2020)", "từ Khá lên Tốt", "MINH HỌA");
        assertThat(get("/rankings/da-nang-448/nam-2020").body()).contains("So sánh các kỳ");
        assertThat(get("/comparisons?evaluation=qd766-2026&lang=en").statusCode())
                .isEqualTo(422);
        assertThat(get("/api/comparisons?evaluation=a/b&evaluation=c/d").statusCode())
                .isEqualTo(404);
    }

    @Test
    void rulesets_are_listed_with_their_figures() throws Exception {
        assertThat(get("/api/rulesets").body()).contains("\"id\" : \"qd766-2026\"", "\"phu-tho\"");
    }

    @Test
    void a_ruleset_says_what_it_judges_and_what_it_asks_for() throws Exception {
        assertThat(get("/api/rulesets/qd766-2026").body())
                .contains("\"code\" : \"2.1\"", "\"name\" : \"DossierProgress\"", "\"atMost\" : \"received\"");
    }

    @Test
    void an_evaluation_and_an_analysis_have_the_same_bytes_as_by_any_other_door() throws Exception {
        assertThat(get(COHORT + "/evaluation").body()).isEqualTo(ContractJson.write(PhuTho.evaluation()));
        assertThat(get(COHORT + "/agencies/H44.23").body())
                .isEqualTo(ContractJson.write(PhuTho.evaluation().get("H44.23").analysis()));
    }

    @Test
    void posted_figures_are_scored() throws Exception {
        HttpResponse<String> answer = post("/api/rulesets/qd766-2026/evaluations", """
                {"title": "Thử", "period": {"from": "2026-01-01", "to": "2026-06-30"},
                 "agencies": [{"code": "X1", "name": "Xã Một", "cohort": "commune"}],
                 "facts": {"DossierProgress": [{"agency": "X1", "received": 10, "onTime": 9}]}}
                """);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"reason\" : \"Đúng hạn 9/10 hồ sơ\"", "\"points\" : 18,");
    }

    @Test
    void a_posted_workbook_is_scored_as_the_figures_in_it_are() throws Exception {
        HttpResponse<String> answer =
                postWorkbook(Files.readAllBytes(Path.of("src/test/resources/workbooks/phu-tho.xlsx")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(get(COHORT + "/evaluation").body());
    }

    @Test
    void what_is_wrong_with_a_posted_workbook_is_told_too() throws Exception {
        HttpResponse<String> answer = postWorkbook(new byte[] {1, 2, 3});

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("WORKBOOK_BROKEN", "workbook.xlsx");
    }

    private HttpResponse<String> postWorkbook(byte[] workbook) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/api/rulesets/qd766-2026/evaluations"))
                                .header(
                                        "Content-Type",
                                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                                .POST(BodyPublishers.ofByteArray(workbook))
                                .build(),
                        BodyHandlers.ofString());
    }

    @Test
    void templates_are_served() throws Exception {
        HttpResponse<String> workbook = get("/api/rulesets/qd766-2026/template.xlsx");
        HttpResponse<String> schema = get("/api/rulesets/qd766-2026/facts.schema.json");

        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.body()).startsWith("PK");
        assertThat(workbook.headers().firstValue("content-disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("qd766-2026.xlsx"));
        assertThat(schema.body()).contains("\"DossierProgress\"", "\"additionalProperties\" : false");
        assertThat(get("/rankings/qd766-2026/phu-tho").body())
                .contains("href=\"/api/rulesets/qd766-2026/template.xlsx\"");
        assertThat(get("/api/rulesets/qd7/template.xlsx").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_wrong_with_posted_figures_is_told_as_problem_details() throws Exception {
        HttpResponse<String> answer = post("/api/rulesets/qd766-2026/evaluations", """
                {"title": "Thử", "period": {"from": "2026-01-01", "to": "2026-06-30"},
                 "agencies": [{"code": "X1", "name": "Xã Một", "cohort": "xã"}],
                 "facts": {"DossierProgress": [{"agency": "X1", "received": 10, "onTime": 11}]}}
                """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains(
                        "COHORT_UNKNOWN",
                        "agencies[0].cohort",
                        "FIGURES_CONTRADICT",
                        "facts.DossierProgress[0].onTime");
    }

    @Test
    void a_number_too_long_to_write_out_is_refused_and_not_written_out() throws Exception {
        HttpResponse<String> answer = post("/api/rulesets/qd766-2026/evaluations", """
                {"title": "Thử", "period": {"from": "2026-01-01", "to": "2026-06-30"},
                 "agencies": [{"code": "X1", "name": "Xã Một", "cohort": "commune"}],
                 "facts": {"DossierProgress": [{"agency": "X1", "received": 1e999999999, "averageDays": 1e9999999}]}}
                """);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("NOT_COUNT", "NOT_NUMBER").hasSizeLessThan(2000);
    }

    @Test
    void what_is_not_there_is_404_in_the_language_that_was_asked_for() throws Exception {
        HttpResponse<String> vietnamese = get("/api/rulesets/qd7", "Accept-Language", "vi");
        HttpResponse<String> english = get(COHORT + "/agencies/H44.999", "Accept-Language", "en");

        assertThat(vietnamese.statusCode()).isEqualTo(404);
        assertThat(vietnamese.body()).contains("không có bộ tiêu chí [qd7]");
        assertThat(english.statusCode()).isEqualTo(404);
        assertThat(english.body()).contains("these figures have no agency [H44.999]");
    }

    @Test
    void the_schema_is_served() throws Exception {
        assertThat(get("/schema/score-analysis.schema.json").body()).contains("\"title\": \"ScoreAnalysis\"");
    }

    @Test
    void the_ranking_is_a_page() throws Exception {
        HttpResponse<String> page = get("/rankings/qd766-2026/phu-tho");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "Sở Văn hóa, Thể thao và Du lịch",
                        "73,46",
                        "href=\"/rankings/qd766-2026/phu-tho/H44.20?lang=vi\"");
    }

    @Test
    void the_ranking_leads_to_its_ruleset_as_a_document() throws Exception {
        assertThat(get("/rankings/qd766-2026/phu-tho").body()).contains("href=\"/rulesets/qd766-2026?lang=vi\"");
        assertThat(get("/rulesets/qd766-2026?lang=en").body())
                .contains("<html lang=\"en\">", "at most 20 points", "fingerprint");
        assertThat(get("/rulesets/qd7").statusCode()).isEqualTo(404);
    }

    @Test
    void an_agency_is_a_page_that_goes_down_to_rule_and_figure() throws Exception {
        assertThat(get("/rankings/qd766-2026/phu-tho/H44.20?lang=en").body())
                .contains(
                        "19.62/20",
                        "rules/qd766-2026/2-progress.drl:",
                        "= 20 × 364/371",
                        "Hồ sơ tiếp nhận = 371 hồ sơ");
    }

    @Test
    void the_first_page_leads_to_every_ranking() throws Exception {
        assertThat(get("/").body()).contains("/rankings/qd766-2026/phu-tho");
    }

    @Test
    void a_page_that_is_not_there_says_so_without_showing_its_inside() throws Exception {
        HttpResponse<String> ruleset = get("/rankings/qd7/phu-tho", "Accept", "text/html");
        HttpResponse<String> nothing = get("/nothing", "Accept", "text/html");

        assertThat(ruleset.statusCode()).isEqualTo(404);
        assertThat(ruleset.body()).contains("không có bộ tiêu chí [qd7]").doesNotContain("Exception");
        assertThat(nothing.statusCode()).isEqualTo(404);
        assertThat(nothing.body()).contains("Không mở được trang này").doesNotContain("Whitelabel");
    }
}
