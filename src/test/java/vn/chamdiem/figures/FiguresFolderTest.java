package vn.chamdiem.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Example;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.Standings;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

class FiguresFolderTest {
    private static CompiledRuleset ruleset;
    private static CompiledRuleset inheriting;

    @TempDir
    private Path folder;

    @BeforeAll
    static void compile() {
        ruleset = Example.ruleset().compile();
        inheriting = Example.ruleset()
                .replace("facts.drl", "declare Work", "declare Work @inherited")
                .compile();
    }

    @BeforeEach
    void good() throws IOException {
        write("figures.yaml", "title: Năm nay\nperiod: {from: 2026-01-01, to: 2026-09-26}\n");
        write("agencies.csv", "code,name,cohort,parent\nA1,Sở Một,department,\nA2,Xã Hai,commune,A1\n");
        write("work.csv", "agency,done,planned,rate,note\nA1,5,10,0.5,tốt\nA2,1,2,,\n");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    private List<String> problems() {
        try {
            FiguresFolder.read(folder, ruleset);
            return List.of();
        } catch (ProblemsFound found) {
            return found.problems().stream()
                    .map(problem ->
                            problem.kind() + " " + problem.place().toString().replace(folder.toString() + "/", ""))
                    .toList();
        }
    }

    @Test
    void figures_are_read_as_they_are_declared() {
        Figures figures = FiguresFolder.read(folder, ruleset).figures();

        assertThat(figures.agencies())
                .extracting(facts -> facts.agency().code())
                .containsExactly("A1", "A2");
        assertThat(figures.agencies().get(0).facts())
                .singleElement()
                .extracting(Fact::figures)
                .hasToString("{done=5, note=tốt, planned=10, rate=0.5}");
    }

    @Test
    void an_empty_cell_is_not_zero() {
        assertThat(FiguresFolder.read(folder, ruleset)
                        .figures()
                        .agencies()
                        .get(1)
                        .facts()
                        .get(0)
                        .figure("rate"))
                .isNull();
    }

    @Test
    void a_row_without_an_agency_and_a_folder_that_is_not_read_are_told() throws IOException {
        write("work.csv", "agency,done,planned,rate,note\nA1,5,10,0.5,tốt\n,8,20,,\n");
        Files.createDirectories(folder.resolve("đợt 2"));

        assertThat(problems()).contains("ROW_OF_NOBODY work.csv:3:1");
        assertThat(problems()).anySatisfy(problem -> assertThat(problem).startsWith("FOLDER_NOT_READ"));
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() throws IOException {
        write("figures.yaml", "title: Năm nay\nperiod: {from: 2026-01-01, to: 2025-09-26}\n");
        write(
                "agencies.csv",
                "code,name,cohort,parent\nA1,Sở Một,department,\nA1,Sở Một,district,\nA3,Xã,commune,A9\n");
        write("work.csv", "agency,done,planned,rate,note\nA1,năm,-10,0.5,\nA1,1,2,,\nA4,11,10,x,\n");
        write("wrok.csv", "agency\n");

        assertThat(problems())
                .containsExactlyInAnyOrder(
                        "PERIOD_BACKWARDS figures.yaml:2:9",
                        "COHORT_UNKNOWN agencies.csv:3:3",
                        "AGENCY_TWICE agencies.csv:3:1",
                        "PARENT_UNKNOWN agencies.csv:4:1",
                        "NOT_COUNT work.csv:2:2",
                        "BELOW_MINIMUM work.csv:2:3",
                        "FACT_TWICE work.csv:3:1",
                        "FIGURES_CONTRADICT work.csv:4:2",
                        "NOT_NUMBER work.csv:4:4",
                        "AGENCY_UNKNOWN work.csv:4:1",
                        "FIGURES_FILE_UNKNOWN wrok.csv");
    }

    @Test
    void a_missing_column_and_an_unknown_one_are_told() throws IOException {
        write("work.csv", "agency,donne,planned,rate,note\nA1,5,10,0.5,\n");

        assertThat(problems()).containsExactly("COLUMN_MISSING work.csv:1", "COLUMN_UNKNOWN work.csv:1:2");
    }

    @Test
    void a_problem_reads_as_a_sentence_with_the_value_and_advice() throws IOException {
        write("work.csv", "agency,done,planned,rate,note\nA1,11,10,,\n");

        try {
            FiguresFolder.read(folder, ruleset);
        } catch (ProblemsFound found) {
            assertThat(found.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.message(Words.in(Language.VI)))
                        .isEqualTo("«Việc xong» là [11], nhiều hơn «Việc giao» [10]");
                assertThat(problem.message(Words.in(Language.EN)))
                        .isEqualTo("“Việc xong” is [11], more than “Việc giao” [10]");
                assertThat(problem.maybe(Words.in(Language.VI))).startsWith("Có thể: hai ô bị đổi chỗ");
            });
            return;
        }
        throw new AssertionError("contradicting figures were accepted");
    }

