package vn.chamdiem.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xml.sax.InputSource;
import vn.chamdiem.report.Reports.Format;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

class ReportsTest {
    private static final Reported PHU_THO = Results.of("qd766-2026", "phu-tho");
    private static final Reported DA_NANG = Results.since("da-nang-448", "nam-2020", "nam-2019");

    private static Reports reports(Reported reported, Language language) {
        return new Reports(reported, Words.in(language));
    }

    private static String card(Reported reported, String code, Language language) {
        return reports(reported, language).agency(reported.evaluation().get(code));
    }

    private static List<String> pages(Language language) {
        return List.of(
                card(PHU_THO, "H44.23", language),
                reports(PHU_THO, language).evaluation(),
                card(DA_NANG, "TKH", language),
                reports(DA_NANG, language).evaluation());
    }

    @ParameterizedTest
    @EnumSource
    void a_page_is_well_formed_and_needs_nothing_beside_it(Language language) {
        assertThat(pages(language)).allSatisfy(page -> {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page.replace("<!DOCTYPE html>", ""))));
            assertThat(page)
                    .doesNotContain(
                            "<script", " src=", "href=", "url(http", "@import", "<link", "<iframe", "javascript:")
                    .contains("lang=\"" + language.locale().getLanguage() + "\"", "@media print", "<svg");
        });
    }

    @ParameterizedTest
    @EnumSource
    void no_name_is_given_twice_in_a_page(Language language) {
        assertThat(pages(language))
                .allSatisfy(page -> assertThat(Pattern.compile(" id=\"([^\"]+)\"")
                                .matcher(page)
                                .results()
                                .map(id -> id.group(1)))
                        .hasSizeGreaterThan(4)
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @EnumSource
    void the_same_results_are_the_same_bytes(Language language) {
        assertThat(pages(language)).isEqualTo(pages(language));
    }

    @Test
    void a_card_says_who_when_by_which_rules_and_how_much() {
        assertThat(card(PHU_THO, "H44.23", Language.VI))
                .contains("Thanh tra tỉnh", "H44.23", "Sở, ban, ngành", "số liệu đến 26/9/2026")
                .contains("15,96 / 100", "16,0%", "15 / 15", "Yếu *", "thang xếp loại chỉ để minh họa")
                .contains(PHU_THO.evaluation().ruleset().fingerprint());
        assertThat(card(PHU_THO, "H44.23", Language.EN)).contains("15.96 / 100", "16.0%", "Beside the cohort");
    }

    @Test
    void a_card_explains_every_line_and_names_what_is_weak() {
        assertThat(card(PHU_THO, "H44.23", Language.VI))
                .contains("LÝ DO", "MINH CHỨNG", "CĂN CỨ")
                .contains("dưới trung vị 82,35 điểm phần trăm, kém 16,47 điểm; còn 20,00 điểm chưa đạt");
        assertThat(card(PHU_THO, "H44.23", Language.EN))
                .contains("below the median by 82.35 percentage points, 16.47 points less; 20.00 points were left");
    }

    @Test
    void illustrative_rules_are_called_so_on_every_page() {
        assertThat(pages(Language.VI).subList(2, 4))
                .allSatisfy(page -> assertThat(page).contains("MINH HỌA"));
        assertThat(pages(Language.VI).subList(0, 2))
                .allSatisfy(page -> assertThat(page).doesNotContain("MINH HỌA"));
    }

    @Test
    void a_card_looks_back_to_the_year_before_where_the_agency_was_there() {
        assertThat(card(DA_NANG, "TKH", Language.VI)).contains("So với kỳ trước", ">2019<", ">2020<", "Tăng, giảm");
        assertThat(card(DA_NANG, "BHXH", Language.VI)).contains("không so được");
        assertThat(card(PHU_THO, "H44.23", Language.VI)).doesNotContain("So với kỳ trước");
    }

    @Test
    void the_report_of_all_says_which_criteria_tell_agencies_apart() {
        assertThat(reports(PHU_THO, Language.VI).evaluation())
                .contains("Tiêu chí nào phân biệt các cơ quan", "Mọi cơ quan bằng nhau", "Xếp loại *");
    }

    @Test
    void the_index_leads_to_a_card_for_every_agency() throws IOException {
        var files = reports(DA_NANG, Language.VI).all(Format.HTML);
        var out = new ByteArrayOutputStream();
        Objects.requireNonNull(files.get("index.html")).write(out);

        assertThat(files).hasSize((int) DA_NANG.evaluation().agencies().count() + 1);
        assertThat(Pattern.compile("href=\"([^\"]+)\"")
                        .matcher(out.toString(StandardCharsets.UTF_8))
                        .results()
                        .map(link -> link.group(1)))
                .hasSize(files.size() - 1)
                .allMatch(files::containsKey);
    }

    @Test
    void codes_become_names_that_every_disk_takes() {
        assertThat(Stream.of("H44.23", "../x", "a/b", "Sở 1").map(Reports::plain))
                .containsExactly("H44.23", ".._x", "a_b", "Sở_1");
    }
}
