package vn.chamdiem.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;

class ChartTest {
    private static final String HOSTILE = "<script>alert(1)</script> & \"Tỷ lệ\" ]]>";

    private static Chart marks() {
        return new Marks(
                        List.of("Cơ quan", "Trung vị", "Tốt nhất"),
                        false,
                        List.of(
                                new Marks.Row("1 Công khai, minh bạch", percents("44.2", "50", "100"), "44,2%"),
                                new Marks.Row(HOSTILE, Arrays.asList(null, BigDecimal.TEN, BigDecimal.TEN), "–")))
                .draw("a", "Tỷ lệ đạt", "Mô tả");
    }

    private static Chart years() {
        return new Marks(
                        List.of("2020", "2019"),
                        true,
                        List.of(new Marks.Row("1 Hạ tầng kỹ thuật", percents("90", "70"), "+20,0")))
                .draw("b", "Năm nay", "Mô tả");
    }

    private static Chart portions() {
        return new Portions(
                        BigDecimal.TEN,
                        List.of(
                                new Portions.Row(
                                        "2.1 Đúng hạn", new BigDecimal("7.5"), new BigDecimal("2.5"), "7,5/10"),
                                new Portions.Row("9 Điểm trừ", new BigDecimal("-2"), BigDecimal.ZERO, "-2")))
                .draw("c", HOSTILE, "Mô tả", BigDecimal::toPlainString);
    }

    private static Chart columns() {
        return new Columns(List.of("0–10", "10–20"), List.of(3, 0), 0, "Cơ quan").draw("d", "Phân bố", "Mô tả");
    }

    private static Chart strips() {
        return new Strips(List.of(new Strips.Row(
                        "5 Mức độ hài lòng", percents("10", "10.4", "99"), new BigDecimal("10.4"), "10,4%")))
                .draw("e", "Các cơ quan", "Mô tả");
    }

    static Stream<Chart> all() {
        return Stream.of(marks(), years(), portions(), columns(), strips());
    }

    private static List<BigDecimal> percents(String... percents) {
        return Stream.of(percents).map(BigDecimal::new).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_chart_is_well_formed_and_needs_nothing_beside_it(Chart chart) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(chart.svg())));

        assertThat(chart.svg())
                .startsWith("<svg")
                .doesNotContain("http", "<script", "<style", "<image", "font-family", "NaN");
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_chart_has_words_for_those_who_cannot_see_it(Chart chart) {
        assertThat(chart.svg())
                .contains("role=\"img\"", "<title id=", "<desc id=")
                .contains("Mô tả</desc>");
    }

    @Test
    void words_in_a_chart_are_text_and_not_lines() {
        assertThat(marks().svg()).contains(">1 Công khai, minh bạch<", ">Trung vị<", ">44,2%<");
        assertThat(portions().svg()).contains(">2.1 Đúng hạn<", ">7,5/10<");
        assertThat(columns().svg()).contains(">3<", ">Cơ quan<", ">10–20<");
    }

    @Test
    void the_same_is_drawn_by_the_same_bytes() {
        assertThat(all().map(Chart::svg).toList())
                .isEqualTo(all().map(Chart::svg).toList());
    }

    @Test
    void names_in_a_chart_are_its_own() {
        assertThat(all().map(Chart::svg)).allSatisfy(svg -> {
            String name = svg.substring(svg.indexOf("aria-labelledby=\"") + 17).substring(0, 1);
            assertThat(Pattern.compile("id=\"([^\"]+)\"").matcher(svg).results().map(id -> id.group(1)))
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.startsWith(name + "-"));
        });
    }

    @Test
    void marks_are_told_apart_by_their_shapes_without_any_colour() {
        String grey = marks().svg().replaceAll("rgb\\([^)]*\\)|#[0-9a-f]{6}", "grey");

        // A solid circle, a cross of two lines and an open diamond are three kinds of elements.
        assertThat(grey).contains("<circle");
        assertThat(Pattern.compile("<path d=\"[^\"]*Z").matcher(grey).find() || grey.contains("<path"))
                .isTrue();
    }

    @Test
    void what_was_left_is_dashed_and_what_was_earned_is_not() {
        assertThat(Pattern.compile("stroke-dasharray").matcher(portions().svg()).results())
                .hasSize(1);
    }

    @Test
    void an_axis_has_few_round_marks() {
        assertThat(Rows.breaks(BigDecimal.valueOf(20)))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("0", "10", "20");
        assertThat(Rows.breaks(new BigDecimal("0.5"))).hasSizeBetween(2, 8);
        assertThat(Rows.breaks(BigDecimal.valueOf(330))).hasSizeBetween(2, 8);
        assertThat(Rows.breaks(BigDecimal.ONE)).hasSizeBetween(2, 8);
    }
}
