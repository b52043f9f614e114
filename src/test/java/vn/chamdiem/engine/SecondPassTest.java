package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.MeasureAnalysis;
import vn.chamdiem.scoring.Outcome;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Standings;

/** Measures of everyone first, then what is relative to them. */
class SecondPassTest {
    private static final String MEASURE = """
            declare PerHead @measure @label("Việc trên đầu người") @unit("việc")
            end
            rule "Đo" @measure("PerHead")
                @reason("{done} việc của {planned} người")
            when
                Work( $done : done, $planned : planned, $each : ratio(done, planned) )
            then
                measure.is($each);
            end
            """;

    private static Example measuring(String when, String verb) {
        return Example.ruleset().rule(when, verb).with("2-measures.drl", MEASURE);
    }

    private static AgencyFacts agency(String code, String cohort, long done, long planned) {
        return new AgencyFacts(new Agency(code, code, cohort, null), List.of(Example.work(done, planned)));
    }

    private static final List<AgencyFacts> FOUR = List.of(
            agency("A", "department", 30, 1),
            agency("B", "department", 12, 1),
            agency("C", "department", 6, 1),
            agency("D", "commune", 100, 1));

    private static ScoreAnalysis score(Example example, String code) {
        CompiledRuleset compiled = example.compile();
        Standings standings = compiled.scorer().standings(FOUR, Example.PERIOD);
        AgencyFacts one = FOUR.stream()
                .filter(facts -> facts.agency().code().equals(code))
                .findFirst()
                .orElseThrow();
        return compiled.scorer().score(one, standings, Example.PERIOD);
    }

    private static CriterionAnalysis first(ScoreAnalysis analysis) {
        return analysis.find(new CriterionCode("1.1")).orElseThrow();
    }

    @Test
    void a_share_of_the_best_of_the_cohort_is_explained_by_both_values() {
        ScoreAnalysis analysis = score(
                measuring("PerHead( $value : value, $best : best, $count : count )", "award.share($value, $best);")
                        .replace("1-rules.drl", "@criterion(\"1.1\")", """
                                @criterion("1.1") @reason("{value} việc đầu người; cao nhất trong {count} cơ quan là {best}")
                                """.strip()),
                "B");

        assertThat(first(analysis).points()).isEqualByComparingTo("4");
        assertThat(first(analysis).reason()).isEqualTo("12 việc đầu người; cao nhất trong 3 cơ quan là 30");
        assertThat(first(analysis).matches().get(0).figures())
                .extracting(figure -> figure.label() + " = " + figure.value() + " (" + figure.evidence() + ")")
                .containsExactly(
                        "Việc trên đầu người = 12 (tính trên 3 cơ quan của khối «Sở»)",
                        "Việc trên đầu người: tốt nhất = 30 (tính trên 3 cơ quan của khối «Sở»)",
                        "Việc trên đầu người: số cơ quan đo được = 3 (tính trên 3 cơ quan của khối «Sở»)");
    }

