package vn.chamdiem.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

class ImpactMarkdownTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '"',
            value = {
                "a | b ¦ a \\| b",
                "1. đầu dòng ¦ 1\\. đầu dòng",
                "2.1 Đúng hạn ¦ 2.1 Đúng hạn",
                "- gạch ¦ \\- gạch",
                "<script> & \"x\" ¦ &lt;script&gt; &amp; \"x\"",
                "~~bỏ~~ __x__ ¦ \\~\\~bỏ\\~\\~ \\_\\_x\\_\\_",
                ":smile: 10:30 ¦ :<!-- -->smile: 10:30",
                "www.y.z gh-12 ¦ www<!-- -->.y.z gh\\-<!-- -->12",
                "$x$ \\ ¦ \\$x\\$ \\\\"
            })
    void a_text_is_shown_as_it_is_and_does_nothing(String written, String escaped) {
        assertThat(MarkdownText.of(written)).isEqualTo(escaped);
    }

    @Test
    void lines_of_a_text_become_one_so_that_none_begins_a_block() {
        assertThat(MarkdownText.of(" a\n\n# b\r\n\t| c")).isEqualTo("a \\# b \\| c");
    }

    @Test
    void whatever_there_is_to_say_fits_into_one_comment_and_what_is_left_out_is_counted() {
        Block grid = new Block.Grid(
                1, 0, List.of("Cơ quan", "Điểm"), Collections.nCopies(40, List.of("Sở Một".repeat(10), "1,5")));
        Block details = new Block.Details("Thêm", Collections.nCopies(30, new Block.Text("a|b ".repeat(100))));
        List<Block> blocks = new ArrayList<>();
        for (int at = 0; at < 20; at++) {
            blocks.addAll(List.of(new Block.Heading(2, "Khối " + at), grid, details));
        }

        String markdown = ImpactMarkdown.of(blocks, Words.in(Language.EN));

        assertThat(markdown.length()).isBetween(50_000, 61_000);
        int told = StringUtils.countMatches(markdown, "### Khối")
                + StringUtils.countMatches(markdown, "|---|--:|")
                + StringUtils.countMatches(markdown, "<details>");
        assertThat(markdown)
                .contains("and more: see the html or json form\n\n</details>")
                .endsWith("and " + (60 - told) + " more parts that have no room here: see the html or json form\n");
        assertThat(StringUtils.countMatches(markdown, "</details>"))
                .isEqualTo(StringUtils.countMatches(markdown, "<details>"));
    }
}
