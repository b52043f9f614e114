package vn.chamdiem.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.criteria.GradeScale.Grade;
import vn.chamdiem.criteria.GradeScale.On;
import vn.chamdiem.criteria.GradeScale.Value;

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

    private static final List<Grade> BANDS = SCALE.grades();

    @ParameterizedTest
    @CsvSource({"79.5,100,Tốt", "79.49,100,Khá", "71.5499,90,Khá", "71.55,90,Tốt"})
    void a_percentage_may_be_rounded_before_it_is_graded(BigDecimal points, BigDecimal attainable, String grade) {
        GradeScale whole =
                new GradeScale(On.PERCENT, Value.ROUNDED, new Rounding(0, Rounding.Mode.HALF_UP), BANDS, false);

        assertThat(whole.grade(points, attainable).name()).isEqualTo(grade);
    }

    @ParameterizedTest
    @CsvSource({"80,300,Tốt", "79.99,80,Khá", "0,0,Yếu"})
    void points_may_be_graded_whatever_is_attainable(BigDecimal points, BigDecimal attainable, String grade) {
        assertThat(new GradeScale(On.POINTS, Value.ROUNDED, null, BANDS, false)
                        .grade(points, attainable)
                        .name())
                .isEqualTo(grade);
    }
}