    @Test
    void the_measure_itself_is_explained_by_its_rule() {
        MeasureAnalysis measure = score(measuring("PerHead( value > 0 )", "award.full();"), "B")
                .measures()
                .get(0);

        assertThat(measure.value()).isEqualByComparingTo("12");
        assertThat(measure.reason()).isEqualTo("12 việc của 1 người");
        assertThat(measure.match()).isNotNull().satisfies(match -> {
            assertThat(match.rule().file()).isEqualTo("2-measures.drl");
            assertThat(match.rule().line()).isEqualTo(3);
            assertThat(match.calculation()).isEqualTo("ratio(12, 1)");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "value,12",
        "best,30",
        "worst,6",
        "highest,30",
        "lowest,6",
        "mean,16",
        "median,12",
        "total,48",
        "count,3",
        "rank,2"
    })
    void an_agency_knows_where_it_stands(String figure, BigDecimal value) {
        Map<String, BigDecimal> standing = score(measuring("PerHead( value > 0 )", "award.full();"), "B")
                .measures()
                .get(0)
                .standing();

        assertThat(standing.get(figure)).isEqualByComparingTo(value);
    }

    @Test
    void the_spread_is_that_of_the_whole_cohort_and_of_a_sample_of_it() {
        Map<String, BigDecimal> standing = score(measuring("PerHead( value > 0 )", "award.full();"), "B")
                .measures()
                .get(0)
                .standing();

        // 30, 12, 6 have the mean 16; squares of the distances add up to 196 + 16 + 100 = 312.
        assertThat(standing.getOrDefault("spread", BigDecimal.ZERO)
                        .pow(2)
                        .subtract(new BigDecimal("104"))
                        .abs())
                .isLessThan(new BigDecimal("1e-30"));
        assertThat(standing.getOrDefault("sampleSpread", BigDecimal.ZERO)
                        .pow(2)
                        .subtract(new BigDecimal("156"))
                        .abs())
                .isLessThan(new BigDecimal("1e-30"));
    }

    @Test
    void everyone_is_everyone_where_the_measure_says_so() {
        Example everyone = measuring("PerHead( $value : value, $best : best )", "award.share($value, $best);")
                .replace("2-measures.drl", "@unit(\"việc\")", "@across(\"everyone\")");

        assertThat(first(score(everyone, "A")).points()).isEqualByComparingTo("3");
    }

    @Test
    void the_lowest_is_best_where_the_measure_says_so() {
        Example lowest = measuring("PerHead( $value : value, $best : best )", "award.share($best, $value);")
                .replace("2-measures.drl", "@unit(\"việc\")", "@lowestIsBest");

        assertThat(first(score(lowest, "C")).points()).isEqualByComparingTo("10");
        assertThat(first(score(lowest, "B")).points()).isEqualByComparingTo("5");
    }

    @Test
    void a_measure_may_look_at_another_measure() {
        Example composed = measuring(
                        "Composed( $value : value, $low : lowest, $high : highest )",
                        "award.scale($value, $low, $high);")
                .with("3-composed.drl", """
                        declare Composed @measure @label("Gộp") @across("everyone") end
                        rule "Gộp" @measure("Composed")
                        when
                            PerHead( $z : zScore(value, mean, spread), spread > 0 )
                        then
                            measure.is($z);
                        end
                        """);

        assertThat(first(score(composed, "A")).points()).isEqualByComparingTo("10");
        assertThat(first(score(composed, "C")).points()).isEqualByComparingTo("0");
        assertThat(score(composed, "A").measures())
                .extracting(MeasureAnalysis::measure)
                .containsExactly("PerHead", "Composed");
    }

    @Test
    void who_can_not_be_measured_has_no_data_and_does_not_weigh_on_the_others() {
        CompiledRuleset compiled = measuring("PerHead( $value : value, $best : best )", "award.share($value, $best);")
                .compile();
        AgencyFacts silent = new AgencyFacts(new Agency("S", "S", "department", null), List.of());
        List<AgencyFacts> five = new ArrayList<>(FOUR);
        five.add(silent);
        Standings standings = compiled.scorer().standings(five, Example.PERIOD);

        CriterionAnalysis none = first(compiled.scorer().score(silent, standings, Example.PERIOD));

        assertThat(none.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(none.reason()).isEqualTo("Chưa có số liệu: Việc trên đầu người (Chưa có số liệu: Công việc)");
        assertThat(standings.of("S").get(0).reason()).isEqualTo("Chưa có số liệu: Công việc");
        assertThat(standings.of("A").get(0).standing().get("count")).isEqualByComparingTo("3");
    }

    @Test
    void the_order_of_agencies_changes_nothing() {
        CompiledRuleset compiled =
                measuring("PerHead( value > 0 )", "award.full();").compile();
        List<AgencyFacts> reversed = new ArrayList<>(FOUR);
        Collections.reverse(reversed);

        Standings one = compiled.scorer().standings(FOUR, Example.PERIOD);
        Standings other = compiled.scorer().standings(reversed, Example.PERIOD);

        assertThat(other).isEqualTo(one);
    }

    @Test
    void a_measure_without_a_rule_or_in_a_circle_is_told_where_it_is_declared() {
        assertThat(Example.ruleset()
                        .with("2-measures.drl", "declare Lost @measure @label(\"Lạc\")\nend\n")
                        .problems())
                .containsExactly("MEASURE_WITHOUT_RULE 2-measures.drl:1");
        assertThat(measuring("PerHead( value > 0 )", "award.full();")
                        .replace("2-measures.drl", "Work( $done : done", "PerHead( value > 0 ) Work( $done : done")
                        .problems())
                .containsExactly("MEASURE_IN_CIRCLE 2-measures.drl:1");
    }
}
