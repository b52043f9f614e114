package vn.chamdiem.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.criteria.GradeScale.Grade;

class GradeScaleTest {
    private static final GradeScale SCALE = new GradeScale(
            List.of(
                    new Grade("Yếu", BigDecimal.ZERO),
                    new Grade("Tốt", new BigDecimal("80")),
                    new Grade("Khá", new BigDecimal("65"))),
            false);

    @ParameterizedTest
    @CsvSource({
        "100,100,Tốt",
        "80,100,Tốt",
        "79.999,100,Khá",
        "65,100,Khá",
        "64.99,100,Yếu",
        "0,100,Yếu",
        "-1,100,Yếu",
        "72,90,Tốt",
        "71.99,90,Khá"
    })
    void a_grade_begins_at_its_own_bound(BigDecimal points, BigDecimal attainable, String grade) {
        assertThat(SCALE.grade(points, attainable).name()).isEqualTo(grade);
    }

    @Test
    void a_share_that_no_decimal_can_write_still_meets_its_bound() {
        GradeScale thirds = new GradeScale(
                List.of(new Grade("Đạt", new BigDecimal("50")), new Grade("Không", BigDecimal.ZERO)), false);

        assertThat(thirds.grade(new BigDecimal("1.5"), new BigDecimal("3")).name())
                .isEqualTo("Đạt");
    }

    @Test
    void a_scale_with_a_gap_at_the_bottom_is_none() {
        assertThatThrownBy(() -> new GradeScale(List.of(new Grade("Tốt", BigDecimal.TEN)), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
