package vn.chamdiem.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chamdiem.Example.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.PhuTho;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;

class WhyNotTest {
    private static final int AGENCIES = 4;

    @ParameterizedTest
    @CsvSource({
        "da-nang-448, nam-2020, 3",
        "mic-2018, nam-2018, 20",
        "tay-ninh-xa-2025, xa-2025, 40",
        "so-tay, vi-du, 40"
    })
    void whatever_is_said_to_be_enough_is_enough(String ruleset, String name, int least) {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset(ruleset);
        Figures figures = PhuTho.LIBRARY.figures(compiled, name);
        int proposed = 0;
        List<String> wrong = new ArrayList<>();
        for (AgencyFacts agency : some(figures)) {
            Situation situation =
                    Situation.of(compiled, figures, agency.agency().code());
            ScoreAnalysis now = situation.score(List.of());
            for (CriterionAnalysis group : now.criteria()) {
                for (WhyNot line : WhyNot.of(situation, group, false)) {
                    for (RuleGap gap : line.rules()) {
                        proposed += gap.changes().isEmpty() ? 0 : 1;
                        if (!gap.changes().isEmpty() && !keeps(situation, line.code(), gap)) {
                            wrong.add(agency.agency().code() + " " + gap);
                        }
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(proposed).isGreaterThanOrEqualTo(least);
    }

    /** Those of the same draw every time. */
    private static List<AgencyFacts> some(Figures figures) {
        List<AgencyFacts> agencies = new ArrayList<>(figures.agencies());
        Collections.shuffle(agencies, new Random(6));
        return agencies.subList(0, Math.min(AGENCIES, agencies.size()));
    }

    /** Scored anew by the engine, the rule speaks and the points are those that were told; and with one unit less it is silent. */
    private static boolean keeps(Situation situation, CriterionCode code, RuleGap gap) {
        CriterionAnalysis then = situation.score(gap.changes()).find(code).orElseThrow();
        boolean speaks = then.matches().stream()
                .anyMatch(match -> match.rule().equals(gap.trial().rule()));
        boolean left = then.points() == null && then.matches().isEmpty();
        boolean points = gap.pointsThen() == null
                ? then.points() == null
                : then.points() != null && then.points().compareTo(gap.pointsThen()) == 0;
        return (speaks || left) && points && justEnough(situation, gap);
    }

    private static boolean justEnough(Situation situation, RuleGap gap) {
        FigureChange change = gap.changes().get(0);
        if (gap.changes().size() > 1 || !(change.from() instanceof Long from) || !(change.to() instanceof Long to)) {
            return true;
        }
        Long less = to > from ? to - 1 : to + 1;
        FigureChange smaller = new FigureChange(
                change.fact(),
                change.kind(),
                change.field(),
                change.label(),
                change.unit(),
                change.row(),
                from,
                less,
                change.effort());
        return !situation
                .trials(List.of(smaller), gap.trial().rule()::equals)
                .get(0)
                .holds();
    }

    private static List<RuleGap> gaps(Example ruleset, Fact... facts) {
        AgencyFacts agency = new AgencyFacts(Example.AGENCY, List.of(facts));
        Figures figures = new Figures("x", "x", Example.PERIOD, false, null, List.of(agency));
        Situation situation = Situation.of(ruleset.compile(), figures, "A1");
        CriterionAnalysis line =
                situation.score(List.of()).find(new CriterionCode("1.1")).orElseThrow();
        return WhyNot.of(situation, line, false).get(0).rules();
    }

    private static Example rule(String when) {
        return Example.ruleset().rule(when, "award.full();");
    }

    @Test
    void the_distance_is_told_in_the_figure_and_the_points_forgone_with_it() {
        RuleGap gap = gaps(rule("Work( planned > 0, percent(done, planned) >= 80 )"), Example.work(156, 210))
                .get(0);

        assertThat(gap.changes())
                .singleElement()
                .satisfies(change -> assertThat(change)
                        .extracting(FigureChange::field, FigureChange::from, FigureChange::to)
                        .containsExactly("done", 156L, 168L));
        assertThat(gap.pointsThen()).isEqualByComparingTo("10");
    }

    @Test
    void a_band_that_is_narrower_than_the_way_to_it_is_found() {
        RuleGap gap = gaps(rule("Work( done >= 4711, done < 4713 )"), Example.work(1, 10_000))
                .get(0);

        assertThat(gap.changes()).extracting(FigureChange::to).containsExactly(4711L);
    }

    @Test
    void two_figures_are_changed_where_one_is_not_enough() {
        Fact work = fact("done", 1L, "planned", 9L, "rate", BigDecimal.ONE);

        RuleGap gap = gaps(rule("Work( done >= 5, rate >= 2 )"), work).get(0);

        assertThat(gap.changes()).extracting(FigureChange::field).containsExactlyInAnyOrder("done", "rate");
        assertThat(gap.changes()).extracting(change -> change.to().toString()).containsExactlyInAnyOrder("5", "2.00");
    }

    @Test
    void what_can_not_be_is_not_proposed() {
        RuleGap gap = gaps(rule("Work( done > planned )"), Example.work(1, 3)).get(0);

        assertThat(gap.changes()).isEmpty();
    }

    @Test
    void the_effort_is_the_part_of_the_whole_that_must_change() {
        RuleGap gap = gaps(rule("Work( done >= 80 )"), Example.work(60, 200)).get(0);

        assertThat(gap.effort()).isEqualByComparingTo(new BigDecimal("0.1"));
    }
}
