package vn.chamdiem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import vn.chamdiem.comparison.Comparisons;
import vn.chamdiem.comparison.Evaluated;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.report.Reported;
import vn.chamdiem.report.Reports;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** Report cards in a browser: the same bytes that the command line writes into files. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ReportServerTest {
    private static final String REPORT = "/reports/da-nang-448/nam-2020";

    @Value("${local.server.port}")
    private int port;

    private Served server;

    @BeforeEach
    void server() {
        server = new Served(port);
    }

    private static Reported reported(boolean beside) {
        CompiledRuleset rules = PhuTho.LIBRARY.ruleset("da-nang-448");
        Evaluation evaluation = Evaluation.of(rules, PhuTho.LIBRARY.figures(rules, "nam-2020"), () -> {});
        return new Reported(
                evaluation,
                rules.ruleset(),
                beside
                        ? new Comparisons(PhuTho.LIBRARY)
                                .since("nam-2019", new Evaluated(evaluation, rules.ruleset()))
                                .comparison()
                        : null,
                "rules");
    }

    private static String card(boolean beside, Language language) {
        Reported reported = reported(beside);
        return new Reports(reported, Words.in(language))
                .agency(reported.evaluation().get("S14"));
    }

    @Test
    void an_agency_has_its_card_with_the_year_before_and_without_it() throws Exception {
        String alone = server.body(REPORT + "/S14");
        String beside = server.body(REPORT + "/S14?before=nam-2019&lang=en");

        assertThat(alone).isEqualTo(card(false, Language.VI));
        assertThat(beside).isEqualTo(card(true, Language.EN)).isNotEqualTo(card(false, Language.EN));
    }

    @Test
    void an_evaluation_has_its_report_and_its_workbook() throws Exception {
        HttpResponse<String> workbook = server.get(REPORT + ".xlsx");

        assertThat(server.body(REPORT)).isEqualTo(new Reports(reported(false), Words.in(Language.VI)).evaluation());
        assertThat(workbook.statusCode()).isEqualTo(200);
        assertThat(workbook.headers().firstValue("content-type"))
                .hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        assertThat(workbook.body()).startsWith("PK");
    }

    @Test
    void what_is_not_there_or_not_earlier_is_told() throws Exception {
        HttpResponse<String> later = server.get("/reports/da-nang-448/nam-2019/S14?before=nam-2020");
        HttpResponse<String> unknown = server.get(REPORT + "/S14?before=da-nang-448/nam-1999&lang=en");

        assertThat(later.statusCode()).isEqualTo(422);
        assertThat(later.body()).contains("nam-2020");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("nam-1999");
        assertThat(server.get(REPORT + "/S99").statusCode()).isEqualTo(404);
    }
}
