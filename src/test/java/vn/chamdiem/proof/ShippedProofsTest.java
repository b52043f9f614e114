package vn.chamdiem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.PhuTho;
import vn.chamdiem.casebook.Casebook;
import vn.chamdiem.ruleset.CompiledRuleset;

class ShippedProofsTest {
    private static ProofReport report(String id) {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset(id);
        Casebook book = Casebook.of(compiled, Path.of("fixtures", id, "cases"));
        return new Proving(compiled, book.cases()).report(null);
    }

    private static void holds(String id, int[] proved) {
        ProofReport report = report(id);

        assertThat(report.with(Verdict.REFUTED)).isEmpty();
        assertThat(Arrays.stream(Law.values()).map(law -> report.count(law, Verdict.PROVED)))
                .as("proved of each law, at least")
                .zipSatisfy(
                        Arrays.stream(proved).boxed().toList(),
                        (now, least) -> assertThat(now).isGreaterThanOrEqualTo(least));
    }

    /** How much is proved of each law: maximum reached, maximum kept, one answer, good things, bands. */
    @ParameterizedTest
    @CsvSource({"qd766-2026, 29, 29, 23, 22, 6"})
    void nothing_is_refuted_of_the_rules_in_force(String id, int reached, int kept, int answered, int good, int bands) {
        holds(id, new int[] {reached, kept, answered, good, bands});
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({
        "so-tay, 102, 106, 80, 71, 12",
        "mic-2018, 27, 28, 21, 32, 0",
        "da-nang-448, 31, 31, 19, 24, 15",
        "da-nang-cchc-2020, 27, 27, 19, 20, 0",
        "dti922-2022, 11, 11, 9, 9, 0",
        "quang-nam-2020, 24, 24, 22, 18, 5",
        "tay-ninh-so-2024, 8, 8, 7, 7, 5",
        "tay-ninh-xa-2025, 70, 70, 62, 72, 5",
        "tphcm-2023, 29, 29, 22, 27, 4"
    })
    void nothing_is_refuted_of_the_other_rulesets(String id, int reached, int kept, int answered, int good, int bands) {
        holds(id, new int[] {reached, kept, answered, good, bands});
    }
}
