package vn.chamdiem.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;

class LineageTest {
    private static final LocalDate EARLY = LocalDate.of(2024, 12, 31);
    private static final LocalDate LATE = LocalDate.of(2025, 12, 31);

    private final Problems problems = new Problems();

    @Test
    void who_keeps_the_code_is_the_same_and_nobody_is_guessed() {
        assertThat(links(Lineage.none(), "a b", "a c"))
                .containsExactly("SAME [a] [a]", "UNEXPLAINED [b] []", "UNEXPLAINED [] [c]");
    }

    @Test
    void one_becomes_another_is_renamed() {
        assertThat(links(table("2025-07-01,a,b,NQ 1"), "a", "b")).containsExactly("RENAMED [a] [b] 2025-07-01 NQ 1");
    }

    @Test
    void several_that_become_one_are_merged_even_under_an_old_code() {
        Lineage lineage = table("2025-07-01,a,a,NQ 1", "2025-07-01,b,a,NQ 1");

        assertThat(links(lineage, "a b", "a")).containsExactly("MERGED [a, b] [a] 2025-07-01 NQ 1");
    }

    @Test
    void a_merger_is_one_although_only_the_namesake_was_scored() {
        Lineage lineage = table("2025-07-01,a,a,NQ 1", "2025-07-01,b,a,NQ 1");

        assertThat(links(lineage, "a", "a")).containsExactly("MERGED [a, b] [a] 2025-07-01 NQ 1");
    }

    @Test
    void one_that_becomes_several_is_split() {
        Lineage lineage = table("2025-07-01,a,b,NQ 1", "2025-07-01,a,c,NQ 1");

        assertThat(links(lineage, "a", "b c"))
                .containsExactly(
                        "SPLIT [a] [b, c] 2025-07-01 NQ 1",
                        "SPLIT [a] [b] 2025-07-01 NQ 1",
                        "SPLIT [a] [c] 2025-07-01 NQ 1");
    }

    @Test
    void several_that_become_several_are_reorganised() {
        Lineage lineage = table("2025-07-01,a,c,NQ 1", "2025-07-01,a,d,NQ 1", "2025-07-01,b,d,NQ 1");

        assertThat(links(lineage, "a b", "c d"))
                .containsExactly(
                        "REORGANISED [a] [c, d] 2025-07-01 NQ 1",
                        "REORGANISED [a, b] [d] 2025-07-01 NQ 1",
                        "SPLIT [a] [c] 2025-07-01 NQ 1");
    }

    @Test
    void an_end_and_a_beginning_are_known_by_their_acts() {
        Lineage lineage = table("2025-07-01,a,,NQ 1", "2025-07-01,,b,NQ 2");

        assertThat(links(lineage, "a", "b"))
                .containsExactly("ABOLISHED [a] [] 2025-07-01 NQ 1", "FOUNDED [] [b] 2025-07-01 NQ 2");
    }

