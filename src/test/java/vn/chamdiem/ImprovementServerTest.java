package vn.chamdiem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.chamdiem.contract.Schemas;
import vn.chamdiem.evaluation.Turns;
import vn.chamdiem.source.ProblemsFound;

/** Why an agency has no more points, and what would raise them, asked over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ImprovementServerTest {
    private static final String API = "/api/rulesets/qd766-2026/figures/phu-tho/agencies/H44.23";
    private static final String PAGE = "/rankings/qd766-2026/phu-tho/H44.23";

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private Turns turns;

    private Served server;

    @BeforeEach
    void server() {
        server = new Served(port);
    }

    private static String typed(String... args) {
        String[] all = new String[args.length + 2];
        System.arraycopy(args, 0, all, 0, args.length);
        all[args.length] = "--format";
        all[args.length + 1] = "json";
        return Typed.out(all);
    }

    @Test
    void why_not_more_has_the_same_bytes_as_by_the_command_line() throws Exception {
        String all = server.body(API + "/why-not");
        String one = server.body(API + "/why-not?criterion=1.2");

        assertThat(all).isEqualTo(typed("explain", "H44.23", "--why-not", "-r", "qd766-2026", "-f", "phu-tho"));
        assertThat(one)
                .contains("\"code\" : \"1.2\"")
                .isEqualTo(typed("explain", "H44.23", "1.2", "--why-not", "-r", "qd766-2026", "-f", "phu-tho"));
        assertThat(Schemas.errors("why-not.schema.json", all)).isEmpty();
    }

    @Test
    void what_would_raise_it_has_the_same_bytes_as_by_the_command_line() throws Exception {
        String parts = server.body(API + "/improvement");
        String rank = server.body(API + "/improvement?to=rank");

        assertThat(parts)
                .contains("\"changes\"")
                .isEqualTo(typed("improve", "H44.23", "-r", "qd766-2026", "-f", "phu-tho"));
        assertThat(rank)
                .contains("\"most\"")
                .isEqualTo(typed("improve", "H44.23", "--to", "rank", "-r", "qd766-2026", "-f", "phu-tho"));
        assertThat(Schemas.errors("improvement.schema.json", parts)).isEmpty();
        assertThat(Schemas.errors("improvement.schema.json", rank)).isEmpty();
    }

    @Test
    void what_is_no_goal_no_criterion_and_no_agency_is_told_with_what_could_be_meant() throws Exception {
        HttpResponse<String> goal = server.get(API + "/improvement?to=rang", "Accept-Language", "en");
        HttpResponse<String> criterion = server.get(API + "/why-not?criterion=1.22");
        HttpResponse<String> agency = server.get(API.replace("H44.23", "H44.999") + "/improvement?to=rank");

        assertThat(goal.statusCode()).isEqualTo(422);
        assertThat(goal.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(goal.body()).contains("GOAL_UNKNOWN", "[rang] is no goal", "rank");
        assertThat(criterion.statusCode()).isEqualTo(422);
        assertThat(criterion.body()).contains("CRITERION_UNKNOWN", "[1.22]", "1.2");
        assertThat(agency.statusCode()).isEqualTo(404);
        assertThat(agency.body()).contains("AGENCY_NOT_FOUND", "[H44.999]");
    }

    /** Takes every turn there is, and asks then. */
    private HttpResponse<String> whileAllAreTaken(String path) throws Exception {
        try {
            return turns.take("test", () -> {
                try {
                    return whileAllAreTaken(path);
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
        } catch (ProblemsFound taken) {
            return server.get(path, "Accept-Language", "en");
        }
    }

    @Test
    void who_asks_while_others_search_is_told_when_to_come_back_and_short_questions_are_answered() throws Exception {
        HttpResponse<String> api = whileAllAreTaken(API + "/improvement");
        HttpResponse<String> page = whileAllAreTaken(PAGE + "/improvement?to=rank");
        HttpResponse<String> difference =
                whileAllAreTaken("/api/attributions?before=da-nang-448/nam-2019&after=da-nang-448/nam-2020");

        assertThat(api.statusCode()).isEqualTo(503);
        assertThat(api.headers().firstValue("retry-after")).hasValue("30");
        assertThat(api.body()).contains("TOO_BUSY", "try again in 30 seconds");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("retry-after")).hasValue("30");
        assertThat(page.body()).contains("the server is busy", "try again in 30 seconds");
        assertThat(difference.statusCode()).isEqualTo(503);
        assertThat(whileAllAreTaken(PAGE).statusCode()).isEqualTo(200);
        assertThat(server.get(API + "/why-not?criterion=1.2").statusCode()).isEqualTo(200);
    }

    @Test
    void an_agency_asks_on_its_page_why_a_criterion_that_is_not_full_has_no_more() throws Exception {
        assertThat(server.body(PAGE + "?lang=vi"))
                .contains(
                        PAGE + "/why-not?criterion=1.2&amp;lang=vi",
                        "1.2: Vì sao không được nhiều điểm hơn",
                        PAGE + "/improvement?lang=vi")
                .doesNotContain("criterion=4.x&amp;");

        String asked = "/rankings/mic-2018/nam-2018/tinh-10/why-not?criterion=1.5";
        assertThat(server.body(asked))
                .contains(
                        "KHÔNG NÓI",
                        "rules/mic-2018/1-ha-tang.drl:",
                        "<b>SAI</b>",
                        "tieuChuanTrongNuoc == true",
                        "→ Đáp ứng tiêu chuẩn trong nước: không → có: được 45 điểm (+10)");
        assertThat(server.body(asked, "Accept-Language", "en-GB,en;q=0.9"))
                .contains("<html lang=\"en\">", "<b>FALSE</b>", "Why there are no more points");
    }

    @Test
    void the_page_of_what_would_raise_it_lists_what_could_be_done_and_takes_a_goal() throws Exception {
        assertThat(server.body(PAGE + "/improvement?lang=en"))
                .contains("What could be done", "effort ", "may take half a minute", "<select id=\"to\"");
        assertThat(server.body(PAGE + "/improvement?to=points&value=20"))
                .contains("Để đạt: Điểm, 20", "Hiện nay: ", "công sức", "value=\"20\"");
        assertThat(server.get(PAGE + "/improvement?to=points&value=%3Cb%3E").body())
                .contains("[points=&lt;b&gt;]")
                .doesNotContain("<b>]");
        assertThat(server.get(PAGE + "/improvement?to=rang").statusCode()).isEqualTo(422);
        assertThat(server.get(PAGE.replace("H44.23", "H44.999") + "/why-not").statusCode())
                .isEqualTo(404);
    }
}
