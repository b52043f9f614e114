package vn.chamdiem.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en                        | EN
                    en-GB,en;q=0.9            | EN
                    fr-FR,en;q=0.8,vi;q=0.5   | EN
                    vi-VN,vi;q=0.9,en;q=0.8   | VI
                    fr                        | VI
                    *                         | VI
                    ;;;=                      | VI
                    ''                        | VI
                    """)
    void a_reader_has_the_first_language_that_the_browser_names(String accepted, Language language) {
        assertThat(Language.preferred(accepted)).isEqualTo(language);
    }

    @Test
    void who_says_nothing_reads_vietnamese() {
        assertThat(Language.preferred(null)).isEqualTo(Language.VI);
    }
}
