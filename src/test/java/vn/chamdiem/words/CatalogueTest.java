package vn.chamdiem.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chamdiem.source.ProblemKind;

class CatalogueTest {
    private static final Words VI = Words.in(Language.VI);
    private static final Words EN = Words.in(Language.EN);

    @Test
    void both_languages_say_the_same_things() {
        assertThat(new TreeSet<>(VI.bundle().keySet()))
                .isEqualTo(new TreeSet<>(EN.bundle().keySet()));
    }

    @Test
    void nothing_is_said_twice_under_one_name() throws IOException {
        for (String language : Arrays.asList("vi", "en")) {
            List<String> keys =
                    Files.readAllLines(Path.of("src/main/resources/words_" + language + ".properties")).stream()
                            .filter(line -> line.matches("[A-Za-z][\\w.]*=.*"))
                            .map(line -> line.substring(0, line.indexOf('=')))
                            .toList();

            assertThat(keys).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        }
    }

    @Test
    void both_languages_use_the_same_details() {
        assertThat(VI.bundle().keySet()).allSatisfy(key -> {
            int vietnamese =
                    new MessageFormat(VI.bundle().getString(key), Locale.ROOT).getFormatsByArgumentIndex().length;
            int english = new MessageFormat(EN.bundle().getString(key), Locale.ROOT).getFormatsByArgumentIndex().length;
            assertThat(vietnamese).as(key).isEqualTo(english);
        });
    }

    @Test
    void every_problem_has_words_and_advice() {
        assertThat(ProblemKind.values()).allSatisfy(kind -> {
            assertThat(VI.bundle().getString("problem." + kind)).isNotBlank();
            assertThat(VI.bundle().getString("maybe." + kind)).startsWith("Có thể");
            assertThat(EN.bundle().getString("maybe." + kind)).startsWith("Maybe");
        });
    }

    @Test
    void no_words_are_left_over() throws IOException {
        String used = sources();
        Pattern family = Pattern.compile("^(.*)\\.[A-Z_0-9]+$");
        List<String> unused = VI.bundle().keySet().stream()
                .filter(key -> !used.contains("\"" + key + "\"")
                        && !used.contains("'" + key + "'")
                        && !used.contains("bundle:" + key + "}"))
                .filter(key -> family.matcher(key)
                        .results()
                        .noneMatch(found -> used.contains("\"" + found.group(1) + "\"")
                                || used.contains("\"" + found.group(1) + ".\"")))
                .filter(key -> !List.of("yes", "no").contains(key))
                // Types and quantities are details of messages, and are looked up by their class.
                .filter(key -> !key.startsWith("figureType.") && !key.startsWith("quantity."))
                // The command line library looks these two up by the names of their options.
                .filter(key -> !List.of("help", "version").contains(key))
                .toList();

        assertThat(unused).isEmpty();
    }

    @Test
    void every_problem_is_used() throws IOException {
        String used = sources();

        assertThat(ProblemKind.values()).allSatisfy(kind -> assertThat(used).contains("ProblemKind." + kind));
    }

    @Test
    void numbers_are_written_as_each_language_writes_them() {
        assertThat(VI.number(new BigDecimal("1234567.891"))).isEqualTo("1.234.567,891");
        assertThat(EN.number(new BigDecimal("1234567.891"))).isEqualTo("1,234,567.891");
    }

    @Test
    void a_column_of_points_lines_up() {
        assertThat(VI.number(new BigDecimal("6"), 2)).isEqualTo("6,00");
    }

    @Test
    void no_more_decimals_are_shown_than_a_reader_can_use() {
        assertThat(EN.number(new BigDecimal("19.622641509433962264"))).isEqualTo("19.622642");
    }

    private static String sources() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String root : Arrays.asList("src/main/java", "src/main/resources/templates")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return String.join("\n", texts);
    }
}
