package vn.chamdiem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

class TurnsTest {
    private final Turns turns = new Turns(1);

    @Test
    void who_finds_no_turn_free_is_told_so_and_does_not_wait() {
        assertThatThrownBy(() -> turns.take("one", () -> turns.take("two", () -> 2)))
                .isInstanceOfSatisfying(ProblemsFound.class, found -> {
                    assertThat(found.laterPerhaps()).isTrue();
                    assertThat(found.problems().get(0).kind()).isEqualTo(ProblemKind.TOO_BUSY);
                    assertThat(found.problems().get(0).place().file()).isEqualTo("two");
                });
    }

    @Test
    void a_turn_is_given_back_also_by_a_search_that_failed() {
        assertThatThrownBy(() -> turns.take("one", () -> {
                    throw new IllegalStateException("failed");
                }))
                .hasMessage("failed");

        assertThat(turns.take("two", () -> 2)).isEqualTo(2);
    }
}