    @Test
    void an_agency_without_a_fact_of_its_own_inherits_its_parents() throws IOException {
        write("work.csv", "agency,done,planned,rate,note\nA1,5,10,,\n");

        AgencyFacts below =
                FiguresFolder.read(folder, inheriting).figures().agencies().get(1);

        assertThat(below.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.figure("done")).isEqualTo(5L);
            assertThat(fact.inheritedFrom()).isNotNull().extracting("code").isEqualTo("A1");
        });
        assertThat(inheriting
                        .scorer()
                        .score(below, Standings.NONE, Example.PERIOD)
                        .criteria()
                        .get(0)
                        .parts()
                        .get(0)
                        .reason())
                .isEqualTo("Xong 5/10 việc; số liệu kế thừa từ Sở Một (A1)");
    }

    @Test
    void an_agency_with_a_fact_of_its_own_inherits_nothing() {
        assertThat(FiguresFolder.read(folder, inheriting)
                        .figures()
                        .agencies()
                        .get(1)
                        .facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.inheritedFrom()).isNull());
    }

    @Test
    void a_line_may_name_its_own_evidence() throws IOException {
        write("work.csv", "agency,done,planned,rate,note,evidence\nA1,5,10,,,Báo cáo 12/BC-SM\n");

        AgencyFacts facts =
                FiguresFolder.read(folder, ruleset).figures().agencies().get(0);

        assertThat(ruleset.scorer()
                        .score(facts, Standings.NONE, Example.PERIOD)
                        .criteria()
                        .get(0)
                        .parts()
                        .get(0)
                        .matches())
                .singleElement()
                .satisfies(match ->
                        assertThat(match.figures()).extracting("evidence").containsOnly("Báo cáo 12/BC-SM"));
    }

    private String figuresOf(String agency) {
        return FiguresFolder.read(folder, ruleset).figures().agencies().stream()
                .filter(facts -> facts.agency().code().equals(agency))
                .flatMap(facts -> facts.facts().stream())
                .map(fact -> fact.figures().toString())
                .collect(Collectors.joining());
    }

    @Test
    void numbers_are_written_as_the_card_says() throws IOException {
        write("figures.yaml", "title: Năm nay\nnumbers: \"1.234,5\"\nperiod: {from: 2026-01-01, to: 2026-09-26}\n");
        write("work.csv", "agency,done,planned,rate,note\nA1,1.234,12.345.678,\"1.234,50\",1.234\n");

        assertThat(figuresOf("A1")).isEqualTo("{done=1234, note=1.234, planned=12345678, rate=1234.50}");
    }

    @Test
    void a_number_in_another_form_is_never_guessed() throws IOException {
        write("figures.yaml", "title: Năm nay\nnumbers: \"1,234.5\"\nperiod: {from: 2026-01-01, to: 2026-09-26}\n");
        write(
                "work.csv",
                "agency,done,planned,rate,note\nA1,1.234,\"1,234\",\"1.234,5\",\nA2,\"12,34\",\"1,2345\",1e3,\n");

        assertThat(problems())
                .containsExactly(
                        "NOT_COUNT work.csv:2:2",
                        "NUMBER_FORM work.csv:2:4",
                        "NUMBER_FORM work.csv:3:2",
                        "NUMBER_FORM work.csv:3:3",
                        "NOT_NUMBER work.csv:3:4");
    }

    @Test
    void columns_may_be_called_by_their_labels_with_or_without_unit() throws IOException {
        write("agencies.csv", "Mã cơ quan,TÊN CƠ QUAN,Khối\nA1,Sở Một,Sở\nA2,Xã Hai,commune\n");
        write("work.csv", "Ghi chú,Tỷ lệ,việc giao,Việc  xong (việc),Agency code\ntốt,0.5,10,5,A1\n");

        assertThat(figuresOf("A1")).isEqualTo("{done=5, note=tốt, planned=10, rate=0.5}");
    }

    @Test
    void a_line_that_names_only_its_agency_reports_nothing() throws IOException {
        write("work.csv", "agency,done,planned,rate,note\nA1,5,10,,\nA2,,,,\n");

        assertThat(FiguresFolder.read(folder, ruleset)
                        .figures()
                        .agencies()
                        .get(1)
                        .facts())
                .isEmpty();
    }

    @Test
    void files_of_several_forms_are_read_together() throws IOException {
        write("work.csv", "agency,done,planned,rate,note\nA1,5,10,,\n");
        write(
                "xa-hai.json",
                "{\"agencies\": [{\"code\": \"A3\", \"name\": \"Xã Ba\", \"cohort\": \"commune\"}],"
                        + " \"facts\": {\"Work\": [{\"agency\": \"A2\", \"done\": 1}, {\"agency\": \"A3\", \"done\": 2}]}}");

        assertThat(figuresOf("A1")).isEqualTo("{done=5, planned=10}");
        assertThat(figuresOf("A2")).isEqualTo("{done=1}");
        assertThat(figuresOf("A3")).isEqualTo("{done=2}");
    }

    @Test
    void an_agency_that_reports_in_two_files_is_told_at_both_places() throws IOException {
        write(
                "xa-hai.json",
                "{\"agencies\": [{\"code\": \"A1\", \"name\": \"Sở Khác\", \"cohort\": \"department\"}],"
                        + " \"facts\": {\"Work\": [{\"agency\": \"A1\", \"done\": 1}]}}");

        assertThat(problems())
                .containsExactly(
                        "AGENCY_DIFFERS xa-hai.json › agencies[0].code",
                        "FACT_TWICE xa-hai.json › facts.Work[0].agency");
    }

    @Test
    void a_file_for_another_period_is_told() throws IOException {
        write(
                "xa-hai.json",
                "{\"title\": \"Năm ngoái\", \"period\": {\"from\": \"2025-01-01\", \"to\": \"2025-12-31\"}, \"facts\": {}}");

        assertThat(FiguresFolder.read(folder, ruleset).warnings())
                .extracting(problem -> problem.kind().toString())
                .containsExactly("CARD_DIFFERS");
    }

    @Test
    void a_file_that_is_not_utf8_is_told() throws IOException {
        Files.write(folder.resolve("work.csv"), new byte[] {'a', (byte) 0xE1, 'b'});

        assertThat(problems()).contains("NOT_UTF8 work.csv:1");
    }
}
