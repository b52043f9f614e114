package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootsTest {
    @ParameterizedTest
    @CsvSource({
        "0.25,2,0.5",
        "4,2,2",
        "1,7,1",
        "1000000,6,10",
        "0.000001,3,0.01",
        "0.343,3,0.7",
        "5,1,5",
        "1e-40,4,1e-10",
        "2,2,1.414213562373095048801688724209698",
        "0.504,3,0.7958114415792783719329055975497531"
    })
    void a_root_is_exact_where_it_can_be_and_else_right_to_the_last_digit(
            BigDecimal radicand, int degree, BigDecimal root) {
        assertThat(Roots.root(radicand, degree).round(Measures.PRECISION)).isEqualByComparingTo(root);
    }
}
