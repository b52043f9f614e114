package vn.chamdiem.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** The rows that every door shows. */
class ExplanationTest {
    private static final GroupRanks RANKS = new GroupRanks(Map.of(new CriterionCode("1"), 3), 15);

    private static List<Row> rows() {
        ScoreAnalysis analysis = Example.ruleset()
                .replace("criteria.yaml", "title: Nhóm", "title: Nhóm\n  combine: mean")
                .replace("criteria.yaml", "title: Một,", "title: Một, gates: {below: 5, grade: Yếu},")
                .with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work() then award.points(4); end
                        rule "Hai" @criterion("1.2") when Work() then award.full(); end
                        rule "Ba" @criterion("1.2") when Work() then award.atMost(9); end
                        rule "Thưởng" @criterion("total") when Work() then award.bonus(1.5); end
                        """)
                .score(Example.work(1, 2));
        return new Explanation("rules", RANKS, Words.in(Language.VI)).rows(analysis);
    }

    @Test
    void a_group_shows_its_rank_and_a_criterion_has_none() {
        assertThat(rows()).extracting(Row::rank).startsWith("hạng 3/15", "", "");
    }

    @Test
    void a_combination_shows_its_formula_and_a_limit_what_it_allows() {
        assertThat(rows().get(0).steps()).singleElement().satisfies(step -> {
            assertThat(step.name()).isEqualTo("gộp các phần");
            assertThat(step.calculation()).isEqualTo("20 × (4/10 + 9/10) / 2");
        });
        assertThat(rows().get(2).steps()).extracting(Row.Step::points).containsExactly("10", "tối đa 9", "-1");
    }

    @Test
    void the_whole_has_a_row_once_something_is_said_of_it() {
        Row whole = rows().get(3);

        assertThat(whole.steps()).extracting(Row.Step::points).containsExactly("1,5");
        assertThat(whole.note()).isEqualTo("Xếp loại Yếu: 1.1 «Một» dưới 5 điểm");
    }

    @Test
    void a_rule_that_looks_at_a_measure_comes_after_the_rule_that_measured() {
        ScoreAnalysis analysis = Example.ruleset()
                .rule("PerHead( $value : value, $best : best )", "award.share($value, $best);")
                .with("2-measures.drl", """
                        declare PerHead @measure @label("Việc trên đầu người") end
                        rule "Đo" @measure("PerHead") when Work( $each : ratio(done, planned) ) then measure.is($each); end
                        """)
                .score(Example.work(1, 4));

        assertThat(new Explanation("rules", RANKS, Words.in(Language.VI))
                        .rows(analysis)
                        .get(1)
                        .steps())
                .extracting(step -> step.place() + " " + step.points() + " = " + step.calculation())
                .containsExactly(
                        "rules/example/2-measures.drl:2 0,25 = ratio(1, 4)",
                        "rules/example/1-rules.drl:1 10 = 10 × 0.25/0.25");
    }
}
