package vn.chamdiem.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Standings;

/** One table, read for each cohort. */
class CohortsTest {
    private static Example different() {
        return Example.ruleset()
                .replace("criteria.yaml", "      maxPoints: 20\n".substring(4), "")
                .replace(
                        "criteria.yaml",
                        "title: Một, maxPoints: 10",
                        "title: Một, maxPoints: {department: 10, commune: 15}")
                .replace("criteria.yaml", "title: Hai,", "title: Hai, cohorts: [department],")
                .replace("ruleset.yaml", "totalPoints: 20", "totalPoints: {department: 20, commune: 15}");
    }

    private static ScoreAnalysis score(Example example, String cohort) {
        Agency agency = new Agency("A", "A", cohort, null);
        return example.compile()
                .scorer()
                .score(new AgencyFacts(agency, List.of(Example.work(1, 2))), Standings.NONE, Example.PERIOD);
    }

    @Test
    void a_maximum_and_a_line_may_be_for_one_cohort_alone() {
        Ruleset ruleset = different().compile().ruleset();

        assertThat(different().problems()).isEmpty();
        assertThat(ruleset.criteria("department").maxPoints()).isEqualByComparingTo("20");
        assertThat(ruleset.criteria("commune").maxPoints()).isEqualByComparingTo("15");
        assertThat(ruleset.criteria().maxPoints()).isEqualByComparingTo("25");
    }

    @Test
    void verbs_are_relative_to_the_maximum_of_the_cohort() {
        assertThat(score(different(), "department")
                        .find(new CriterionCode("1.1"))
                        .orElseThrow()
                        .points())
                .isEqualByComparingTo("5");
        assertThat(score(different(), "commune")
                        .find(new CriterionCode("1.1"))
                        .orElseThrow()
                        .points())
                .isEqualByComparingTo("7.5");
    }

    @Test
    void a_line_for_others_is_not_applicable_and_says_so() {
        ScoreAnalysis analysis = score(different(), "commune");
        CriterionAnalysis second = analysis.find(new CriterionCode("1.2")).orElseThrow();

        assertThat(second.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(second.reason()).isEqualTo("Không áp dụng cho khối «Xã»");
        assertThat(analysis.attainable()).isEqualByComparingTo("15");
        assertThat(analysis.index()).isEqualByComparingTo("0.5");
    }

    @Test
    void a_cohort_may_have_a_scale_of_its_own() {
        Example example = Example.ruleset()
                .replace(
                        "ruleset.yaml",
                        "{id: commune, title: Xã}",
                        "{id: commune, title: Xã, gradeScale: {grades: [{name: Đạt, from: 50}, {name: Không, from: 0}]}}");

        assertThat(score(example, "commune").grade()).isEqualTo("Đạt");
        assertThat(score(example, "department").grade()).isEqualTo("Yếu");
    }

    @Test
    void a_weight_may_be_one_for_each_cohort() {
        Example example = Example.ruleset()
                .replace("criteria.yaml", "maxPoints: 20", "maxPoints: 20\n  combine: weighted-mean")
                .replace("criteria.yaml", "title: Một,", "title: Một, weight: {department: 1, commune: 0},")
                .replace("criteria.yaml", "title: Hai,", "title: Hai, weight: 1,");

        // 5 of 10 in one, 6.25 of 10 in the other.
        assertThat(score(example, "department").points()).isEqualByComparingTo("11.25");
        assertThat(score(example, "commune").points()).isEqualByComparingTo("12.5");
    }

    @Test
    void the_whole_can_be_found_and_is_no_line() {
        CriteriaSet criteria = Example.ruleset().compile().ruleset().criteria();

        assertThat(criteria.find(CriteriaSet.TOTAL)).contains(criteria.whole());
        assertThat(criteria.all()).doesNotContain(criteria.whole());
    }
}
