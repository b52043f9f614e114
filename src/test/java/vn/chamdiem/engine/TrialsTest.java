package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static vn.chamdiem.Example.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.PhuTho;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.ClaimTrial;
import vn.chamdiem.scoring.ClaimTrial.Answer;
import vn.chamdiem.scoring.RuleMatch;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.scoring.RuleTrial;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.scoring.Standings;

class TrialsTest {
    /** Of every rule, over a whole cohort: joins, denials, gatherings and measures are all in the handbook. */
    @ParameterizedTest
    @CsvSource({"qd766-2026, phu-tho", "so-tay, vi-du", "da-nang-448, nam-2020", "mic-2018, nam-2018"})
    void a_rule_is_said_to_hold_exactly_where_it_speaks(String ruleset, String figures) {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset(ruleset);
        Figures cohort = PhuTho.LIBRARY.figures(compiled, figures);
        Standings standings = compiled.scorer().standings(cohort.agencies(), cohort.period());
        List<String> wrong = new ArrayList<>();
        int tried = 0;
        for (AgencyFacts facts : cohort.agencies()) {
            Set<RuleRef> spoke = spoke(compiled.scorer().score(facts, standings, cohort.period()));
            for (RuleTrial trial : compiled.scorer().trials(facts, standings, cohort.period(), any -> true)) {
                boolean asked = trial.criterion() != null
                        && compiled.ruleset().criteria(facts.agency().cohort()).find(trial.criterion()).stream()
                                .allMatch(criterion -> criterion.applies());
                tried += asked ? 1 : 0;
                if (asked && trial.holds() != spoke.contains(trial.rule())) {
                    wrong.add(facts.agency().code() + " " + trial);
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(cohort.agencies().size());
    }

    private static Set<RuleRef> spoke(ScoreAnalysis analysis) {
        return Stream.concat(analysis.matches().stream(), analysis.all().flatMap(line -> line.matches().stream()))
                .map(RuleMatch::rule)
                .collect(Collectors.toSet());
    }

    private static RuleTrial first(Example ruleset, Fact... facts) {
        CompiledRuleset compiled = ruleset.compile();
        AgencyFacts known = new AgencyFacts(Example.AGENCY, List.of(facts));
        Standings standings = compiled.scorer().standings(List.of(known), Example.PERIOD);
        return compiled.scorer().trials(known, standings, Example.PERIOD, any -> true).stream()
                .filter(trial -> trial.rule().name().equals("Một"))
                .findFirst()
                .orElseThrow();
    }

    private static Example rule(String when) {
        return Example.ruleset().rule(when, "award.full();");
    }

    @Test
    void every_claim_is_told_at_its_place_with_what_it_compares() {
        RuleTrial trial = first(rule("Work( planned > 0, percent(done, planned) >= 80 )"), Example.work(52, 70));

        assertThat(trial.holds()).isFalse();
        assertThat(trial.claims())
                .extracting(ClaimTrial::text, ClaimTrial::line, ClaimTrial::column, ClaimTrial::answer)
                .containsExactly(
                        tuple("planned > 0", 2, 7, Answer.TRUE),
                        tuple("percent(done, planned) >= 80", 2, 20, Answer.FALSE));
        ClaimTrial share = trial.claims().get(1);
        assertThat((BigDecimal) share.left()).isBetween(new BigDecimal("74.28"), new BigDecimal("74.29"));
        assertThat(share.right()).isEqualTo(new BigDecimal("80"));
        assertThat(share.figures())
                .extracting(figure -> figure.field() + "=" + figure.value())
                .containsExactly("done=52", "planned=70");
    }

    @Test
    void a_figure_that_was_not_reported_is_not_a_claim_that_fails() {
        RuleTrial trial = first(rule("Work( planned > 0, done > 10 )"), fact("planned", 7L));

        assertThat(trial.claims()).extracting(ClaimTrial::answer).containsExactly(Answer.TRUE, Answer.MISSING);
    }

    @Test
    void what_and_joins_is_told_claim_by_claim() {
        RuleTrial trial = first(rule("Work( planned > 0 && done > 10 )"), Example.work(3, 7));

        assertThat(trial.claims())
                .extracting(claim -> claim.text() + " " + claim.answer())
                .containsExactly("planned > 0 TRUE", "done > 10 FALSE");
    }

    @Test
    void a_denial_is_told_with_the_fact_that_stands_in_its_way() {
        RuleTrial trial = first(rule("not Work( done < 10 )"), Example.work(3, 7));

        assertThat(trial.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.text()).isEqualTo("not Work( done < 10 )");
            assertThat(claim.answer()).isEqualTo(Answer.FALSE);
            assertThat(claim.holding()).isEqualTo(1);
            assertThat(claim.figures())
                    .extracting(figure -> figure.field() + "=" + figure.value())
                    .containsExactly("done=3");
        });
    }

    @Test
    void a_gathering_is_told_without_the_claims_that_are_told_by_themselves() {
        Example many = rule("accumulate( Work( $d : done );\n    $n : count(), $all : sum($d);  $n >= 1, $all > 99 )")
                .replace("facts.drl", "declare Work", "declare Work @many");

        RuleTrial trial = first(many, Example.work(3, 7), Example.work(4, 7));

        assertThat(trial.claims())
                .extracting(ClaimTrial::text, ClaimTrial::answer, ClaimTrial::of)
                .containsExactly(
                        tuple("accumulate( Work( $d : done ); $n : count(), $all : sum($d) )", Answer.TRUE, 2),
                        tuple("$n >= 1", Answer.TRUE, 0),
                        tuple("$all > 99", Answer.FALSE, 0));
    }

    @Test
    void what_is_denied_is_told_with_its_brackets() {
        RuleTrial trial = first(rule("Work( !(done > 2 || planned > 9) )"), Example.work(3, 7));

        assertThat(trial.claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.text()).isEqualTo("!(done > 2 || planned > 9)"));
    }
}
