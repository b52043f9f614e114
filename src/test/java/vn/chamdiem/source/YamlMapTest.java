package vn.chamdiem.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chamdiem.criteria.WhenNothingToMeasure;

class YamlMapTest {
    private final Problems problems = new Problems();

    private YamlMap read(String text) {
        return YamlMap.read(new SourceFile("a.yaml", text), problems);
    }

    private List<String> told() {
        return problems.list().stream()
                .map(problem -> problem.kind() + " " + problem.place())
                .toList();
    }

    @Test
    void a_code_stays_as_it_is_written() {
        assertThat(read("code: 2.10").text("code")).isEqualTo("2.10");
    }

    @Test
    void a_missing_key_is_told_and_reading_goes_on() {
        YamlMap map = read("a: 1\nb: x");

        assertThat(map.text("title")).isEmpty();
        assertThat(map.text("a")).isEqualTo("1");
        assertThat(map.decimal("b")).isEqualTo(BigDecimal.ZERO);
        map.nothingElse();
        assertThat(told()).containsExactly("KEY_MISSING a.yaml:1:1", "NOT_A_NUMBER a.yaml:2:1");
    }

    @Test
    void a_key_that_nobody_knows_is_told_with_the_nearest_one() {
        YamlMap map = read("titel: x");
        map.textOrNull("title");
        map.nothingElse();

        assertThat(problems.list()).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.UNKNOWN_KEY);
            assertThat(problem.details()).containsExactly("titel", "title");
        });
    }

    @Test
    void a_key_that_stands_twice_is_told() {
        read("a: 1\na: 2");

        assertThat(told()).containsExactly("KEY_TWICE a.yaml:2:1");
    }

    @Test
    void a_choice_is_written_in_small_letters_with_hyphens() {
        YamlMap map = read("one: not-applicable\nother: NOT_APPLICABLE");

        assertThat(map.choiceOrNull("one", WhenNothingToMeasure.class)).isEqualTo(WhenNothingToMeasure.NOT_APPLICABLE);
        assertThat(map.choiceOrNull("other", WhenNothingToMeasure.class)).isNull();
        assertThat(told()).containsExactly("NOT_A_CHOICE a.yaml:2:1");
    }

    @Test
    void a_text_that_names_a_class_is_refused() {
        assertThatThrownBy(() -> read("a: !!java.io.File [x]")).isInstanceOf(ProblemsFound.class);
    }

    @Test
    void broken_yaml_is_told_at_its_line() {
        assertThatThrownBy(() -> read("a: 1\nb: [1, 2\nc: 3"))
                .isInstanceOfSatisfying(
                        ProblemsFound.class,
                        found -> assertThat(found.problems()).singleElement().satisfies(problem -> {
                            assertThat(problem.kind()).isEqualTo(ProblemKind.YAML_BRACKET_OPEN);
                            assertThat(problem.place().line()).isEqualTo(2);
                        }));
    }

    @Test
    void an_empty_file_is_told() {
        assertThatThrownBy(() -> read("# nothing yet\n"))
                .isInstanceOfSatisfying(
                        ProblemsFound.class,
                        found -> assertThat(found.problems())
                                .singleElement()
                                .extracting(Problem::kind)
                                .isEqualTo(ProblemKind.FILE_EMPTY));
    }
}
