package vn.chamdiem.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.Quantity;
import vn.chamdiem.source.SourceFile;

/** Card and table are bounded, and so is the folder that they lie in. */
class RulesetBoundsTest {
    private static final RulesetFolder MODEL = RulesetFolder.read(Path.of("fixtures/so-tay/bo-mau/rules"));

    @TempDir
    private Path folder;

    private static List<Object> tooMuch(String file, String written, String otherwise) {
        SortedMap<String, SourceFile> files = new TreeMap<>(MODEL.files());
        String text = (file.equals("criteria.yaml") ? MODEL.criteria() : MODEL.card()).text();
        assertThat(text).contains(written);
        files.put(file, new SourceFile(file, text.replace(written, otherwise)));
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Problems problems = new Problems();
            try {
                Ruleset.read(new RulesetFolder(MODEL.id(), files), problems);
            } catch (ProblemsFound found) {
                problems.addAll(found.problems());
            }
            return problems.list().stream()
                    .filter(problem -> problem.kind() == ProblemKind.TOO_MANY)
                    .map(problem -> problem.details().get(0))
                    .toList();
        });
    }

    private static String many(int times, String text) {
        return IntStream.range(0, times)
                .mapToObj(i -> text.replace("#", Integer.toString(i)))
                .collect(Collectors.joining());
    }

    @Test
    void criteria_are_counted() {
        assertThat(tooMuch(
                        "criteria.yaml",
                        "- code: 2\n",
                        many(15_000, "- {code: x#, title: t, maxPoints: 1}\n") + "- code: 2\n"))
                .containsExactly(Quantity.CRITERIA);
    }

    @Test
    void cohorts_are_counted() {
        assertThat(tooMuch(
                        "ruleset.yaml",
                        "  - id: commune",
                        many(10_000, "  - {id: c#, title: t}\n") + "  - id: commune"))
                .containsExactly(Quantity.COHORTS);
    }

    @Test
    void holidays_are_counted() {
        assertThat(tooMuch(
                        "ruleset.yaml", "totalPoints", "holidays: [" + many(5_000, "2026-01-01, ") + "]\ntotalPoints"))
                .containsExactly(Quantity.HOLIDAYS);
    }

    @Test
    void a_table_of_groups_within_groups_ends() {
        String nested = "parts: [{code: 3.#, title: t, legalBasis: b, ".repeat(3_000) + "}]".repeat(3_000);

        assertThat(tooMuch("criteria.yaml", "- code: 2\n", "- {code: 9, title: t, " + nested + "}\n- code: 2\n"))
                .containsExactly(Quantity.LEVELS);
    }

    @Test
    void a_file_and_a_folder_are_weighed_before_they_are_read() throws IOException {
        for (SourceFile file : MODEL.files().values()) {
            Files.writeString(folder.resolve(RulesetFolder.nameWithin(file)), file.text());
        }
        assertThat(RulesetFolder.read(folder).files()).hasSize(MODEL.files().size());

        Files.write(folder.resolve("NOTES.md"), new byte[SourceFile.MOST_BYTES + 1]);
        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.details())
                        .containsExactly(Quantity.BYTES, SourceFile.MOST_BYTES + 1L, (long) SourceFile.MOST_BYTES));
        for (int i = 0; i < 8; i++) {
            Files.write(folder.resolve("NOTES" + i + ".md"), new byte[SourceFile.MOST_BYTES]);
        }
        assertThat(problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.details().get(2)).isEqualTo((long) RulesetFolder.MOST_BYTES));
    }

    private List<Problem> problems() {
        ProblemsFound found = catchThrowableOfType(ProblemsFound.class, () -> RulesetFolder.read(folder));
        return found.problems();
    }

    @Test
    void the_shipped_rulesets_stay_far_below_every_bound() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rules"))) {
            for (Path shipped : folders.toList()) {
                RulesetFolder read = RulesetFolder.read(shipped);
                Ruleset ruleset = Ruleset.read(read, new Problems());
                assertThat(read.files().values())
                        .allSatisfy(file -> assertThat(file.text().length()).isLessThan(SourceFile.MOST_BYTES / 10));
                assertThat(read.files().values().stream()
                                .mapToInt(file -> file.text().length())
                                .sum())
                        .isLessThan(RulesetFolder.MOST_BYTES / 10);
                assertThat(ruleset.criteria().all()).hasSizeLessThan(CriteriaReader.MOST_CRITERIA / 10);
                assertThat(ruleset.cohortIds()).hasSizeLessThan(CardReader.MOST_COHORTS / 10);
                assertThat(ruleset.card().holidays()).hasSizeLessThan(CardReader.MOST_HOLIDAYS / 10);
            }
        }
    }
}
