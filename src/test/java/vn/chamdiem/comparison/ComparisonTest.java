package vn.chamdiem.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.lineage.Lineage;
import vn.chamdiem.lineage.LineageTable;
import vn.chamdiem.lineage.Link;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;

class ComparisonTest {
    private static final CompiledRuleset RULES = Example.ruleset().compile();

    /** Departments of one year: {@code "a 9"} is agency a with 9 of 10 done. */
    private static Evaluated year(int year, CompiledRuleset rules, boolean toDate, String... done) {
        List<AgencyFacts> agencies = new ArrayList<>();
        for (String one : done) {
            String[] words = one.split(" ");
            Map<String, Object> figures = new TreeMap<>(Map.of("planned", 10L));
            if (!words[1].equals("?")) {
                figures.put("done", Long.valueOf(words[1]));
            }
            String cohort = words.length > 2 ? words[2] : "department";
            agencies.add(new AgencyFacts(
                    new Agency(words[0], "Sở " + words[0], cohort, null),
                    List.of(new Fact("Work", new TreeMap<>(figures), null, null))));
        }
        Period period = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Figures figures = new Figures("nam-" + year, "Năm " + year, period, toDate, null, agencies);
        return new Evaluated(Evaluation.of(rules, figures, () -> {}), rules.ruleset());
    }

    private static Evaluated year(int year, String... done) {
        return year(year, RULES, false, done);
    }

    private static Comparison compare(Lineage lineage, Evaluated... years) {
        return Comparison.of(List.of(years), lineage);
    }

    private static Lineage lineage(String... lines) {
        Problems problems = new Problems();
        Lineage lineage = LineageTable.read(
                new SourceFile("lineage.csv", "date,from,to,act\n" + String.join("\n", lines) + "\n"), problems);
        assertThat(problems.list()).isEmpty();
        return lineage;
    }

    private static Difference whole(Comparison comparison, String agency) {
        List<Move> moves = comparison.get(agency).moves();
        return moves.get(moves.size() - 1).whole();
    }

    private static Difference line(Comparison comparison, String agency, String code) {
        Move move = comparison.get(agency).moves().get(0);
        return Objects.requireNonNull(move.lines().get(new CriterionCode(code)));
    }

    private static Origin origin(Trail trail) {
        return Objects.requireNonNull(trail.origin());
    }

    private static Link ending(Trail trail) {
        return Objects.requireNonNull(trail.ending());
    }

    @Test
    void points_ranks_and_grades_are_laid_beside_those_of_the_year_before() {
        Comparison comparison =
                compare(Lineage.none(), year(2025, "a 9", "b 8", "c 5"), year(2026, "a 7", "b 10", "c 8"));

        assertThat(whole(comparison, "b").points()).isEqualByComparingTo("2");
        assertThat(whole(comparison, "b").percent()).isEqualByComparingTo("10");
        assertThat(whole(comparison, "b").up()).isEqualTo(1);
        assertThat(whole(comparison, "a").up()).isEqualTo(-2);
        assertThat(whole(comparison, "b").caveats()).isEmpty();
        assertThat(comparison.get("c").moves().get(0).gradesUp()).isEqualTo(2);
        assertThat(line(comparison, "c", "1.1").points()).isEqualByComparingTo("3");
    }

    @Test
    void the_order_in_which_evaluations_are_given_makes_no_difference() {
        Evaluated one = year(2024, "a 5");
        Evaluated two = year(2025, "a 6");
        Evaluated three = year(2026, "a 7");

        assertThat(compare(Lineage.none(), three, one, two)).isEqualTo(compare(Lineage.none(), one, two, three));
    }

    @Test
    void who_is_first_year_after_year_is_counted_until_a_year_without() {
        Comparison comparison = compare(
                Lineage.none(),
                year(2023, "a 9", "b 10"),
                year(2024, "a 9", "b 8"),
                year(2025, "a 9", "b 9"),
                year(2026, "a 9", "b 8"));

        assertThat(comparison.get("a").firstInARow()).isEqualTo(3);
        assertThat(comparison.get("b").firstInARow()).isZero();
    }

    @Test
    void in_a_cohort_that_has_changed_the_move_is_among_those_that_were_in_it_both_times() {
        Comparison comparison =
                compare(Lineage.none(), year(2025, "a 9", "x 8", "y 7", "b 6"), year(2026, "b 10", "a 9", "z 8"));

        assertThat(whole(comparison, "b").up()).isEqualTo(1);
        assertThat(whole(comparison, "b").caveats()).containsExactly(Caveat.COHORT_CHANGED);
        assertThat(comparison.gone())
                .extracting(trail -> trail.last().agency().code())
                .containsExactly("x", "y");
        assertThat(origin(comparison.get("z")).link().kind()).isEqualTo(Link.Kind.UNEXPLAINED);
    }

    @Test
    void in_a_cohort_of_as_many_but_not_the_same_the_move_is_between_the_ranks_as_given() {
        Comparison comparison =
                compare(Lineage.none(), year(2025, "x 9", "y 8", "a 7"), year(2026, "a 10", "v 9", "w 8"));

        assertThat(whole(comparison, "a").up()).isEqualTo(2);
        assertThat(whole(comparison, "a").caveats()).containsExactly(Caveat.MEMBERS_CHANGED);
    }

