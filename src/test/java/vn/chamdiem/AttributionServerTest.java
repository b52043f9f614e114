package vn.chamdiem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.chamdiem.contract.Schemas;

/** What changed between two evaluations and what it came from, asked over HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AttributionServerTest {
    private static final String BEFORE = "da-nang-448/nam-2019";
    private static final String AFTER = "da-nang-448/nam-2020";
    private static final String SIDES = "attributions?before=" + BEFORE + "&after=" + AFTER;

    @Value("${local.server.port}")
    private int port;

    private Served server;

    @BeforeEach
    void server() {
        server = new Served(port);
    }

    @Test
    void a_difference_has_the_same_bytes_as_by_the_command_line() throws Exception {
        String all = server.body("/api/" + SIDES);
        String one = server.body("/api/" + SIDES + "&agency=S14&rulesFirst=true");

        assertThat(all).isEqualTo(Typed.out("diff", "--before", BEFORE, "--after", AFTER, "--format", "json"));
        assertThat(one)
                .isEqualTo(Typed.out(
                        "diff", "--before", BEFORE, "--after", AFTER, "S14", "--rules-first", "--format", "json"));
        assertThat(Schemas.errors("attribution.schema.json", all)).isEmpty();
        assertThat(Schemas.errors("attribution.schema.json", one)).isEmpty();
    }

    @Test
    void a_side_is_what_stands_on_the_shelves_and_nothing_else() throws Exception {
        HttpResponse<String> folder = server.get("/api/attributions?before=rules/da-nang-448&after=" + AFTER);
        HttpResponse<String> figures =
                server.get("/api/attributions?before=da-nang-448/fixtures/da-nang-448/nam-2019&after=" + AFTER);
        HttpResponse<String> up = server.get("/api/attributions?before=../rules/x&after=" + AFTER);

        assertThat(folder.statusCode()).isEqualTo(404);
        assertThat(folder.body()).contains("RULESET_UNKNOWN", "[rules]");
        assertThat(figures.statusCode()).isEqualTo(404);
        assertThat(figures.body()).contains("FIGURES_UNKNOWN", "nam-2019");
        assertThat(up.statusCode()).isEqualTo(404);
    }

    @Test
    void wrong_input_is_told() throws Exception {
        assertThat(server.get("/api/attributions?before=" + BEFORE).statusCode())
                .isEqualTo(400);
        assertThat(server.get("/api/" + SIDES + "&rulesFirst=perhaps").statusCode())
                .isEqualTo(400);
        assertThat(server.get("/api/attributions?before=da-nang-448&after=da-nang-448")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> agency = server.get("/api/" + SIDES + "&agency=S99", "Accept-Language", "en");
        assertThat(agency.statusCode()).isEqualTo(404);
        assertThat(agency.body()).contains("AGENCY_NOT_FOUND", "[S99]");
        assertThat(server.get("/" + SIDES + "&agency=%3Cb%3E").body())
                .contains("[&lt;b&gt;]")
                .doesNotContain("[<b>]");
    }

    @Test
    void a_comparison_leads_to_what_moved_everybody_and_each() throws Exception {
        assertThat(server.body("/comparisons?evaluation=da-nang-448&lang=en"))
                .contains(SIDES.replace("&", "&amp;") + "&amp;lang=en", "What moved 2019 → 2020");
        assertThat(server.body("/comparisons?evaluation=da-nang-448&by=da-nang-448"))
                .doesNotContain("/attributions");

        String all = server.body("/" + SIDES);
        assertThat(all)
                .contains(
                        "28 trong 28 cơ quan có thay đổi",
                        "Điểm: số liệu của mình",
                        "+16,77",
                        "agency=S14&amp;lang=vi",
                        "MINH HỌA")
                .doesNotContain("--rules-first");
        String one = server.body("/" + SIDES + "&agency=S14&rulesFirst=true&lang=en");
        assertThat(one)
                .contains(
                        "Criterion by criterion",
                        "rules/da-nang-448/",
                        "first the rules are replaced",
                        "The other order: figures first")
                .contains("own figures +3.47");
    }
}
