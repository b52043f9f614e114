package vn.chamdiem.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
    @ParameterizedTest
    @CsvSource({
        "HALF_UP,5.595,5.60",
        "HALF_UP,5.5949,5.59",
        "HALF_EVEN,5.585,5.58",
        "HALF_EVEN,5.595,5.60",
        "TRUNCATE,5.599,5.59"
    })
    void what_is_rounded_and_the_difference_make_the_whole(Rounding.Mode mode, BigDecimal points, BigDecimal rounded) {
        Rounding rounding = new Rounding(2, mode);

        assertThat(points.add(rounding.difference(points))).isEqualByComparingTo(rounded);
    }
}
