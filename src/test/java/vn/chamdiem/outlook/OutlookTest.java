package vn.chamdiem.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chamdiem.Example;
import vn.chamdiem.PhuTho;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ruleset.CompiledRuleset;

class OutlookTest {
    private static Outlook of(String agency) {
        return Outlook.of(PhuTho.evaluation().get(agency));
    }

    private static List<String> waiting(Outlook outlook) {
        return outlook.waiting().stream()
                .map(line -> line.code() + " " + line.reason())
                .toList();
    }

    @Test
    void an_agency_that_had_nothing_to_measure_or_whose_group_was_taken_over_lacks_no_figure() {
        assertThat(waiting(of("H44.23"))).isEmpty();
        assertThat(of("H44.23").attainableWaiting()).isZero();
    }

    @Test
    void what_is_only_tracked_keeps_no_points_waiting() {
        assertThat(waiting(of("H44"))).isEmpty();
    }

    @Test
    void a_criterion_of_which_one_rule_could_speak_and_another_could_not_waits_all_the_same() {
        CompiledRuleset rules = Example.ruleset()
                .replace(
                        "criteria.yaml",
                        "title: Một, maxPoints: 10",
                        "title: Một, maxPoints: 10, whenSeveralSpeak: add")
                .with("1-rules.drl", """
                        rule "Một" @criterion("1.1") when Work( planned > 0 ) then award.points(2); end
                        rule "Một nữa" @criterion("1.1") when Work( rate > 0 ) then award.points(3); end
                        rule "Hai" @criterion("1.2") when Work() then award.none(); end
                        """)
                .compile();

        assertThat(waiting(toDate(rules, 3, Map.of("planned", 10L)))).containsExactly("1.1 Chưa có số liệu: Tỷ lệ");
    }

    @Test
    void from_month_to_month_fewer_points_wait_for_figures() {
        CompiledRuleset rules = Example.ruleset()
                .replace("1-rules.drl", "award.shareUpTo($done, $planned, 80)", "award.shareUpTo($rate, 100, 80)")
                .replace(
                        "1-rules.drl",
                        "rule \"1.2 Hai\"\n    @criterion(\"1.2\")\nwhen\n    Work( $done : done, $planned : planned )",
                        "rule \"1.2 Hai\"\n    @criterion(\"1.2\")\nwhen\n    Work( $rate : rate )")
                .compile();
        Outlook march = toDate(rules, 3, Map.of("planned", 10L));
        Outlook june = toDate(rules, 6, Map.of("planned", 10L, "done", 5L));

        assertThat(waiting(march)).containsExactly("1.1 Chưa có số liệu: Việc xong", "1.2 Chưa có số liệu: Tỷ lệ");
        assertThat(march.attainableWaiting()).isEqualByComparingTo("20");
        assertThat(waiting(june)).containsExactly("1.2 Chưa có số liệu: Tỷ lệ");
        assertThat(june.attainableWaiting()).isEqualByComparingTo("10");
        assertThat(june.points()).isEqualByComparingTo("5");
    }

    private static Outlook toDate(CompiledRuleset rules, int month, Map<String, Object> work) {
        Fact fact = new Fact("Work", new TreeMap<>(work), null, null);
        Period period = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, month, 1));
        Figures figures = new Figures(
                "now", "Đến nay", period, true, null, List.of(new AgencyFacts(Example.AGENCY, List.of(fact))));
        return Outlook.of(Evaluation.of(rules, figures, () -> {}).get("A1"));
    }

    @Test
    void through_the_year_a_department_gains_points_and_waits_for_fewer() {
        CompiledRuleset rules = PhuTho.LIBRARY.ruleset("tphcm-2023");
        List<Outlook> quarters = Stream.of("den-thang-3", "den-thang-6", "den-thang-9", "so-2023")
                .map(name -> Evaluation.of(rules, PhuTho.LIBRARY.figures(rules, name), () -> {}))
                .map(evaluation -> Outlook.of(evaluation.get("so-15")))
                .toList();

        assertThat(quarters).extracting(Outlook::points).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(quarters)
                .extracting(outlook -> outlook.waiting().size())
                .isSortedAccordingTo(Comparator.reverseOrder())
                .endsWith(0);
    }

    @Test
    void a_cohort_tells_how_many_of_its_agencies_lack_nothing() {
        assertThat(CohortOutlook.of(PhuTho.evaluation()))
                .extracting(CohortOutlook::complete)
                .containsExactly(1L, 15L, 148L);
    }
}
