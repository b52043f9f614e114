package vn.chamdiem.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chamdiem.PhuTho;
import vn.chamdiem.casebook.Casebook;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.RulesetFolder;

/** Holds how far the worked cases of the shipped rulesets go: all of it, but for what {@code lacking.csv} names. */
class ShippedCoverageTest {
    private static final Path LACKING = Path.of("src/test/resources/coverage/lacking.csv");

    /** One line of the list: how many sights of a kind no case shows, and why that is so. */
    private record Lacking(String ruleset, Target.Kind kind, int count, String why) {
        static List<Lacking> read() throws IOException {
            return Files.readAllLines(LACKING).stream()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .map(cells ->
                            new Lacking(cells[0], Target.Kind.valueOf(cells[1]), Integer.parseInt(cells[2]), cells[3]))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"qd766-2026", "so-tay"})
    void the_cases_of_the_rules_in_force_and_of_the_handbook_leave_open_only_what_is_listed(String id)
            throws IOException {
        assertThat(lacking(id)).isEqualTo(listed(id, Lacking.read()));
    }

    @Tag("thorough")
    @TestFactory
    Stream<DynamicTest> the_cases_of_a_ruleset_leave_open_only_what_is_listed() throws IOException {
        List<Lacking> listed = Lacking.read();
        return PhuTho.LIBRARY.rulesets().stream()
                .map(id -> DynamicTest.dynamicTest(
                        id, () -> assertThat(lacking(id)).isEqualTo(listed(id, listed))));
    }

    private static List<String> lacking(String id) {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset(id);
        RulesetFolder folder = RulesetFolder.read(Path.of("rules", id));
        Casebook book = Casebook.of(folder, compiled, Path.of("fixtures", id, "cases"));
        Coverage coverage = Coverage.of(folder, compiled, book.cases());
        assertThat(coverage.failing()).isEmpty();
        List<String> lacking = new ArrayList<>();
        coverage.tallies().stream()
                .filter(tally -> tally.seen() < tally.of())
                .forEach(tally -> lacking.add(tally.kind() + " " + (tally.of() - tally.seen())));
        return lacking;
    }

    private static List<String> listed(String id, List<Lacking> listed) {
        return listed.stream()
                .filter(line -> line.ruleset().equals(id))
                .map(line -> line.kind() + " " + line.count())
                .toList();
    }

    @Test
    void what_lacks_is_listed_with_its_reason_and_only_of_rulesets_that_are_there() throws IOException {
        assertThat(Lacking.read()).allSatisfy(line -> assertThat(line.why()).hasSizeGreaterThan(10));
        assertThat(PhuTho.LIBRARY.rulesets())
                .containsAll(new TreeSet<>(
                        Lacking.read().stream().map(Lacking::ruleset).toList()));
    }
}