    @Test
    void a_whole_cohort_can_end_but_for_those_that_have_a_line_of_their_own() {
        Lineage lineage = read("date,cohort,from,to,act\n2025-07-01,district,,,Luật\n2025-07-01,,a,b,NQ 1\n");

        assertThat(links(lineage, agencies("district", "a c"), agencies("department", "b")))
                .containsExactly("RENAMED [a] [b] 2025-07-01 NQ 1", "ABOLISHED [c] [] 2025-07-01 Luật");
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void whoever_was_renamed_or_merged_before_ends_with_the_cohort_all_the_same() {
        Lineage lineage = read(
                "date,cohort,from,to,act\n2025-01-01,,a,b,NQ 1\n2025-01-01,,c,d,NQ 1\n2025-01-01,,d,d,NQ 1\n2025-07-01,district,,,Luật\n");

        assertThat(links(lineage, agencies("district", "a c d"), List.of()))
                .containsExactly(
                        "ABOLISHED [a] [] 2025-07-01 Luật",
                        "ABOLISHED [c] [] 2025-07-01 Luật",
                        "ABOLISHED [d] [] 2025-07-01 Luật");
    }

    @Test
    void a_part_that_is_merged_with_a_third_leaves_the_other_part_without_that_parent() {
        Lineage lineage =
                table("2025-03-01,e,s,NQ 1", "2025-03-01,e,t,NQ 1", "2025-07-01,t,u,NQ 2", "2025-07-01,p,u,NQ 2");

        assertThat(links(lineage, "e p", "s u"))
                .containsExactly(
                        "REORGANISED [e] [s, u] 2025-03-01 NQ 1, 2025-07-01 NQ 2",
                        "REORGANISED [e, p] [u] 2025-03-01 NQ 1, 2025-07-01 NQ 2",
                        "SPLIT [e] [s] 2025-03-01 NQ 1");
    }

    @Test
    void several_events_between_two_days_are_followed_one_after_the_other() {
        Lineage lineage = table("2025-03-01,a,b,NQ 1", "2025-07-01,b,d,NQ 2", "2025-07-01,c,d,NQ 2");

        assertThat(links(lineage, "a c", "d")).containsExactly("MERGED [a, c] [d] 2025-03-01 NQ 1, 2025-07-01 NQ 2");
    }

    @Test
    void what_happened_before_the_one_day_or_after_the_other_is_not_between_them() {
        Lineage lineage = table("2024-12-31,a,b,NQ 1", "2026-01-01,a,c,NQ 2");

        assertThat(links(lineage, "a", "a")).containsExactly("SAME [a] [a]");
        assertThat(links(table("2025-12-31,a,b,NQ 1"), "a", "b")).containsExactly("RENAMED [a] [b] 2025-12-31 NQ 1");
    }

    @Test
    void of_63_provinces_34_are_left_and_11_were_not_touched() {
        Lineage lineage =
                LineageTable.read(SourceFile.read(Path.of("fixtures/lineage/provinces-2025.csv"), problems), problems);
        List<Agency> untouched = agencies(
                "province", "ha-noi cao-bang dien-bien ha-tinh lai-chau lang-son nghe-an quang-ninh thanh-hoa son-la");

        List<String> links = links(lineage, untouched, untouched);

        assertThat(problems.list()).isEmpty();
        assertThat(links.stream().filter(link -> link.startsWith("SAME"))).hasSize(10);
        // Huế was Thừa Thiên Huế on the earlier day.
        assertThat(links(lineage, "thua-thien-hue", "hue"))
                .containsExactly("RENAMED [thua-thien-hue] [hue] 2025-01-01 Nghị quyết 175/2024/QH15");
        assertThat(links(lineage, "lao-cai yen-bai", "lao-cai"))
                .containsExactly("MERGED [lao-cai, yen-bai] [lao-cai] 2025-07-01 Nghị quyết 202/2025/QH15");
        assertThat(links(lineage, "nam-dinh", "ninh-binh"))
                .containsExactly(
                        "MERGED [ha-nam, nam-dinh, ninh-binh] [ninh-binh] 2025-07-01 Nghị quyết 202/2025/QH15");
    }

    @Test
    void all_that_is_wrong_in_a_table_is_told_at_its_place() {
        read(
                "date,from,to,act,why\n1/7/2025,a,b,NQ 1,\n2025-07-01,,,NQ 1,\n2025-07-01,a,b,,\n2025-07-01,a,b,NQ 1,\n2025-07-01,a,b,NQ 1,\n");

        assertThat(problems.list())
                .extracting(problem -> problem.kind() + " " + problem.place())
                .containsExactly(
                        "COLUMN_NOT_OF_LINEAGE lineage.csv:1:5",
                        "NOT_DATE lineage.csv:2:1",
                        "LINEAGE_OF_NOBODY lineage.csv:3",
                        "LINEAGE_WITHOUT_ACT lineage.csv:4:4",
                        "LINEAGE_TWICE lineage.csv:6");
    }

    private Lineage table(String... lines) {
        Lineage lineage = read("date,from,to,act\n" + String.join("\n", lines) + "\n");
        assertThat(problems.list()).isEmpty();
        return lineage;
    }

    private Lineage read(String text) {
        return LineageTable.read(new SourceFile("lineage.csv", text), problems);
    }

    /** What became of everybody, then where the later ones come from, each once. */
    private static List<String> links(Lineage lineage, String before, String after) {
        return links(lineage, agencies("x", before), agencies("x", after));
    }

    private static List<String> links(Lineage lineage, List<Agency> before, List<Agency> after) {
        Descent descent = lineage.follow(before, EARLY, after, LATE);
        return Stream.concat(
                        before.stream().map(agency -> descent.ending(agency.code())),
                        after.stream().map(agency -> descent.origin(agency.code())))
                .map(LineageTest::told)
                .distinct()
                .toList();
    }

    private static List<Agency> agencies(String cohort, String codes) {
        return Stream.of(codes.split(" "))
                .map(code -> new Agency(code, code, cohort, null))
                .toList();
    }

    private static String told(Link link) {
        String events = String.join(
                ", ",
                link.events().stream()
                        .map(event -> event.date() + " " + event.act())
                        .toList());
        return (link.kind() + " " + codes(link.before()) + " " + codes(link.after()) + " " + events).strip();
    }

    private static List<String> codes(List<Link.Party> parties) {
        return parties.stream().map(Link.Party::code).toList();
    }
}