    @Test
    void who_has_no_number_once_neither_lifts_nor_lowers_the_others() {
        Comparison comparison =
                compare(Lineage.none(), year(2025, "n 10", "b 9", "c 8"), year(2026, "n ?", "b 9", "c 8"));

        assertThat(whole(comparison, "b").up()).isZero();
        assertThat(whole(comparison, "c").up()).isZero();
        assertThat(whole(comparison, "n").up()).isNull();
    }

    @Test
    void a_total_that_lacked_figures_once_is_compared_with_a_warning_and_without_a_step_in_grade() {
        CompiledRuleset rules = Example.ruleset()
                .replace(
                        "1-rules.drl",
                        "Work( $done : done, $planned : planned )\nthen\n    award.shareUpTo($done, $planned, 80)",
                        "Work( $done : rate )\nthen\n    award.shareUpTo($done, 10, 80)")
                .compile();
        Evaluated full = year(2026, "a 9");
        Comparison comparison = compare(Lineage.none(), year(2025, rules, false, "a 9"), full);

        assertThat(whole(comparison, "a").caveats()).contains(Caveat.FIGURES_MISSING);
        assertThat(comparison.get("a").moves().get(0).gradesUp()).isNull();
    }

    @Test
    void words_and_remarks_of_a_rule_are_not_what_it_means() {
        CompiledRuleset next = Example.ruleset()
                .replace("1-rules.drl", "rule \"1.1 Một\"", "rule \"1.1 Mọi việc\" // như năm trước")
                .replace("1-rules.drl", "Xong {done}", "Đã xong {done}")
                .compile();
        Comparison comparison = compare(Lineage.none(), year(2025, "a 9"), year(2026, next, false, "a 9"));

        assertThat(whole(comparison, "a").caveats()).isEmpty();
    }

    @Test
    void another_rule_of_ranking_and_figures_that_are_now_inherited_are_said() {
        CompiledRuleset ranking = Example.ruleset()
                .replace("ruleset.yaml", "ties: standard", "ties: dense")
                .compile();
        CompiledRuleset inherited = Example.ruleset()
                .replace("facts.drl", "@evidence(\"Sổ theo dõi\")", "@evidence(\"Sổ theo dõi\") @inherited")
                .compile();

        assertThat(whole(compare(Lineage.none(), year(2025, "a 9"), year(2026, ranking, false, "a 9")), "a")
                        .caveats())
                .containsExactly(Caveat.RANKING_CHANGED);
        assertThat(whole(compare(Lineage.none(), year(2025, "a 9"), year(2026, inherited, false, "a 9")), "a")
                        .caveats())
                .containsExactly(Caveat.RULES_CHANGED);
    }

    @Test
    void in_another_cohort_there_is_no_move_in_rank() {
        Comparison comparison = compare(Lineage.none(), year(2025, "a 9", "b 8"), year(2026, "a 9", "b 8 commune"));

        assertThat(whole(comparison, "b").up()).isNull();
        assertThat(whole(comparison, "b").caveats()).containsExactly(Caveat.OTHER_COHORT);
        assertThat(whole(comparison, "b").points()).isZero();
    }

    @Test
    void a_year_that_is_still_under_way_is_compared_with_a_warning() {
        Comparison comparison = compare(Lineage.none(), year(2025, "a 9"), year(2026, RULES, true, "a 4"));

        assertThat(whole(comparison, "a").caveats()).containsExactly(Caveat.TO_DATE);
        assertThat(comparison.stages().get(1).toDate()).isTrue();
    }

    @Test
    void what_is_no_number_has_no_difference() {
        Comparison comparison = compare(Lineage.none(), year(2025, "a 9", "b ?"), year(2026, "a ?", "b 8"));
        Difference line = line(comparison, "a", "1.1");

        assertThat(line.points()).isNull();
        assertThat(line.percent()).isNull();
        assertThat(line.caveats()).containsExactly(Caveat.NO_NUMBER);
    }

    @Test
    void the_line_whose_rule_has_changed_says_so_and_the_others_do_not() {
        CompiledRuleset next = Example.ruleset()
                .replace("1-rules.drl", "award.shareUpTo($done, $planned, 80)", "award.shareUpTo($done, $planned, 90)")
                .replace(
                        "1-rules.drl",
                        "when\n    Work( $done : done, $planned : planned )\nthen\n    award.share(",
                        "when  Work( $done : done, $planned : planned )\nthen\n    award.share(")
                .compile();
        Comparison comparison = compare(Lineage.none(), year(2025, "a 9"), year(2026, next, false, "a 9"));

        assertThat(line(comparison, "a", "1.1").caveats()).isEmpty();
        assertThat(line(comparison, "a", "1.2").caveats()).containsExactly(Caveat.RULES_CHANGED);
        assertThat(line(comparison, "a", "1").caveats()).containsExactly(Caveat.RULES_CHANGED);
        assertThat(whole(comparison, "a").caveats()).containsExactly(Caveat.RULES_CHANGED);
    }

