package vn.chamdiem.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

class HiddenSignsTest {
    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 8, 0x0C, 0x1B, 0x7F, 0x85, 0x9B, 0x202A, 0x202E, 0x2066, 0x2069, 0xD800})
    void what_commands_the_screen_is_found_even_in_a_comment(int sign) {
        HiddenSigns.tell(new SourceFile("1.drl", "a\n// b" + (char) sign + "\u001B\nc"), problems);

        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.SIGN_HIDDEN);
            assertThat(problem.place()).hasToString("1.drl:2:5");
            assertThat(problem.details()).containsExactly(String.format("\\u{%X}", sign));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0xAD, 0x034F, 0x061C, 0x180E, 0x200B, 0x200D, 0x200F, 0x2028, 0x2060, 0x3164, 0xFE0F, 0xFEFF})
    void what_only_takes_no_room_is_found_in_a_value_and_not_in_a_comment(int sign) {
        assertThat(HiddenSigns.first("ab" + (char) sign)).isEqualTo(2);
        HiddenSigns.tell(new SourceFile("1.drl", "// b" + (char) sign), problems);

        assertThat(problems.list()).isEmpty();
    }

    @Test
    void words_of_all_scripts_signs_and_pictures_are_no_hidden_signs() {
        assertThat(HiddenSigns.first("Sở Nội vụ – “2.1” ≥ 90 % · 10³\u00A0× 中文 \uD83D\uDE00\t\n"))
                .isEqualTo(-1);
    }

    @Test
    void no_value_of_a_problem_commands_the_screen_or_fills_it() {
        Problem problem = new Problem(
                ProblemKind.RULE_TWICE,
                Problem.Severity.ERROR,
                Place.inside("a\u001B[2J.xlsx", "s\u202E"),
                List.of("x\u001B]0;\u0007\n\u202Ey" + "z".repeat(1_000_000), 1));

        assertThat(problem.render(Words.in(Language.VI)))
                .startsWith("a\\u{1B}[2J.xlsx › s\\u{202E}: ")
                .contains("x\\u{1B}]0;\\u{7} \\u{202E}yzz", "z…")
                .hasSizeLessThan(1_000);
    }

    @Test
    void a_value_with_the_signs_of_a_pattern_is_only_shown() {
        String written = "{0} ${x} #{y} %s ' '' {1,number,#} \\u0041";
        Problem problem = new Problem(
                ProblemKind.RULE_WITHOUT_CRITERION, Problem.Severity.ERROR, Place.of("1.drl", 1), List.of(written));

        assertThat(problem.message(Words.in(Language.EN))).contains(written);
    }
}
