package vn.chamdiem.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.chamdiem.source.Problem.Severity;

class ProblemsTest {
    private static final Place HERE = Place.of("1.drl");

    private final Problems problems = new Problems();

    @Test
    void of_too_many_the_first_are_told_and_the_others_counted() {
        IntStream.rangeClosed(1, Problems.MOST_TOLD + 250)
                .forEach(line -> problems.add(ProblemKind.RULE_TWICE, Place.of("1.drl", line), "r", 1));

        List<Problem> told = problems.list();
        assertThat(told).hasSize(Problems.MOST_TOLD + 1);
        assertThat(told.get(Problems.MOST_TOLD).kind()).isEqualTo(ProblemKind.TOLD_IN_PART);
        assertThat(told.get(Problems.MOST_TOLD).details()).containsExactly(Problems.MOST_TOLD, 250L);
        assertThat(told.get(Problems.MOST_TOLD).severity()).isEqualTo(Severity.ERROR);
    }

    @Test
    void an_error_is_told_however_many_warnings_came_before_it() {
        IntStream.rangeClosed(1, Problems.MOST_TOLD + 1)
                .forEach(line -> problems.warn(ProblemKind.CASE_TWICE, Place.of("1.drl", line), "c", 1));
        assertThat(problems.hasErrors()).isFalse();
        problems.add(ProblemKind.RULE_TWICE, HERE, "r", 1);

        assertThat(problems.hasErrors()).isTrue();
        assertThat(problems.list()).extracting(Problem::kind).contains(ProblemKind.RULE_TWICE);
    }

    @Test
    void many_of_one_kind_hide_no_other() {
        IntStream.rangeClosed(0, Problems.MOST_TOLD)
                .forEach(line -> problems.add(ProblemKind.RULE_TWICE, Place.of("1.drl", line), "r", 1));
        problems.add(ProblemKind.TOO_MANY, HERE, Quantity.RULES, 3, 2);

        assertThat(problems.list()).extracting(Problem::kind).contains(ProblemKind.TOO_MANY);
    }

    @Test
    void what_is_told_twice_is_told_once() {
        problems.add(ProblemKind.RULE_TWICE, HERE, "r", 1);
        problems.add(ProblemKind.RULE_TWICE, HERE, "r", 1);

        assertThat(problems.list()).hasSize(1);
    }

    @Test
    void nobody_guesses_for_what_is_not_told() {
        int[] guesses = {0};
        Supplier<String> guess = () -> "guess " + ++guesses[0];
        IntStream.range(0, 5 * Problems.MOST_TOLD)
                .forEach(line -> problems.add(ProblemKind.AGENCY_UNKNOWN, Place.of("1.csv", line), "A", guess));

        assertThat(guesses[0]).isEqualTo(Problems.MOST_TOLD);
        assertThat(problems.list().get(0).details()).containsExactly("A", "guess 1");
    }

    @Test
    void a_million_problems_are_placed_and_counted_in_time() {
        SourceFile file = new SourceFile("1.drl", "x\n".repeat(500_000));

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> IntStream.range(0, 1_000_000)
                        .forEach(at -> problems.add(ProblemKind.SIGN_UNKNOWN, file.place(at), "x")));
        assertThat(file.place(999_999)).hasToString("1.drl:500000:2");
        assertThat(problems.tells(ProblemKind.SIGN_UNKNOWN)).isTrue();
        assertThat(problems.hasErrorsIn("1.drl")).isTrue();
    }

    @Test
    void a_name_as_long_as_a_book_is_guessed_at_in_time() {
        List<String> known =
                IntStream.range(0, 2_000).mapToObj(i -> "x".repeat(10_000) + i).toList();

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Nearest.to("y".repeat(1_000_000), known)))
                .endsWith("…");
    }
}
