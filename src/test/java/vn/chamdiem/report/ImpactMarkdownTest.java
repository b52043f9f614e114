package vn.chamdiem.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Draft;
import vn.chamdiem.PhuTho;
import vn.chamdiem.impact.Impact;
import vn.chamdiem.impact.Impacts;
import vn.chamdiem.impact.Impacts.Tried;
import vn.chamdiem.impact.Verdict;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

class ImpactMarkdownTest {
    @TempDir
    private Path folder;

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
    void a_change_that_moves_everybody_in_four_years_fits_into_one_comment_and_says_what_is_left_out()
            throws IOException {
        var draft = Draft.of("da-nang-448", folder)
                .replace("2-people.drl", "award.percent(60)", "award.percent(20)")
                .replace("8-bonus-and-deduction.drl", "2 * $prizes + $ideas", "$prizes + $ideas")
                .compile();
        List<Tried> figures = PhuTho.LIBRARY.figures("da-nang-448").stream()
                .map(name -> new Tried(name, PhuTho.LIBRARY.place("da-nang-448", name), true))
                .toList();
        Impact impact = new Impacts(PhuTho.LIBRARY, PhuTho.LIBRARY.ruleset("da-nang-448"), draft)
                .open(figures, null)
                .impact();
        Words words = Words.in(Language.EN);

        String markdown = ImpactMarkdown.of(
                new ImpactDocument(new Verdict(impact, null, List.of()), words, Room.GLANCE), words);

        assertThat(markdown.length()).isBetween(50_000, 65_000);
        assertThat(markdown).endsWith("see the html or json form\n");
        assertThat(StringUtils.countMatches(markdown, "<details>"))
                .isPositive()
                .isEqualTo(StringUtils.countMatches(markdown, "</details>"));
    }
}
