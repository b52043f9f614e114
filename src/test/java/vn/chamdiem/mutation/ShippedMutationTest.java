package vn.chamdiem.mutation;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the worked cases of the shipped rulesets to the share of faults that the README says they notice. */
class ShippedMutationTest {
    private static final String IN_FORCE = "qd766-2026";

    @Test
    void the_cases_of_the_rules_in_force_notice_what_is_stated() {
        Shelf.holds(IN_FORCE);
    }

    @Tag("thorough")
    @TestFactory
    Stream<DynamicTest> the_cases_of_the_other_rulesets_notice_what_is_stated() {
        return Shelf.stated().keySet().stream()
                .filter(id -> !id.equals(IN_FORCE))
                .map(id -> DynamicTest.dynamicTest(id, () -> Shelf.holds(id)));
    }
}
