package vn.chamdiem.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Draft;
import vn.chamdiem.PhuTho;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.impact.GradeMove.Way;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemsFound;

/** What each limit of a policy holds a change to: it is kept up to the limit, and broken beyond it. */
class PolicyTest {
    @TempDir
    private Path folder;

    private static Ruleset inForce() {
        return PhuTho.LIBRARY.ruleset("da-nang-448").ruleset();
    }

    /** Part-time officers get 1 point of 5 instead of 3: 33 agencies lose 2 points. */
    private CompiledRuleset draft() throws IOException {
        return Draft.of("da-nang-448", folder)
                .replace("2-people.drl", "award.percent(60)", "award.percent(20)")
                .compile();
    }

    private List<Breach> breaches(CompiledRuleset draft, Impact impact, String policy) throws IOException {
        Path file = Files.writeString(folder.resolve("impact.yaml"), policy);
        return Policy.read(file, inForce(), draft.ruleset()).breaches(impact, inForce(), draft.ruleset());
    }

    private List<String> problems(String policy) throws IOException {
        Path file = Files.writeString(folder.resolve("impact.yaml"), policy);
        ProblemsFound found = catchThrowableOfType(ProblemsFound.class, () -> Policy.read(file, inForce(), inForce()));
        return found.problems().stream()
                .map((Problem problem) -> problem.kind() + ":" + problem.place().line())
                .toList();
    }

    @Test
    void a_limit_is_kept_up_to_it_and_broken_beyond_it() throws IOException {
        CompiledRuleset draft = draft();
        Impact impact = Tries.of("da-nang-448", draft, "nam-2020");
        int furthest = impact.touched()
                .mapToInt(one -> Math.abs(Objects.requireNonNull(one.up())))
                .max()
                .orElseThrow();
        long lost = impact.cohorts().flatMap(cohort -> cohort.grades(Way.LOST)).count();
        int made = impact.cohorts().mapToInt(one -> one.tiesMade().size()).sum();

        assertThat(furthest).isPositive();
        assertThat(lost).isPositive();
        assertThat(breaches(
                        draft,
                        impact,
                        "mostPointsMoved: 2\nmostRanksMoved: %d\nmostGradesLost: %d\nmostTiesMade: %d\nmostNumbersLost: 0\n"
                                .formatted(furthest, lost, made)))
                .isEmpty();
        assertThat(breaches(
                        draft,
                        impact,
                        "mostPointsMoved: 1.99\nmostRanksMoved: %d\nmostGradesLost: %d\n"
                                .formatted(furthest - 1, lost - 1)))
                .extracting(breach -> breach.limit().law())
                .containsExactly(Law.MOST_GRADES_LOST, Law.MOST_RANKS_MOVED, Law.MOST_POINTS_MOVED);
    }

    @Test
    void a_broken_limit_names_agencies_and_criteria_and_where_the_policy_says_so() throws IOException {
        CompiledRuleset draft = draft();

        assertThat(breaches(draft, Tries.of("da-nang-448", draft, "nam-2020"), "# Thử\nmostPointsMoved: 1.5\n"))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.limit().place()).endsWith("impact.yaml:2:1");
                    assertThat(breach.found()).isEqualByComparingTo("2");
                    assertThat(breach.offences()).hasSize(33).allSatisfy(offence -> {
                        assertThat(offence.figures()).isEqualTo("da-nang-448/nam-2020");
                        assertThat(offence.agency()).isNotNull();
                        assertThat(offence.by()).isEqualByComparingTo("2");
                        assertThat(offence.criteria()).containsExactly(new CriterionCode("2.1"));
                    });
                });
    }

    @Test
    void criteria_that_are_named_may_change_with_all_below_them_and_nothing_else_may() throws IOException {
        CompiledRuleset draft = draft();
        Impact impact = Tries.of("da-nang-448", draft, "nam-2020");

        assertThat(breaches(draft, impact, "onlyCriteria: [2.1]\n")).isEmpty();
        assertThat(breaches(draft, impact, "onlyCriteria: [2]\n")).isEmpty();
        assertThat(breaches(draft, impact, "onlyCriteria: [2.2, 3]\n"))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.found()).isEqualByComparingTo("1");
                    assertThat(breach.offences()).hasSize(34);
                    assertThat(breach.offences().get(0).agency()).isNull();
                });
    }

    @Test
    void a_rule_that_nobody_in_the_cohort_meets_is_no_way_around_the_policy() throws IOException {
        CompiledRuleset draft = Draft.of("da-nang-448", folder)
                .replace(
                        "2-people.drl",
                        "itOfficer == \"không có\"",
                        "itOfficer == \"không có\", itOfficer != \"kiêm nhiệm\"")
                .compile();
        Impact impact = Tries.of("da-nang-448", draft, "nam-2020");

        assertThat(impact.touched()).isEmpty();
        assertThat(breaches(draft, impact, "onlyCriteria: []\n")).hasSize(1);
    }

    @Test
    void whoever_loses_his_number_goes_beyond_every_limit() throws IOException {
        CompiledRuleset draft = Draft.of("da-nang-448", folder)
                .replace("2-people.drl", "People( itOfficer == \"kiêm nhiệm\" )", "People( itOfficer == \"khác\" )")
                .replace("facts.drl", "\"kiêm nhiệm\"", "\"kiêm nhiệm\", \"khác\"")
                .compile();
        Impact impact = Tries.of("da-nang-448", draft, "nam-2020");

        assertThat(impact.broken()).isTrue();
        assertThat(breaches(draft, impact, "mostPointsMoved: 100\nmostRanksMoved: 1000\nmostNumbersLost: 32\n"))
                .extracting(breach -> breach.limit().law())
                .containsExactly(Law.MOST_RANKS_MOVED, Law.MOST_POINTS_MOVED, Law.MOST_NUMBERS_LOST);
    }

    @Test
    void what_is_wrong_in_a_policy_is_told_at_its_line_and_all_at_once() throws IOException {
        assertThat(problems("mostPointsMoved: -1\nmostRanksMoved: 1.5\nonlyCriteria: [2.1, 2.11]\nmostTies: 0\n"))
                .containsExactly("LIMIT_NEGATIVE:1", "NOT_WHOLE_BETWEEN:2", "CRITERION_UNKNOWN:3", "UNKNOWN_KEY:4");
        assertThat(problems("{}\n")).containsExactly("POLICY_EMPTY:0");
    }
}
