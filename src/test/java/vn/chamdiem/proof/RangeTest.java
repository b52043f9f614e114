package vn.chamdiem.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RangeTest {
    private static Range from(String low, String high) {
        return Range.between(new BigDecimal(low), new BigDecimal(high), true);
    }

    private static boolean has(Range range, String number) {
        return range.sure().and(Range.point(new BigDecimal(number))).some();
    }

    @Test
    void nothing_can_be_divided_by_0_and_that_is_no_number() {
        assertThat(from("1", "2").over(from("0", "0")))
                .returns(false, Range::some)
                .returns(true, Range::none);
        assertThat(from("1", "2").over(from("0", "4")))
                .returns(true, Range::some)
                .returns(true, Range::none);
        assertThat(from("1", "2").over(from("1", "4")).none()).isFalse();
    }

    @Test
    void every_pair_of_numbers_lands_within_what_is_made_of_their_ranges() {
        for (int low = -3; low <= 3; low++) {
            for (int other = -3; other <= 3; other++) {
                Range one = from(String.valueOf(low), String.valueOf(low + 2));
                Range second = from(String.valueOf(other), String.valueOf(other + 2));
                for (int x = low; x <= low + 2; x++) {
                    for (int y = other; y <= other + 2; y++) {
                        assertThat(has(one.plus(second), String.valueOf(x + y))).isTrue();
                        assertThat(has(one.minus(second), String.valueOf(x - y)))
                                .isTrue();
                        assertThat(has(one.times(second), String.valueOf(x * y)))
                                .isTrue();
                        assertThat(has(one.most(second), String.valueOf(Math.max(x, y))))
                                .isTrue();
                        assertThat(has(one.least(second), String.valueOf(Math.min(x, y))))
                                .isTrue();
                        assertThat(has(one.or(second), String.valueOf(x))).isTrue();
                        if (y != 0 && x % y == 0) {
                            assertThat(has(one.over(second), String.valueOf(x / y)))
                                    .isTrue();
                        }
                    }
                }
            }
        }
    }

    @Test
    void an_open_end_does_not_belong_to_it() {
        Range open = Range.between(BigDecimal.ZERO, BigDecimal.TEN, false);

        assertThat(has(open, "0")).isFalse();
        assertThat(has(open, "0.0001")).isTrue();
        assertThat(has(open.times(from("1", "2")), "0")).isFalse();
        assertThat(Range.between(BigDecimal.ZERO, BigDecimal.ONE, false).holdsWhole())
                .isFalse();
        assertThat(open.holdsWhole()).isTrue();
    }
}
