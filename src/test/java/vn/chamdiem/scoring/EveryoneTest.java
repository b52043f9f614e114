package vn.chamdiem.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Holds that whatever the processors do first, results and failures are the same. */
class EveryoneTest {
    private static final List<Integer> THOUSAND =
            IntStream.range(0, 1000).boxed().toList();

    private final Everyone everyone = new Everyone(IllegalStateException::new);

    @Test
    void results_come_in_the_order_of_those_they_are_of() {
        assertThat(everyone.each(THOUSAND, one -> one)).isEqualTo(THOUSAND);
    }

    @RepeatedTest(20)
    void of_several_failures_the_first_is_told() {
        assertThatThrownBy(() -> everyone.each(THOUSAND, EveryoneTest::failing)).hasMessage("300");
    }

    private static int failing(int one) {
        if (one >= 300 && one % 100 == 0) {
            throw new IllegalArgumentException(String.valueOf(one));
        }
        return one;
    }

    @Test
    void nobody_begins_after_one_before_them_has_failed() {
        Set<Integer> begun = ConcurrentHashMap.newKeySet();
        assertThatThrownBy(() -> everyone.each(Collections.nCopies(1_000_000, 7), (Integer one) -> {
                    begun.add(begun.size());
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(begun).hasSizeLessThan(100_000);
    }
}
