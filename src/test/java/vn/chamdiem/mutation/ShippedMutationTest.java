package vn.chamdiem.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.chamdiem.PhuTho;
import vn.chamdiem.mutation.Shelf.Stated;
import vn.chamdiem.mutation.Verdict.Fate;

/** Holds the worked cases of the shipped rulesets to what the README says they notice: every fault that facts tell apart. */
class ShippedMutationTest {
    private static final String IN_FORCE = "qd766-2026";

    @Test
    void the_cases_of_the_rules_in_force_notice_what_is_stated() {
        MutationReport report = Shelf.testing(IN_FORCE).run();

        assertThat(told(report.survivors().stream().map(Verdict::mutation).toList()))
                .isEmpty();
        Map<Fate, Long> fates =
                report.verdicts().stream().collect(Collectors.groupingBy(Verdict::fate, Collectors.counting()));
        assertThat(new Stated(count(fates, Fate.KILLED), count(fates, Fate.TOLD), count(fates, Fate.ALIKE)))
                .isEqualTo(Shelf.stated().get(IN_FORCE));
    }

    private static int count(Map<Fate, Long> fates, Fate fate) {
        return fates.getOrDefault(fate, 0L).intValue();
    }

    @Test
    void every_shipped_ruleset_is_stated() {
        assertThat(Shelf.stated().keySet()).containsExactlyInAnyOrderElementsOf(PhuTho.LIBRARY.rulesets());
    }

    /** Whether facts tell the others apart is searched for by {@code mutate}, which then states how many they are. */
    @Tag("thorough")
    @TestFactory
    Stream<DynamicTest> the_cases_of_the_other_rulesets_notice_what_is_stated() {
        return Shelf.stated().entrySet().stream()
                .filter(stated -> !stated.getKey().equals(IN_FORCE))
                .map(stated -> DynamicTest.dynamicTest(stated.getKey(), () -> {
                    List<Mutation> unnoticed = Shelf.testing(stated.getKey()).unnoticed();
                    assertThat(unnoticed)
                            .as(() -> String.join("\n", told(unnoticed)))
                            .hasSizeLessThanOrEqualTo(stated.getValue().alike());
                }));
    }

    private static List<String> told(List<Mutation> mutations) {
        return mutations.stream()
                .map(mutation -> mutation.place() + " " + mutation.changedLine())
                .toList();
    }
}
