package vn.chamdiem.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.chamdiem.Example.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.chamdiem.Example;
import vn.chamdiem.PhuTho;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.improvement.Obstacle.Reason;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.CriterionAnalysis;
import vn.chamdiem.scoring.ScoreAnalysis;

class WhyNotTest {
    private static final int AGENCIES = 2;

    @Test
    void whatever_is_said_to_be_enough_is_enough() {
        enough("mic-2018", "nam-2018", 1, 1);
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({
        "da-nang-448, nam-2020, 1",
        "mic-2018, nam-2018, 6",
        "tay-ninh-xa-2025, xa-2025, 10",
        "so-tay, vi-du, 10"
    })
    void whatever_is_said_to_be_enough_is_enough_for_many(String ruleset, String name, int least) {
        enough(ruleset, name, AGENCIES, least);
    }

    private static void enough(String ruleset, String name, int agencies, int least) {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset(ruleset);
        Figures figures = PhuTho.LIBRARY.figures(compiled, name);
        int proposed = 0;
        List<String> wrong = new ArrayList<>();
        for (AgencyFacts agency : some(figures, agencies)) {
            Situation situation =
                    Situation.of(compiled, figures, agency.agency().code());
            ScoreAnalysis now = situation.score(List.of());
            for (CriterionAnalysis group : now.criteria()) {
                for (WhyNot line : WhyNot.of(situation, group, false)) {
                    proposed += line.raise() == null ? 0 : 1;
                    if (line.raise() != null && !raises(situation, line)) {
                        wrong.add(agency.agency().code() + " " + line);
                    }
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
    private static List<AgencyFacts> some(Figures figures, int most) {
        List<AgencyFacts> agencies = new ArrayList<>(figures.agencies());
        Collections.shuffle(agencies, new Random(6));
        return agencies.subList(0, Math.min(most, agencies.size()));
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

    /** Scored anew by the engine, the points are those that were told, and more than there are. */
    private static boolean raises(Situation situation, WhyNot line) {
        Raise raise = Objects.requireNonNull(line.raise());
        CriterionAnalysis then =
                situation.score(raise.changes()).find(line.code()).orElseThrow();
        return then.points() != null
                && then.points().compareTo(raise.points()) == 0
                && raise.full() == Raises.full(then)
                && (line.points() == null || raise.points().compareTo(line.points()) > 0);
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
        return whyNot(ruleset, facts).rules();
    }

    private static WhyNot whyNot(Example ruleset, Fact... facts) {
        AgencyFacts agency = new AgencyFacts(Example.AGENCY, List.of(facts));
        Figures figures = new Figures("x", "x", Example.PERIOD, false, null, List.of(agency));
        Situation situation = Situation.of(ruleset.compile(), figures, "A1");
        CriterionAnalysis line =
                situation.score(List.of()).find(new CriterionCode("1.1")).orElseThrow();
        return WhyNot.of(situation, line, false).get(0);
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

    @Test
    void where_a_rule_gives_a_part_the_least_change_for_all_of_it_is_told() {
        Example parts = rule("Work( $d : done, $p : planned )")
                .replace("1-rules.drl", "award.full()", "award.shareUpTo($d, $p, 80)");

        Raise raise =
                Objects.requireNonNull(whyNot(parts, Example.work(156, 210)).raise());

        assertThat(raise.full()).isTrue();
        assertThat(raise.changes()).extracting(FigureChange::to).containsExactly(168L);
        assertThat(raise.points()).isEqualByComparingTo("10");
        assertThat(raise.more()).isEqualByComparingTo("0.71");
    }

    @Test
    void where_it_can_not_be_full_the_most_is_told_by_the_least_change() {
        Example few = Example.ruleset().with("1-rules.drl", """
                rule "Một" @criterion("1.1") when Work( $d : done ) then award.pointsEach($d, 0.5, 3); end
                rule "Hai" @criterion("1.2") when Work() then award.none(); end
                """);

        Raise raise = Objects.requireNonNull(whyNot(few, Example.work(2, 100)).raise());

        assertThat(raise.full()).isFalse();
        assertThat(raise.changes()).extracting(FigureChange::to).containsExactly(6L);
        assertThat(raise.points()).isEqualByComparingTo("3");
    }

    @Test
    void several_figures_are_changed_where_one_does_not_fill_it() {
        Example sum = Example.ruleset().with("facts.drl", """
                        declare Work @label("Công việc") @evidence("Sổ")
                            a : Boolean @label("A")
                            b : Boolean @label("B")
                            c : Boolean @label("C")
                        end
                        """).with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work( $n : countYes(a, b, c) ) then award.share($n, 3); end
                        rule "Hai" @criterion("1.2") when Work() then award.none(); end
                        """);

        Raise raise = Objects.requireNonNull(
                whyNot(sum, fact("a", false, "b", true, "c", false)).raise());

        assertThat(raise.full()).isTrue();
        assertThat(raise.changes()).extracting(FigureChange::field).containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void a_criterion_that_has_all_of_it_is_asked_for_nothing() {
        WhyNot full = whyNot(rule("Work( done > 5 )"), Example.work(7, 9));

        assertThat(full.raise()).isNull();
        assertThat(full.obstacle()).isNull();
    }

    @Test
    void a_rule_that_would_give_less_is_no_offer() {
        Example two = Example.ruleset().with("1-rules.drl", """
                rule "Nửa" @criterion("1.1") when Work( done >= 5 ) then award.half(); end
                rule "Không" @criterion("1.1") when Work( done < 5 ) then award.none(); end
                rule "Hai" @criterion("1.2") when Work() then award.none(); end
                """);

        List<RuleGap> gaps = gaps(two, Example.work(7, 9));

        assertThat(gaps).hasSize(2).allSatisfy(gap -> assertThat(gap.changes()).isEmpty());
        assertThat(Objects.requireNonNull(gaps.get(1).obstacle()).reason()).isEqualTo(Reason.LESS);
    }

    private static Obstacle obstacle(Example ruleset, Fact... facts) {
        return Objects.requireNonNull(whyNot(ruleset, facts).obstacle());
    }

    @Test
    void a_figure_that_was_not_reported_is_named() {
        Obstacle obstacle = obstacle(rule("Work( done > 5, rate > 1 )"));

        assertThat(obstacle).isEqualTo(new Obstacle(Reason.NOT_REPORTED, List.of("Việc xong", "Tỷ lệ")));
    }

    @Test
    void a_figure_that_is_not_in_its_hands_is_named() {
        Example given = rule("Work( rate > 5 )").replace("facts.drl", "rate : BigDecimal", "rate : BigDecimal @given");

        assertThat(obstacle(given, fact("rate", BigDecimal.ONE)))
                .isEqualTo(new Obstacle(Reason.GIVEN, List.of("Tỷ lệ")));
    }

    @Test
    void a_whole_that_others_are_part_of_is_named() {
        assertThat(obstacle(rule("Work( planned > 50 )"), Example.work(3, 7)))
                .isEqualTo(new Obstacle(Reason.WHOLE, List.of("Việc giao")));
    }

    @Test
    void a_figure_of_the_body_above_is_named() {
        Fact work = Example.work(3, 7).inherited(new Agency("P", "Tỉnh", "department", null));

        assertThat(obstacle(rule("Work( done > 5 )"), work))
                .isEqualTo(new Obstacle(Reason.INHERITED, List.of("Việc xong")));
    }

    @Test
    void a_rule_of_another_cohort_is_called_so() {
        Example others = rule("Agency( cohort == \"commune\" ) Work( done > 5 )");

        assertThat(obstacle(others, Example.work(3, 7))).isEqualTo(Obstacle.of(Reason.OTHER_COHORT));
    }

    @Test
    void what_was_tried_in_vain_is_called_so() {
        assertThat(obstacle(rule("Work( done > planned )"), Example.work(3, 7)))
                .isEqualTo(Obstacle.of(Reason.NOTHING_FOUND));
    }

    @Test
    void a_day_that_has_passed_is_never_moved_before_the_period() {
        Example days = rule("Work( day <= \"2025-12-20\" )")
                .replace("facts.drl", "note : String @label(\"Ghi chú\")", "day : LocalDate @label(\"Ngày\")");
        Example within = days.replace("1-rules.drl", "2025-12-20", "2026-01-20");

        assertThat(whyNot(within, fact("day", LocalDate.of(2026, 2, 3))).raise())
                .satisfies(raise -> assertThat(raise.changes())
                        .extracting(FigureChange::to)
                        .containsExactly(LocalDate.of(2026, 1, 20)));
        Example before = within.replace("1-rules.drl", "2026-01-20", "2025-12-20");
        assertThat(whyNot(before, fact("day", LocalDate.of(2026, 2, 3))).raise())
                .isNull();
    }
}
