package vn.chamdiem.improvement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chamdiem.Example;
import vn.chamdiem.PhuTho;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

class ImprovementTest {
    private static final int WHOLE = 12;
    private static final int MANY = 2_000;
    private static final long FAR = 100;

    /** Two criteria of ten points, each by its own figures: steps on one, a share on the other. */
    private static final Example TWO = Example.ruleset().with("facts.drl", """
                    declare Work @label("Công việc") @evidence("Sổ")
                        done : Long @label("Việc xong") @atMost(planned)
                        planned : Long @label("Việc giao")
                    end
                    declare Website @label("Trang thông tin") @evidence("Sổ")
                        news : Long @label("Tin") @max(12)
                        open : Boolean @label("Mở")
                    end
                    """).with("1-rules.drl", """
                    rule "Một: đủ" @criterion("1.1") when Website( news >= 9, open == true ) then award.full(); end
                    rule "Một: nửa" @criterion("1.1") when Website( news >= 5, !(news >= 9 && open == true) ) then award.half(); end
                    rule "Một: không" @criterion("1.1") when Website( news < 5 ) then award.none(); end
                    rule "Hai" @criterion("1.2") when Work( $d : done, $p : planned ) then award.share($d, $p); end
                    """);

    private static AgencyFacts agency(String code, long done, long news, boolean open) {
        return new AgencyFacts(
                new Agency(code, "Sở " + code, "department", null),
                List.of(
                        new Fact("Work", new TreeMap<>(Map.of("done", done, "planned", (long) WHOLE)), null, null),
                        new Fact("Website", new TreeMap<>(Map.of("news", news, "open", open)), null, null)));
    }

    private static Figures cohort(AgencyFacts first) {
        return new Figures(
                "x",
                "x",
                Example.PERIOD,
                false,
                null,
                List.of(first, agency("A2", 9, 6, false), agency("A3", 11, 9, true), agency("A4", 6, 5, true)));
    }

    /** Of all that the agency could report, the least effort with which the goal is reached. */
    private static @Nullable BigDecimal exhaustive(Situation situation, Goal goal) {
        BigDecimal least = null;
        List<Lever> levers = situation.allLevers();
        for (long done = 0; done <= WHOLE; done++) {
            for (long news = 0; news <= WHOLE; news++) {
                for (boolean open : new boolean[] {true, false}) {
                    List<FigureChange> changes = changes(situation, levers, done, news, open);
                    BigDecimal effort =
                            changes.stream().map(FigureChange::effort).reduce(BigDecimal.ZERO, BigDecimal::add);
                    if ((least == null || effort.compareTo(least) < 0) && goal.reached(situation.ranked(changes))) {
                        least = effort;
                    }
                }
            }
        }
        return least;
    }

    private static List<FigureChange> changes(
            Situation situation, List<Lever> levers, long done, long news, boolean open) {
        List<FigureChange> changes = new ArrayList<>();
        for (Lever lever : levers) {
            Object to = switch (lever.field().name()) {
                case "done" -> done;
                case "news" -> news;
                default -> open;
            };
            if (!to.equals(lever.from())) {
                changes.add(lever.to(to, situation.with(List.of()).facts().get(lever.fact())));
            }
        }
        return changes;
    }

    @ParameterizedTest
    @CsvSource({
        "3, 2, false, points=6", "3, 2, false, points=11", "3, 2, false, points=15.5", "3, 2, true, points=20",
        "0, 0, false, rank=3", "3, 4, false, rank=2", "3, 4, false, rank=1", "7, 8, false, grade=Tốt",
        "7, 8, true, grade=Khá", "5, 5, false, points", "5, 5, false, rank", "5, 5, false, grade"
    })
    void nothing_cheaper_reaches_the_goal(long done, long news, boolean open, String written) {
        CompiledRuleset compiled = TWO.compile();
        Situation situation = Situation.of(compiled, cohort(agency("A1", done, news, open)), "A1");
        Goal goal = Goals.read(written, situation);

        Proposal proposal = Improvement.to(goal, situation).proposal();
        BigDecimal least = exhaustive(situation, goal);

        if (least == null) {
            assertThat(proposal).isNull();
        } else {
            assertThat(Objects.requireNonNull(proposal).effort()).isEqualByComparingTo(least);
        }
    }

