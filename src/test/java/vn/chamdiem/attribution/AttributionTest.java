package vn.chamdiem.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;
import vn.chamdiem.PhuTho;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.lineage.Lineage;
import vn.chamdiem.lineage.LineageTable;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;

@Tag("thorough")
class AttributionTest {
    private static final CompiledRuleset RULES = Example.ruleset().compile();
    private static final CompiledRuleset STRICTER = Example.ruleset()
            .replace("1-rules.drl", "award.shareUpTo($done, $planned, 80)", "award.share($done, $planned)")
            .compile();

    /** Departments of one year: {@code "a 9"} is agency a with 9 of 10 done. */
    private static Figures figures(int year, String... done) {
        List<AgencyFacts> agencies = new ArrayList<>();
        for (String one : done) {
            String[] words = one.split(" ");
            TreeMap<String, Object> figures = new TreeMap<>();
            figures.put("planned", 10L);
            figures.put("done", Long.valueOf(words[1]));
            if (words.length > 3) {
                figures.put(words[2], new BigDecimal(words[3]));
            }
            String cohort = words.length == 3 ? words[2] : "department";
            agencies.add(new AgencyFacts(
                    new Agency(words[0], "Sở " + words[0], cohort, null),
                    List.of(new Fact("Work", figures, null, null))));
        }
        Period period = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        return new Figures("nam-" + year, "Năm " + year, period, false, null, agencies);
    }

    private static Attribution changed(Scored before, Scored after, @Nullable Scored crossed) {
        return Attribution.of(before, after, crossed, Order.FIGURES_FIRST, Lineage.none(), null);
    }

    private static Attribution changed(Figures before, Figures after) {
        Scored later = Scored.of(RULES, after);
        return changed(Scored.of(RULES, before), later, later);
    }