    @Test
    void points_out_of_another_maximum_are_compared_in_percent_alone() {
        CompiledRuleset next = Example.ruleset()
                .replace("criteria.yaml", "maxPoints: 20", "maxPoints: 30")
                .replace("ruleset.yaml", "totalPoints: 20", "totalPoints: 30")
                .replace("criteria.yaml", "title: Một, maxPoints: 10", "title: Mọi việc, maxPoints: 20")
                .compile();
        Comparison comparison = compare(Lineage.none(), year(2025, "a 9"), year(2026, next, false, "a 8"));
        Difference line = line(comparison, "a", "1.1");

        assertThat(line.points()).isNull();
        assertThat(line.percent()).isEqualByComparingTo("-10");
        assertThat(line.caveats()).containsExactly(Caveat.TITLE_CHANGED, Caveat.MAXIMUM_CHANGED, Caveat.RULES_CHANGED);
        assertThat(whole(comparison, "a").points()).isNull();
    }

    @Test
    void lines_that_came_or_went_are_named_as_such_and_other_bands_give_no_step_in_grade() {
        CompiledRuleset next = Example.ruleset()
                .replace("criteria.yaml", "{code: 1.2, title: Hai", "{code: 1.3, title: Hai")
                .replace("1-rules.drl", "@criterion(\"1.2\")", "@criterion(\"1.3\")")
                .replace("ruleset.yaml", "{name: Khá, from: 65}", "{name: Khá, from: 60}")
                .compile();
        Comparison comparison = compare(Lineage.none(), year(2025, "a 9"), year(2026, next, false, "a 4"));
        Move move = comparison.get("a").moves().get(0);

        assertThat(move.lines().keySet()).extracting(CriterionCode::value).containsExactly("1", "1.1", "1.3", "1.2");
        assertThat(line(comparison, "a", "1.3").caveats()).containsExactly(Caveat.ONLY_LATER);
        assertThat(line(comparison, "a", "1.2").caveats()).containsExactly(Caveat.ONLY_EARLIER);
        assertThat(move.whole().caveats()).contains(Caveat.GRADES_CHANGED);
        assertThat(move.gradesUp()).isNull();
    }

    @Test
    void an_agency_that_is_renamed_goes_on_and_one_that_is_merged_begins_anew_with_its_ancestors() {
        Comparison comparison = compare(
                lineage("2025-03-01,a,b,NQ 1", "2026-07-01,b,b,NQ 2", "2026-07-01,c,b,NQ 2"),
                year(2024, "a 9", "c 8"),
                year(2025, "b 8", "c 9"),
                year(2026, "b 7"));
        Trail merged = comparison.cohorts().get(0).trails().get(0);

        assertThat(merged.stops()).hasSize(1);
        assertThat(merged.moves()).isEmpty();
        assertThat(origin(merged).link().kind()).isEqualTo(Link.Kind.MERGED);
        assertThat(origin(merged).link().events()).containsExactly(new Link.Event("2026-07-01", "NQ 2"));
        assertThat(origin(merged).ancestors())
                .extracting(
                        trail -> trail.last().agency().code(),
                        trail -> trail.stops().size())
                .containsExactly(tuple("b", 2), tuple("c", 2));
        assertThat(origin(merged).ancestors().get(0).moves().get(0).whole().up())
                .isEqualTo(-1);
        assertThat(ending(comparison.get("a")).kind()).isEqualTo(Link.Kind.MERGED);
    }

    @Test
    void an_agency_that_is_split_is_followed_into_each_of_its_parts_and_one_of_them_into_the_next_year() {
        Comparison comparison = compare(
                lineage("2025-07-01,a,b,NQ 1", "2025-07-01,a,c,NQ 1", "2026-07-01,c,,NQ 2"),
                year(2024, "a 9", "d 5"),
                year(2025, "b 8", "c 7", "d 6"),
                year(2026, "b 9", "d 10"));

        assertThat(comparison.get("b").stops()).hasSize(2);
        assertThat(origin(comparison.get("b")).link().kind()).isEqualTo(Link.Kind.SPLIT);
        assertThat(origin(comparison.get("b"))
                        .ancestors()
                        .get(0)
                        .last()
                        .agency()
                        .code())
                .isEqualTo("a");
        assertThat(ending(comparison.get("c")).kind()).isEqualTo(Link.Kind.ABOLISHED);
        assertThat(whole(comparison, "b").up()).isEqualTo(-1);
        assertThat(whole(comparison, "b").caveats()).containsExactly(Caveat.COHORT_CHANGED);
        assertThat(Stream.of("b", "d").map(code -> comparison.get(code).firstInARow()))
                .containsExactly(0, 1);
    }

    @Test
    void who_is_asked_for_and_not_there_is_told_with_the_nearest_name() {
        Comparison comparison = compare(Lineage.none(), year(2025, "a 9"), year(2026, "a 9"));

        assertThat(comparison.get("sở A").last().agency().code()).isEqualTo("a");
        assertThatThrownBy(() -> comparison.get("Sở ab"))
                .isInstanceOf(ProblemsFound.class)
                .hasMessageContaining("Sở a");
    }
}