    @ParameterizedTest
    @CsvSource({"qd766-2026, phu-tho, H44.152, rank", "da-nang-448, nam-2020, HHB, rank"})
    void what_is_promised_is_what_the_whole_cohort_scored_anew_gives(
            String ruleset, String figures, String agency, String written) {
        CompiledRuleset compiled = PhuTho.LIBRARY.ruleset(ruleset);
        Figures now = PhuTho.LIBRARY.figures(compiled, figures);
        String code = now.agencies().stream()
                .map(one -> one.agency().code())
                .filter(agency::equals)
                .findFirst()
                .orElse(now.agencies().get(now.agencies().size() / 2).agency().code());
        Situation situation = Situation.of(compiled, now, code);
        Goal goal = Goals.read(written, situation);

        Proposal proposal =
                Objects.requireNonNull(Improvement.to(goal, situation).proposal());

        Ranked then = Evaluation.of(compiled, situation.everyoneWith(proposal.changes()), () -> {})
                .get(code);
        assertThat(goal.reached(then)).isTrue();
        assertThat(then.rank()).isEqualTo(proposal.rank());
        assertThat(then.analysis().grade()).isEqualTo(proposal.grade());
        assertThat(then.analysis().points()).isEqualByComparingTo(proposal.points());
    }

    @Test
    void what_can_not_be_reached_is_said_with_the_most_there_is() {
        Situation situation = Situation.of(TWO.compile(), cohort(agency("A1", 3, 2, false)), "A1");

        Improvement improvement = Improvement.to(new Goal.Points(new BigDecimal("20.5")), situation);

        assertThat(improvement.proposal()).isNull();
        assertThat(improvement.most().points()).isEqualByComparingTo("20");
    }

    @Test
    void what_others_have_taken_over_changes_with_it() {
        AgencyFacts above = agency("A1", 3, 2, false);
        Fact website = above.facts().get(1);
        AgencyFacts below = new AgencyFacts(
                new Agency("B1", "Phòng B1", "department", "A1"),
                List.of(agency("B1", 3, 0, false).facts().get(0), website.inherited(above.agency())));
        Figures figures = new Figures("x", "x", Example.PERIOD, false, null, List.of(above, below));
        Situation situation = Situation.of(TWO.compile(), figures, "A1");

        Proposal proposal = Objects.requireNonNull(Improvement.to(new Goal.Points(new BigDecimal("7.5")), situation)
                .proposal());

        assertThat(proposal.changes()).extracting(FigureChange::field).containsExactly("news");
        assertThat(proposal.rank()).isEqualTo(1);
        assertThat(situation.ranked(proposal.changes()).rank()).isEqualTo(1);
        assertThat(situation
                        .everyoneWith(proposal.changes())
                        .agencies()
                        .get(1)
                        .facts()
                        .get(1)
                        .figure("news"))
                .isEqualTo(proposal.changes().get(0).to());
    }

    @Test
    void a_search_among_too_many_facts_is_ended() {
        Example many = TWO.replace("facts.drl", "declare Website", "declare Website @many");
        List<Fact> facts = new ArrayList<>(agency("A1", 3, 2, false).facts());
        for (long news = 0; news < MANY; news++) {
            facts.add(new Fact("Website", new TreeMap<>(Map.of("news", news % WHOLE, "open", false)), null, null));
        }
        AgencyFacts agency = new AgencyFacts(new Agency("A1", "Sở A1", "department", null), facts);
        Situation situation = Situation.of(many.compile(), cohort(agency), "A1");

        ProblemsFound found =
                catchThrowableOfType(ProblemsFound.class, () -> Improvement.to(new Goal.Rank(1), situation));

        assertThat(found.problems()).extracting(Problem::kind).containsExactly(ProblemKind.SEARCH_TAKES_TOO_LONG);
    }

    @Test
    void a_search_by_rules_that_take_their_time_is_ended() {
        Situation situation =
                Situation.of(TWO.compile(), cohort(agency("A1", 3, 2, false)), "A1", Duration.ofNanos(-1));

        ProblemsFound found =
                catchThrowableOfType(ProblemsFound.class, () -> Improvement.to(new Goal.Rank(1), situation));

        assertThat(found.problems()).extracting(Problem::kind).containsExactly(ProblemKind.SEARCH_OUT_OF_TIME);
    }