    private static AgencyMove of(Attribution all, String agency) {
        return all.agencies().stream()
                .filter(move -> move.after().code().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private static LineMove line(AgencyMove move, String code) {
        return move.lines().stream()
                .filter(line -> line.code().value().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static RankParts rank(Attribution all, String agency) {
        return Objects.requireNonNull(of(all, agency).rank().parts());
    }

    private static void points(PointParts parts, String own, String others, String rules, String together) {
        assertThat(parts.ownFigures()).isEqualByComparingTo(own);
        assertThat(parts.othersFigures()).isEqualByComparingTo(others);
        assertThat(parts.rules()).isEqualByComparingTo(rules);
        assertThat(parts.together()).isEqualByComparingTo(together);
    }

    @Test
    void what_the_figures_move_is_told_apart_from_what_the_rules_move() {
        Scored before = Scored.of(RULES, figures(2025, "a 8", "b 7"));
        Scored after = Scored.of(STRICTER, figures(2025, "a 9", "b 7"));

        Attribution all = changed(before, after, Scored.of(RULES, after.figures()));

        // By the old rules 9 of 10 are as good as 8, which the draft takes back.
        points(line(of(all, "a"), "1.1").parts(), "1", "0", "0", "0");
        points(line(of(all, "a"), "1.2").parts(), "0", "0", "-1", "0");
        points(line(of(all, "a"), "1").parts(), "1", "0", "-1", "0");
        points(Objects.requireNonNull(of(all, "a").points()), "1", "0", "-1", "0");
        assertThat(of(all, "a").moved()).isTrue();
        points(Objects.requireNonNull(of(all, "b").points()), "0", "0", "-1.75", "0");
    }

    @Test
    void in_the_other_order_the_same_move_is_divided_otherwise_and_still_adds_up() {
        Scored before = Scored.of(RULES, figures(2025, "a 8", "b 7"));
        Scored after = Scored.of(STRICTER, figures(2025, "a 9", "b 7"));

        Attribution all = Attribution.of(
                before, after, Scored.of(STRICTER, before.figures()), Order.RULES_FIRST, Lineage.none(), null);

        points(line(of(all, "a"), "1.2").parts(), "1", "0", "-2", "0");
        points(Objects.requireNonNull(of(all, "a").points()), "2", "0", "-2", "0");
    }

    @Test
    void whom_others_pass_falls_by_their_figures_and_not_by_its_own() {
        Attribution all = changed(figures(2025, "a 9", "b 5", "c 4"), figures(2025, "a 9", "b 10", "c 6"));

        assertThat(rank(all, "a")).isEqualTo(new RankParts(0, -1, 0, 0, 0));
        assertThat(rank(all, "b")).isEqualTo(new RankParts(1, 0, 0, 0, 0));
        assertThat(rank(all, "c")).isEqualTo(new RankParts(1, -1, 0, 0, 0));
        assertThat(Objects.requireNonNull(of(all, "c").points()).ownFigures()).isPositive();
        assertThat(Objects.requireNonNull(of(all, "a").points()).nothing()).isTrue();
    }

    @Test
    void who_draws_level_passes_nobody_and_owes_its_rank_to_the_tie() {
        Attribution all = changed(figures(2025, "a 9", "b 9", "c 5"), figures(2025, "a 9", "b 9", "c 9"));

        assertThat(of(all, "c").rank().before()).isEqualTo(3);
        assertThat(of(all, "c").rank().after()).isEqualTo(1);
        assertThat(rank(all, "c")).isEqualTo(new RankParts(0, 0, 0, 0, 2));
        // One more stands level with them: a place is lost, and the shared rank makes up for it.
        assertThat(rank(all, "a")).isEqualTo(new RankParts(0, -1, 0, 0, 1));
    }

    @Test
    void who_no_longer_shares_a_rank_loses_it_by_the_tie() {
        Attribution all = changed(figures(2025, "a 6", "b 6"), figures(2025, "a 7", "b 6"));

        assertThat(rank(all, "a")).isEqualTo(new RankParts(1, 0, 0, 0, -1));
        assertThat(rank(all, "b")).isEqualTo(new RankParts(0, 0, 0, 0, -1));
    }

    @Test
    void equals_get_equal_parts_whatever_their_codes() {
        Attribution all = changed(figures(2025, "a 9", "b 5", "z 5"), figures(2025, "a 6", "b 7", "z 7"));

        assertThat(of(all, "b").rank()).isEqualTo(of(all, "z").rank());
        assertThat(of(all, "b").points()).isEqualTo(of(all, "z").points());
    }

    @Test
    void another_way_to_rank_equals_is_a_matter_of_ties() {
        CompiledRuleset dense = Example.ruleset()
                .replace("ruleset.yaml", "ties: standard", "ties: dense")
                .compile();
        Figures figures = figures(2025, "a 9", "b 9", "c 5");
        Scored before = Scored.of(RULES, figures);

        Attribution all = changed(before, Scored.of(dense, figures), before);

        assertThat(rank(all, "c")).isEqualTo(new RankParts(0, 0, 0, 0, 1));
        assertThat(of(all, "c").lines()).isEmpty();
    }

    @Test
    void who_came_or_is_gone_moves_the_others_and_is_listed() {
        Attribution all = changed(figures(2025, "a 9", "b 8", "c 5"), figures(2026, "b 8", "c 5", "d 6"));

        assertThat(all.come()).extracting(Agency::code).containsExactly("d");
        assertThat(all.gone()).extracting(Agency::code).containsExactly("a");
        assertThat(rank(all, "b")).isEqualTo(new RankParts(0, 1, 0, 0, 0));
        assertThat(rank(all, "c")).isEqualTo(RankParts.NONE);
    }

    @Test
    void in_another_cohort_points_are_divided_and_ranks_are_not() {
        Attribution all = changed(figures(2025, "a 9", "b 8"), figures(2025, "a 9", "b 9 commune"));

        assertThat(of(all, "b").rank().parts()).isNull();
        assertThat(Objects.requireNonNull(of(all, "b").points()).ownFigures()).isPositive();
    }

    @Test
    void who_is_called_otherwise_is_followed() {
        Problems problems = new Problems();
        Lineage lineage =
                LineageTable.read(new SourceFile("lineage.csv", "date,from,to,act\n2026-03-01,a,n,QĐ 1\n"), problems);
        Scored after = Scored.of(RULES, figures(2026, "n 9", "b 8"));

        Attribution all = Attribution.of(
                Scored.of(RULES, figures(2025, "a 7", "b 8")), after, after, Order.FIGURES_FIRST, lineage, "Sở a");

        assertThat(all.agencies()).hasSize(1);
        assertThat(of(all, "n").before().code()).isEqualTo("a");
        assertThat(rank(all, "n")).isEqualTo(new RankParts(1, 0, 0, 0, 0));
    }

    @Test
    void nobody_of_that_name_is_told_with_the_nearest_one() {
        Scored side = Scored.of(RULES, figures(2025, "abc 7"));

        assertThatThrownBy(() -> Attribution.of(side, side, side, Order.FIGURES_FIRST, Lineage.none(), "abd"))
                .isInstanceOf(ProblemsFound.class)
                .hasMessageContaining("abd");
    }

    @Test
    void where_everyone_is_measured_the_figures_of_the_others_move_points_too() {
        CompiledRuleset measuring = Example.ruleset()
                .replace("facts.drl", "declare Work", "declare Best @measure @label(\"Tốt nhất\") end\ndeclare Work")
                .with("1-rules.drl", """
                        rule "Đo" @measure("Best") when Work( $done : done ) then measure.is($done); end
                        rule "Một" @criterion("1.1") when Best( $value : value, $best : best ) then
                            award.share($value, $best);
                        end
                        rule "Hai" @criterion("1.2") when Work() then award.none(); end
                        """)
                .compile();
        Scored before = Scored.of(measuring, figures(2025, "a 8", "b 4", "c 8"));
        Scored after = Scored.of(measuring, figures(2025, "a 10", "b 5", "c 8"));

        Attribution all = changed(before, after, after);

        points(Objects.requireNonNull(of(all, "b").points()), "1.25", "-1.25", "0", "0");
        points(Objects.requireNonNull(of(all, "c").points()), "0", "-2", "0", "0");
        points(Objects.requireNonNull(of(all, "a").points()), "0", "0", "0", "0");
        // Its own figures left c behind by pressing it down.
        assertThat(rank(all, "a")).isEqualTo(new RankParts(1, 0, 0, 0, -1));
        assertThat(line(of(all, "b"), "1.1").figures())
                .containsExactly(new FigureMove("Work", "done", "Việc xong", "việc", 4L, 5L));
    }

    @Test
    void what_the_old_rules_ask_and_the_new_figures_were_never_asked_for_is_moved_together() {
        CompiledRuleset next = Example.ruleset()
                .replace("facts.drl", "    rate : BigDecimal @label(\"Tỷ lệ\")\n", "")
                .compile();
        CompiledRuleset rated = Example.ruleset().with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work( $rate : ifMissing(rate, 0) ) then
                            award.stated($rate);
                        end
                        rule "Hai" @criterion("1.2") when Work( $done : done, $planned : planned ) then
                            award.share($done, $planned);
                        end
                        """).compile();
        Scored before = Scored.of(rated, figures(2025, "a 5 rate 4", "b 6 rate 4"));
        Figures later = figures(2026, "a 8", "b 6");
        Scored after = Scored.of(next, later);

        Attribution all = changed(before, after, Scored.of(rated, later));

        assertThat(all.unasked()).containsExactly("Work.rate");
        points(line(of(all, "a"), "1.1").parts(), "0", "0", "0", "4");
        // The other line is told apart as ever: by the old rules 8 of 10, by the new ones as much as can be had.
        points(line(of(all, "a"), "1.2").parts(), "3", "0", "2", "0");
        points(Objects.requireNonNull(of(all, "a").points()), "3", "0", "2", "4");
        assertThat(rank(all, "a")).isEqualTo(new RankParts(0, 0, 0, 1, 0));
    }

    @Test
    void where_old_rules_cannot_read_new_figures_at_all_only_the_whole_is_known() {
        Scored before = Scored.of(RULES, figures(2025, "a 8", "b 7"));
        Scored after = Scored.of(STRICTER, figures(2026, "a 6", "b 7"));

        Attribution all = changed(before, after, null);

        assertThat(all.crossed()).isFalse();
        points(Objects.requireNonNull(of(all, "a").points()), "0", "0", "0", "-6");
        assertThat(rank(all, "a")).isEqualTo(new RankParts(0, 0, 0, -1, 0));
    }

    @Test
    void words_alone_are_told_as_words_alone() {
        CompiledRuleset reworded = Example.ruleset()
                .replace("1-rules.drl", "Xong {done}/{planned} việc", "Đã xong {done} trên {planned} việc")
                .compile();
        Figures figures = figures(2025, "a 8");
        Scored before = Scored.of(RULES, figures);

        AgencyMove move = of(changed(before, Scored.of(reworded, figures), before), "a");

        assertThat(move.moved()).isFalse();
        assertThat(move.lines()).singleElement().satisfies(line -> {
            assertThat(line.code().value()).isEqualTo("1.1");
            assertThat(line.onlyReason()).isTrue();
            assertThat(line.last().matches().get(0).reason()).contains("trên 10");
        });
    }

    @Test
    void a_rule_that_only_stands_on_another_line_changed_nothing() {
        CompiledRuleset moved = Example.ruleset()
                .replace("1-rules.drl", "rule \"1.1", "// Một\n// Hai\nrule \"1.1")
                .compile();
        Figures figures = figures(2025, "a 8");
        Scored before = Scored.of(RULES, figures);

        assertThat(of(changed(before, Scored.of(moved, figures), before), "a").lines())
                .isEmpty();
    }

    @Test
    void a_total_that_is_no_number_has_no_move() {
        CompiledRuleset broken =
                Example.ruleset().rule("Work( done > 9 )", "award.full();").compile();
        Figures figures = figures(2025, "a 8");
        Scored before = Scored.of(RULES, figures);

        AgencyMove move = of(changed(before, Scored.of(broken, figures), before), "a");

        assertThat(move.points()).isNull();
        assertThat(move.rank().parts()).isNull();
        assertThat(move.moved()).isTrue();
    }

    @Test
    void each_state_between_is_an_evaluation_that_anyone_can_run() {
        CompiledRuleset handbook = PhuTho.LIBRARY.ruleset("so-tay");
        Figures figures = PhuTho.LIBRARY.figures(handbook, "vi-du");
        List<AgencyFacts> shifted = new ArrayList<>();
        for (int at = 0; at < figures.agencies().size(); at++) {
            AgencyFacts next =
                    figures.agencies().get((at + 1) % figures.agencies().size());
            shifted.add(new AgencyFacts(figures.agencies().get(at).agency(), next.facts()));
        }
        Cohorts earlier = new Cohorts(Scored.of(handbook, figures));
        Cohorts later = new Cohorts(Scored.of(handbook, with(figures, shifted)));

        for (int at = 0; at < shifted.size(); at++) {
            String code = shifted.get(at).agency().code();
            List<AgencyFacts> mixed = new ArrayList<>(figures.agencies());
            mixed.set(at, shifted.get(at));
            Evaluation run = Evaluation.of(handbook, with(figures, mixed), () -> {});
            State state = Objects.requireNonNull(State.between(earlier, code, later, code));

            assertThat(state.own()).isEqualTo(run.get(code).analysis());
            assertThat(state.others())
                    .extracting(other -> other.agency().code(), other -> other.points())
                    .containsExactlyInAnyOrderElementsOf(run.cohortOf(run.get(code)).agencies().stream()
                            .map(Ranked::analysis)
                            .filter(other -> !other.agency().code().equals(code))
                            .map(other -> tuple(other.agency().code(), other.points()))
                            .toList());
        }
    }

    private static Figures with(Figures figures, List<AgencyFacts> agencies) {
        return new Figures(
                figures.id(), figures.title(), figures.period(), figures.toDate(), figures.source(), agencies);
    }
}
