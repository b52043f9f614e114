package vn.chamdiem.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;

class YamlFormTest {
    private static List<Problem> told(String yaml) {
        Problems problems = new Problems();
        return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            try {
                YamlMap map = YamlMap.read(new SourceFile("a.yaml", yaml), problems);
                map.text("a");
                map.nothingElse();
            } catch (ProblemsFound found) {
                return found.problems();
            }
            return problems.list();
        });
    }

    private static List<ProblemKind> kinds(String yaml) {
        return told(yaml).stream().map(Problem::kind).toList();
    }

    @Test
    void a_billion_laughs_are_refused_where_the_first_begins() {
        String laughs = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";

        assertThat(told(laughs)).extracting(Problem::kind).containsOnly(ProblemKind.YAML_REFERENCE);
        assertThat(told(laughs).get(0).place()).hasToString("a.yaml:1:4");
        assertThat(told(laughs).get(0).details()).containsExactly("&a");
    }

    @Test
    void a_part_that_holds_itself_is_refused() {
        assertThat(kinds("a: &r {parts: [*r]}")).containsOnly(ProblemKind.YAML_REFERENCE);
    }

    @Test
    void a_tag_makes_nothing_and_is_refused() {
        assertThat(kinds("a: !!javax.script.ScriptEngineManager [x]")).containsExactly(ProblemKind.YAML_TAG);
        assertThat(kinds("a: !!binary aGVsbG8=")).containsExactly(ProblemKind.YAML_TAG);
        assertThat(kinds("a: !x y")).containsExactly(ProblemKind.YAML_TAG);
    }

    @Test
    void a_second_document_is_refused() {
        assertThat(told("a: b\n---\na: c\n")).singleElement().satisfies(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.YAML_SECOND);
            assertThat(problem.place().line()).isEqualTo(2);
        });
    }

    @Test
    void a_merge_key_is_only_an_unknown_key() {
        assertThat(kinds("a: b\n<<: {c: d}\n")).containsExactly(ProblemKind.UNKNOWN_KEY);
    }

    @Test
    void what_is_nested_too_deep_is_told_where_it_begins_to_be() {
        int most = YamlMap.MOST_LEVELS;
        assertThat(kinds("a: x\nb: " + "[".repeat(most - 1) + "]".repeat(most - 1)))
                .containsExactly(ProblemKind.UNKNOWN_KEY);
        assertThat(told("a: x\nb: " + "[".repeat(most) + "]".repeat(most)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_MANY);
                    assertThat(problem.details()).containsExactly(Quantity.LEVELS, most + 1, most);
                });
        assertThat(kinds("a: " + "[".repeat(400_000))).contains(ProblemKind.TOO_MANY);
    }

    @Test
    void a_text_as_long_as_a_book_is_told() {
        assertThat(kinds("a: " + "x".repeat(YamlMap.MOST_SIGNS))).isEmpty();
        assertThat(kinds("a: " + "x".repeat(YamlMap.MOST_SIGNS + 1))).containsExactly(ProblemKind.TOO_MANY);
    }

    @Test
    void a_hidden_sign_that_is_written_with_a_backslash_is_hidden_too() {
        assertThat(told("b: c\na: \"x\\e[2J\"\n")).anySatisfy(problem -> {
            assertThat(problem.kind()).isEqualTo(ProblemKind.SIGN_HIDDEN);
            assertThat(problem.place()).hasToString("a.yaml:2:4");
            assertThat(problem.details()).containsExactly("\\u{1B}");
        });
    }

    @Test
    void a_text_of_several_lines_is_read_on_one() {
        Problems problems = new Problems();
        YamlMap map = YamlMap.read(new SourceFile("a.yaml", "a: \"x\\nforged: line\"\n"), problems);

        assertThat(map.text("a")).isEqualTo("x forged: line");
    }

    @Test
    void a_number_with_more_digits_than_anybody_needs_is_no_number() {
        for (String number : List.of("1e999999999", "1E-999999999", "9".repeat(500_000), "0." + "0".repeat(40) + "1")) {
            Problems problems = new Problems();
            YamlMap map = YamlMap.read(
                    new SourceFile("a.yaml", "a: " + number.substring(0, Math.min(9000, number.length()))), problems);
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> map.decimal("a"));
            assertThat(problems.list()).extracting(Problem::kind).containsExactly(ProblemKind.NOT_A_NUMBER);
        }
    }

    @Test
    void a_year_beyond_the_calendar_is_no_date() {
        Problems problems = new Problems();
        YamlMap map = YamlMap.read(
                new SourceFile("a.yaml", "a: +999999999-12-31\nb: [-999999999-01-01, 2026-01-01]"), problems);
        map.date("a");

        assertThat(map.dates("b")).hasSize(1);
        assertThat(problems.list())
                .extracting(Problem::kind)
                .containsExactly(ProblemKind.NOT_A_DATE, ProblemKind.NOT_A_DATE);
    }

    @Test
    void long_lines_that_make_no_sense_are_told_in_time() {
        assertThat(told("a: \"" + "\\\"y ".repeat(200_000) + "\n")).isNotEmpty();
        assertThat(told("a: x: " + "a:".repeat(300_000) + " [{".repeat(1_000))).isNotEmpty();
        assertThat(told("a: \"" + " ".repeat(300_000) + "y\nz: :: " + " ".repeat(300_000) + "\n"))
                .isNotEmpty();
        assertThat(told("a b\n".repeat(200_000))).isNotEmpty();
    }

    @Test
    void the_shipped_cards_and_tables_stay_far_below_what_is_read() throws Exception {
        try (Stream<Path> files = Stream.concat(Files.walk(Path.of("rules")), Files.walk(Path.of("fixtures")))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".yaml"))
                    .filter(path -> !path.toString().endsWith("mistakes.yaml"))
                    .toList()) {
                int depth = 0;
                int deepest = 0;
                for (Event event : new Yaml().parse(Files.newBufferedReader(file))) {
                    depth += event instanceof CollectionStartEvent ? 1 : event instanceof CollectionEndEvent ? -1 : 0;
                    deepest = Math.max(deepest, depth);
                }
                assertThat(deepest).as(file.toString()).isLessThan(YamlMap.MOST_LEVELS / 2);
                assertThat(Files.size(file)).as(file.toString()).isLessThan(SourceFile.MOST_BYTES / 10);
            }
        }
    }

    @Test
    void many_unknown_keys_are_told_in_time() {
        String keys =
                IntStream.range(0, 60_000).mapToObj(i -> "k" + i + ": 1\n").collect(Collectors.joining());

        assertThat(told(keys)).extracting(Problem::kind).contains(ProblemKind.TOLD_IN_PART);
    }
}
