package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chamdiem.Example.fact;
import static vn.chamdiem.Example.work;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;

/** What each verb awards on a criterion of 10 points. */
class VerbTest {
    private static final String WORK = "Work( $done : done, $planned : planned )";

    private static CriterionAnalysis after(String verb, long done, long planned) {
        return Example.ruleset().rule(WORK, verb).first(work(done, planned));
    }

    @ParameterizedTest
    @CsvSource({
        "award.full();,1,2,10,FULL",
        "award.half();,1,2,5,PARTIAL",
        "award.none();,1,2,0,NONE",
        "'award.share($done, $planned);',1,2,5,PARTIAL",
        "'award.share($done, $planned);',2,2,10,FULL",
        "'award.share($done, $planned);',1,3,3.33,PARTIAL",
        "'award.shareUpTo($done, $planned, 80);',79,100,9.88,PARTIAL",
        "'award.shareUpTo($done, $planned, 80);',80,100,10,FULL",
        "'award.shareUpTo($done, $planned, 80);',81,100,10,FULL",
        "award.points(2.5);,1,2,2.5,PARTIAL",
        "award.stated($done);,7,9,7,PARTIAL",
        "'award.pointsEach($done, 1.5, 6);',3,9,4.5,PARTIAL",
        "'award.pointsEach($done, 1.5, 6);',4,9,6,PARTIAL",
        "'award.pointsEach($done, 1.5, 6);',5,9,6,PARTIAL",
        "award.bonus(2);,1,2,2,PARTIAL",
        "award.deduction(2);,1,2,-2,NONE"
    })
    void a_verb_awards(String verb, long done, long planned, BigDecimal points, Outcome outcome) {
        CriterionAnalysis criterion = after(verb, done, planned);

        assertThat(criterion.points()).isEqualByComparingTo(points);
        assertThat(criterion.outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"award.notApplicable();,NOT_APPLICABLE,0", "award.noData();,NO_DATA,10"})
    void a_verb_may_say_that_there_is_no_number(String verb, Outcome outcome, BigDecimal attainable) {
        CriterionAnalysis criterion = after(verb, 1, 2);

        assertThat(criterion.points()).isNull();
        assertThat(criterion.outcome()).isEqualTo(outcome);
        assertThat(criterion.attainable()).isEqualByComparingTo(attainable);
    }

    @ParameterizedTest
    @CsvSource({"zero,NONE,0,10", "full,FULL,10,10", "not-applicable,NOT_APPLICABLE,,0", "no-data,NO_DATA,,10"})
    void an_empty_denominator_means_what_the_table_says(
            String meaning, Outcome outcome, BigDecimal points, BigDecimal attainable) {
        CriterionAnalysis criterion = Example.ruleset()
                .replace("criteria.yaml", "whenNothingToMeasure: zero", "whenNothingToMeasure: " + meaning)
                .first(work(0, 0));

        assertThat(criterion.outcome()).isEqualTo(outcome);
        assertThat(criterion.attainable()).isEqualByComparingTo(attainable);
        if (points == null) {
            assertThat(criterion.points()).isNull();
        } else {
            assertThat(criterion.points()).isEqualByComparingTo(points);
        }
    }

    @Test
    void a_share_says_how_it_was_calculated() {
        assertThat(after("award.shareUpTo($done, $planned, 80);", 79, 100).matches())
                .singleElement()
                .satisfies(match -> assertThat(match.calculation()).isEqualTo("min(10, 10 × 79/100 ÷ 80%)"));
    }

    @Test
    void a_criterion_without_points_can_be_tracked() {
        CriterionAnalysis criterion = Example.ruleset()
                .replace("criteria.yaml", "maxPoints: 10, whenNothingToMeasure: zero", "maxPoints: 0")
                .rule(WORK, "award.trackOnly();")
                .first(work(1, 2));

        assertThat(criterion.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(criterion.points()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'percent(done, planned) >= 80',80,100,true",
        "'percent(done, planned) >= 80',79,100,false",
        "'percent(done, planned) >= 33.3',333,1000,true",
        "'percent(done, planned) > 33.3',333,1000,false",
        "'percent(done, planned) >= 92.7',927,1000,true",
        "'sum(done, planned) == 5',2,3,true",
        "3 * done >= 2 * planned,2,3,true",
        "'percent(done, planned) >= 0',0,0,false"
    })
    void conditions_are_exact(String condition, long done, long planned, boolean speaks) {
        CriterionAnalysis criterion = Example.ruleset()
                .rule("Work( " + condition + " )", "award.full();")
                .first(work(done, planned));

        assertThat(criterion.outcome() == Outcome.FULL).isEqualTo(speaks);
    }

    @Test
    void nine_tenths_written_as_a_decimal_are_nine_tenths() {
        assertThat(Example.ruleset()
                        .rule("Work( rate >= 0.9 )", "award.full();")
                        .first(fact("rate", new BigDecimal("0.9")))
                        .outcome())
                .isEqualTo(Outcome.FULL);
    }
}
