package vn.chamdiem.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/**
 * Whatever is lost, doubled or swapped in a shipped ruleset, reading it ends, says what is wrong in words of an officer,
 * and names the file that was edited.
 */
@Tag("thorough")
class BrokenFilesTest {
    private static final int READ = 100;
    private static final int COMPILED = 3;
    private static final long SEED = 766;

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_$]+|\"[^\"\\n]*\"?|[^\\s\\p{L}\\p{N}]");
    private static final Pattern OF_THE_ENGINE =
            Pattern.compile("(?i)drools|\\bkie\\b|java\\.|exception|generated|_this|snakeyaml|\\bnull pointer");

    /** One edit: its file, and the text that file has then. */
    private record Edit(RulesetFolder folder, String file, String what, String text) {
        RulesetFolder made() {
            SortedMap<String, SourceFile> files = new TreeMap<>(folder.files());
            files.put(file, new SourceFile(file, text));
            return new RulesetFolder(folder.id(), files);
        }
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rules"))) {
            return Stream.concat(
                    folders.sorted().toList().stream(), Stream.of(MistakeTable.HOME.resolve("bo-mau/rules")));
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_broken_file_is_told_in_plain_words(Path rules) {
        List<Edit> edits = edits(rules);
        for (Edit edit : edits.subList(0, Math.min(READ, edits.size()))) {
            Problems problems = new Problems();
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(5),
                    () -> assertThatCode(() -> {
                                try {
                                    Ruleset.read(edit.made(), problems);
                                } catch (ProblemsFound found) {
                                    problems.addAll(found.problems());
                                }
                            })
                            .as(edit.what())
                            .doesNotThrowAnyException());
            plain(edit, problems);
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void what_reads_well_is_understood_by_the_engine(Path rules) {
        int compiled = 0;
        for (Edit edit : edits(rules)) {
            Problems problems = new Problems();
            try {
                Ruleset.read(edit.made(), problems);
                if (problems.hasErrors() || !edit.file().endsWith(".drl")) {
                    continue;
                }
                new DroolsCompiler().compile(edit.made());
            } catch (ProblemsFound found) {
                problems.addAll(found.problems());
            }
            assertThat(problems.list())
                    .as(edit.what())
                    .extracting(Problem::kind)
                    .doesNotContain(ProblemKind.RULE_NOT_UNDERSTOOD);
            if (++compiled == COMPILED) {
                return;
            }
        }
    }

    private static void plain(Edit edit, Problems problems) {
        for (Problem problem : problems.list()) {
            for (Language language : Language.values()) {
                assertThat(problem.render(Words.in(language))).as(edit.what()).doesNotContainPattern(OF_THE_ENGINE);
            }
        }
        if (problems.hasErrors()) {
            assertThat(problems.list())
                    .as(edit.what())
                    .anySatisfy(problem -> assertThat(
                                    problem.place().file() + problem.details() + problem.maybe(Words.in(Language.EN)))
                            .contains(related(edit)));
        }
    }

    /** What the rules say of the table or of the declarations is told at the rule. */
    private static String related(Edit edit) {
        return edit.file().endsWith("facts.drl") || edit.file().equals("criteria.yaml") ? "" : edit.file();
    }

    /** All edits of all files, in an order that is the same every time. */
    private static List<Edit> edits(Path rules) {
        RulesetFolder folder = RulesetFolder.read(rules);
        List<Edit> edits = new ArrayList<>();
        folder.files().forEach((name, file) -> {
            if (!name.endsWith(".md")) {
                lines(folder, name, file.text(), edits);
                tokens(folder, name, file.text(), edits);
            }
        });
        Collections.shuffle(edits, new Random(SEED));
        return edits;
    }

    private static void lines(RulesetFolder folder, String name, String text, List<Edit> edits) {
        List<String> lines = Arrays.asList(text.split("(?<=\n)"));
        for (int at = 0; at < lines.size(); at++) {
            int line = at;
            String where = name + ":" + (at + 1) + " ";
            List<String> without = new ArrayList<>(lines);
            without.remove(line);
            edits.add(new Edit(folder, name, where + "lost", String.join("", without)));
            List<String> twice = new ArrayList<>(lines);
            twice.add(line, lines.get(line));
            edits.add(new Edit(folder, name, where + "twice", String.join("", twice)));
            if (at > 0) {
                List<String> swapped = new ArrayList<>(lines);
                Collections.swap(swapped, line, line - 1);
                edits.add(new Edit(folder, name, where + "swapped", String.join("", swapped)));
            }
        }
    }

    private static void tokens(RulesetFolder folder, String name, String text, List<Edit> edits) {
        List<int[]> found = TOKEN.matcher(text)
                .results()
                .map(token -> new int[] {token.start(), token.end()})
                .toList();
        for (int at = 0; at < found.size(); at++) {
            int start = found.get(at)[0];
            int end = found.get(at)[1];
            String token = text.substring(start, end);
            String where = name + " [" + token + "] at " + start + " ";
            edits.add(new Edit(folder, name, where + "lost", text.substring(0, start) + text.substring(end)));
            edits.add(new Edit(
                    folder, name, where + "twice", text.substring(0, end) + " " + token + text.substring(end)));
            if (at > 0) {
                int first = found.get(at - 1)[0];
                int firstEnd = found.get(at - 1)[1];
                edits.add(new Edit(
                        folder,
                        name,
                        where + "swapped",
                        text.substring(0, first)
                                + token
                                + text.substring(firstEnd, start)
                                + text.substring(first, firstEnd)
                                + text.substring(end)));
            }
        }
    }
}
