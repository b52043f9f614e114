package vn.chamdiem.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chamdiem.profile.Distribution.Bin;

class DistributionTest {
    private static List<BigDecimal> shares(String... shares) {
        return Stream.of(shares).map(BigDecimal::new).toList();
    }

    @Test
    void a_bin_is_closed_below_and_the_last_one_above_too() {
        Distribution distribution = Distribution.of(shares("0.05", "0.1", "0.5", "1"));

        assertThat(distribution.bins())
                .contains(new Bin(0, 10, 1), new Bin(10, 20, 1), new Bin(50, 60, 1), new Bin(90, 100, 1))
                .hasSize(10);
        assertThat(distribution.binOf(new BigDecimal("0.1"))).isEqualTo(1);
        assertThat(distribution.binOf(BigDecimal.ONE)).isEqualTo(9);
    }

    @Test
    void everybody_is_in_one_bin_and_no_other() {
        Random random = new Random(766);
        List<BigDecimal> shares = Stream.generate(() -> BigDecimal.valueOf(random.nextInt(-200, 1300), 3))
                .limit(500)
                .toList();
        Distribution distribution = Distribution.of(shares);

        assertThat(distribution.bins().stream().mapToInt(Bin::agencies).sum()).isEqualTo(500);
        assertThat(shares)
                .allSatisfy(share -> assertThat(distribution.binOf(share)).isNotNegative());
        assertThat(distribution.bins()).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void those_who_are_close_together_are_told_apart_by_single_percents() {
        assertThat(Distribution.of(shares("0.911", "0.925", "0.939")).bins())
                .containsExactly(new Bin(91, 92, 1), new Bin(92, 93, 1), new Bin(93, 94, 1));
    }

    @Test
    void all_in_one_place_are_one_bin_and_nobody_is_none() {
        assertThat(Distribution.of(shares("1", "1")).bins()).containsExactly(new Bin(100, 101, 2));
        assertThat(Distribution.of(List.of()).bins()).isEmpty();
    }
}
