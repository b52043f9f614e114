package vn.chamdiem.mutation;

import org.junit.jupiter.api.Test;

/** Holds the cases of the default ruleset to what the README says of them; the others are held by the profile for it. */
class Qd766MutationTest {
    @Test
    void the_worked_cases_notice_what_the_readme_says() {
        Shelf.holds("qd766-2026");
    }
}
