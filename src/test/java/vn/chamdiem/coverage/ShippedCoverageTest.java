package vn.chamdiem.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chamdiem.PhuTho;
import vn.chamdiem.casebook.Casebook;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** Holds the worked cases of every shipped ruleset to leave nothing open. */
class ShippedCoverageTest {
    @ParameterizedTest
    @ValueSource(strings = {"qd766-2026", "so-tay"})
    void the_cases_of_the_rules_in_force_and_of_the_handbook_show_everything(String id) {
        holds(id);
    }

    @Tag("thorough")
    @TestFactory
    Stream<DynamicTest> the_cases_of_a_ruleset_show_everything() {
        return PhuTho.LIBRARY.rulesets().stream().map(id -> DynamicTest.dynamicTest(id, () -> holds(id)));
    }

    private static void holds(String id) {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset(id);
        Casebook book = Casebook.of(compiled, Path.of("fixtures", id, "cases"));
        Coverage coverage = Coverage.of(compiled, book.cases());

        assertThat(coverage.failing()).isEmpty();
        assertThat(coverage.subjects().stream()
                        .flatMap(subject -> subject.open().stream()
                                .map(target -> subject.place(target) + " " + target.lacks(Words.in(Language.EN)))))
                .isEmpty();
    }
}