    /** Six criteria, each by figures of its own, so that many single changes reach the same goal. */
    private static final Example SIX =
            Example.ruleset().with("criteria.yaml", """
                    - code: 1
                      title: Nhóm
                      maxPoints: 20
                      legalBasis: Phụ lục
                      parts:
                        - {code: 1.1, title: Một, maxPoints: 5, whenNothingToMeasure: zero}
                        - {code: 1.2, title: Hai, maxPoints: 5, whenNothingToMeasure: zero}
                        - {code: 1.3, title: Ba, maxPoints: 4}
                        - {code: 1.4, title: Bốn, maxPoints: 3}
                        - {code: 1.5, title: Năm, maxPoints: 2}
                        - {code: 1.6, title: Sáu, maxPoints: 1}
                    """).with("facts.drl", """
                    declare Work @label("Công việc") @evidence("Sổ")
                        done : Long @label("Xong") @atMost(planned)
                        planned : Long @label("Giao")
                        online : Long @label("Trên mạng") @atMost(received)
                        received : Long @label("Nhận")
                        late : Long @label("Chậm")
                        score : Long @label("Khảo sát") @max(90)
                        news : Long @label("Tin")
                        open : Boolean @label("Mở")
                    end
                    """).with("1-rules.drl", """
                    rule "Một" @criterion("1.1") when Work( $d : done, $p : planned ) then award.share($d, $p); end
                    rule "Hai" @criterion("1.2") when Work( $d : online, $p : received ) then award.shareUpTo($d, $p, 80); end
                    rule "Ba" @criterion("1.3") when Work( $l : late ) then award.scale($l, 40, 0); end
                    rule "Bốn" @criterion("1.4") when Work( $s : score ) then award.scale($s, 20, 80); end
                    rule "Năm đủ" @criterion("1.5") when Work( news >= 12 ) then award.full(); end
                    rule "Năm nửa" @criterion("1.5") when Work( news >= 7, news < 12 ) then award.half(); end
                    rule "Năm không" @criterion("1.5") when Work( news < 7 ) then award.none(); end
                    rule "Sáu đủ" @criterion("1.6") when Work( open == true ) then award.full(); end
                    rule "Sáu không" @criterion("1.6") when Work( open == false ) then award.none(); end
                    """);

    private static Situation six() {
        Fact work = Example.fact(
                "done",
                150L,
                "planned",
                331L,
                "online",
                60L,
                "received",
                277L,
                "late",
                33L,
                "score",
                41L,
                "news",
                5L,
                "open",
                false);
        AgencyFacts agency = new AgencyFacts(new Agency("A1", "Sở A1", "department", null), List.of(work));
        Figures figures = new Figures("x", "x", Example.PERIOD, false, null, List.of(agency));
        return Situation.of(SIX.compile(), figures, "A1");
    }

    /** Every value that a figure can have, where it has an end; far enough, where it has none. */
    private static List<FigureChange> every(Situation situation, Lever lever) {
        Fact fact = situation.beside(lever, List.of());
        if (lever.from() instanceof Boolean now) {
            return List.of(lever.to(!now, fact));
        }
        long most = Objects.requireNonNullElse(lever.most(fact), BigDecimal.valueOf(FAR))
                .longValueExact();
        return LongStream.rangeClosed(0, most)
                .filter(value -> !Objects.equals(value, lever.from()))
                .mapToObj(value -> lever.to(value, fact))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"points", "points=6.71", "points=8.3", "points=9"})
    void no_single_change_of_any_figure_reaches_the_goal_for_less(String written) {
        Situation situation = six();
        Goal goal = Goals.read(written, situation);

        Proposal proposal =
                Objects.requireNonNull(Improvement.to(goal, situation).proposal());

        BigDecimal least = situation.levers().stream()
                .flatMap(lever -> every(situation, lever).stream())
                .filter(change -> goal.reached(situation.ranked(List.of(change))))
                .map(FigureChange::effort)
                .min(BigDecimal::compareTo)
                .orElse(null);
        assertThat(least).isNotNull();
        assertThat(proposal.effort()).isLessThanOrEqualTo(least);
        assertThat(goal.reached(situation.ranked(proposal.changes()))).isTrue();
    }

    @Test
    void the_most_there_is_and_every_part_go_no_further_than_their_points_need() {
        Situation situation = six();
        Improvement improvement = Improvement.to(new Goal.Points(new BigDecimal("21")), situation);
        List<Proposal> all = new ArrayList<>(Improvement.parts(situation));
        all.add(improvement.most());

        assertThat(improvement.most().points()).isEqualByComparingTo("20");
        assertThat(improvement.most().changes())
                .extracting(change -> change.field() + "=" + change.to())
                .containsExactlyInAnyOrder("done=331", "online=222", "late=0", "score=80", "news=12", "open=true");
        assertThat(all)
                .allSatisfy(proposal -> assertThat(proposal.changes())
                        .allSatisfy(change -> assertThat(change.effort()).isBetween(BigDecimal.ZERO, BigDecimal.ONE)));
    }

    @Test
    void a_goal_that_is_reached_already_is_not_searched_for() {
        Situation situation = six();

        Improvement improvement = Improvement.to(new Goal.Rank(1), situation, () -> {
            throw new AssertionError("something is tried");
        });

        assertThat(Objects.requireNonNull(improvement.proposal()).changes()).isEmpty();
    }
}
