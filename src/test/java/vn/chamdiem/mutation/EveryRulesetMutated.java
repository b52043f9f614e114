package vn.chamdiem.mutation;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Holds the cases of every shipped ruleset to what the README says of them; takes longer than an ordinary build may. */
class EveryRulesetMutated {
    @TestFactory
    Stream<DynamicTest> the_worked_cases_notice_what_the_readme_says() {
        return Shelf.stated().keySet().stream().map(id -> DynamicTest.dynamicTest(id, () -> Shelf.holds(id)));
    }
}
