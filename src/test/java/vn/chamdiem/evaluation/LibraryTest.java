package vn.chamdiem.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.chamdiem.Example;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.figures.FiguresRead;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.scoring.RulesetRef;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.ProblemsFound;

class LibraryTest {
    @TempDir
    private Path folder;

    private Library library() {
        return new Library(folder.resolve("rules"), folder.resolve("fixtures"), new DroolsCompiler());
    }

    private static ProblemKind kind(ProblemsFound found) {
        return found.problems().get(0).kind();
    }

    @Test
    void a_ruleset_is_compiled_once_and_anew_when_its_text_changes() {
        Example.ruleset().writeBelow(folder);
        Library library = library();
        CompiledRuleset first = library.ruleset("example");

        assertThat(library.ruleset("example")).isSameAs(first);

        Example.ruleset().replace("1-rules.drl", ", 80)", ", 90)").writeBelow(folder);
        assertThat(library.ruleset("example").ruleset().ref().fingerprint())
                .isNotEqualTo(first.ruleset().ref().fingerprint());
    }

    @Test
    void figures_of_another_ruleset_are_read_as_far_as_they_are_declared() throws IOException {
        Example.ruleset().writeBelow(folder);
        Path figures = Files.createDirectories(folder.resolve("fixtures/old/nam-ngoai"));
        Files.writeString(
                figures.resolve("figures.yaml"), "title: Năm ngoái\nperiod: {from: 2025-01-01, to: 2025-12-31}\n");
        Files.writeString(
                figures.resolve("agencies.csv"),
                "code,name,cohort,parent\nA1,Sở Một,department,T1\nT1,Thôn,village,\nA2,Xã Hai,commune,\n");
        Files.writeString(figures.resolve("work.csv"), "agency,done,planned,oldest\nA1,5,10,3\nA2,9,8,3\nT1,1,1,1\n");
        Files.writeString(figures.resolve("training.csv"), "agency,staff\nA1,4\n");
        Library library = library();

        FiguresRead read = library.figuresOf(library.ruleset("example"), "old", "nam-ngoai");

        assertThat(read.figures().agencies())
                .extracting(
                        facts -> facts.agency().code() + facts.facts().get(0).figures())
                .containsExactly("A1{done=5, planned=10}", "A2{planned=8}");
        assertThat(read.warnings())
                .extracting(problem -> problem.severity() + " " + problem.kind())
                .containsExactly(
                        "WARNING COHORT_UNKNOWN",
                        "WARNING FIGURES_FILE_UNKNOWN",
                        "WARNING COLUMN_MISSING",
                        "WARNING COLUMN_MISSING",
                        "WARNING COLUMN_UNKNOWN",
                        "WARNING FIGURES_CONTRADICT");
        assertThatThrownBy(() -> library.figuresOf(library.ruleset("example"), "old", "nam-nay"))
                .isInstanceOfSatisfying(
                        ProblemsFound.class, found -> assertThat(kind(found)).isEqualTo(ProblemKind.FIGURES_UNKNOWN));
    }

    @Test
    void a_ruleset_that_is_not_there_is_told_with_those_that_are() {
        Example.ruleset().writeBelow(folder);

        assertThatThrownBy(() -> library().ruleset("exmaple")).isInstanceOfSatisfying(ProblemsFound.class, found -> {
            assertThat(kind(found)).isEqualTo(ProblemKind.RULESET_UNKNOWN);
            assertThat(found.getMessage()).contains("[exmaple]", "Maybe: example");
        });
    }

    @Test
    void a_way_to_a_ruleset_is_told_as_a_shelf_and_a_name() {
        assertThatThrownBy(() -> library().ruleset("my/drafts/example"))
                .hasMessageContaining("Maybe: --rules my/drafts example");
    }

    @Test
    void a_name_never_leads_out_of_the_folder() {
        Example.ruleset().writeBelow(folder);

        assertThatThrownBy(() -> library().ruleset("../rules/example"))
                .isInstanceOfSatisfying(
                        ProblemsFound.class, found -> assertThat(kind(found)).isEqualTo(ProblemKind.RULESET_UNKNOWN));
    }

    @Test
    void where_there_is_no_ruleset_at_all_that_is_told() {
        assertThatThrownBy(() -> library().onlyRuleset())
                .isInstanceOfSatisfying(
                        ProblemsFound.class, found -> assertThat(kind(found)).isEqualTo(ProblemKind.RULESET_UNSAID));
    }

    @Test
    void the_ruleset_that_has_figures_is_meant_where_none_is_named() throws IOException {
        Example.ruleset().writeBelow(folder);
        another("");
        figuresFor("example");

        assertThat(library().onlyRuleset()).isEqualTo("example");
    }

    @Test
    void where_several_rulesets_have_figures_one_must_be_named() throws IOException {
        Example.ruleset().writeBelow(folder);
        another("");
        figuresFor("example");
        figuresFor("so-tay");

        assertThatThrownBy(() -> library().onlyRuleset()).isInstanceOfSatisfying(ProblemsFound.class, found -> {
            assertThat(kind(found)).isEqualTo(ProblemKind.RULESET_UNSAID);
            assertThat(found.getMessage()).contains("example, so-tay");
        });
    }

    @Test
    void an_example_is_never_meant_where_none_is_named() throws IOException {
        Example.ruleset().writeBelow(folder);
        another("example: true\n");
        figuresFor("so-tay");
        assertThat(library().onlyRuleset()).isEqualTo("example");

        figuresFor("example");
        assertThat(library().onlyRuleset()).isEqualTo("example");
    }

    @Test
    void a_card_that_can_not_be_read_is_no_example() throws IOException {
        another("example: true\n\t: [\n");

        assertThat(library().onlyRuleset()).isEqualTo("so-tay");
    }

    @Test
    void a_ruleset_that_is_being_mended_is_on_the_list_all_the_same() {
        Example.ruleset()
                .replace("1-rules.drl", "award.share", "award.shore")
                .replace("ruleset.yaml", "title: Ví dụ\n", "title: Ví dụ\nillustrative: true\n")
                .writeBelow(folder);

        RulesetRef ref = library().ref("example");

        assertThat(ref.title()).isEqualTo("Ví dụ");
        assertThat(ref.illustrative()).isTrue();
        assertThatThrownBy(() -> library().ruleset("example")).isInstanceOf(ProblemsFound.class);
    }

    @Test
    void a_ruleset_whose_files_can_not_be_read_is_on_the_list_all_the_same() throws IOException {
        Example.ruleset().writeBelow(folder);
        Files.delete(folder.resolve("rules/example/criteria.yaml"));
        Files.write(folder.resolve("rules/example/1-rules.drl"), new byte[] {(byte) 0xFF});
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("ruleset.yaml"), "title: the secret\n");
        Files.createSymbolicLink(folder.resolve("rules/mine"), elsewhere);

        assertThat(library().rulesets())
                .extracting(id -> library().ref(id).title())
                .containsExactly("Ví dụ", "mine");
    }

    private void another(String more) throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules/so-tay"));
        Files.writeString(rules.resolve("ruleset.yaml"), more + "title: Bộ khác\n");
    }

    private void figuresFor(String ruleset) throws IOException {
        Path figures = Files.createDirectories(
                folder.resolve("fixtures").resolve(ruleset).resolve("now"));
        Files.writeString(figures.resolve("figures.yaml"), "title: Năm nay\n");
    }

    @Test
    void a_name_leads_to_nothing_beside_the_shelf() throws IOException {
        Example.ruleset().writeBelow(folder);
        Files.createDirectories(folder.resolve("elsewhere/figures"));
        Files.writeString(folder.resolve("elsewhere/figures/figures.yaml"), "title: x\n");
        Library library = library();

        for (String name : List.of("../elsewhere", "..", ".", "", "/etc", "a\0b", "..\\elsewhere", "x\u202E")) {
            assertThat(catchThrowableOfType(ProblemsFound.class, () -> library.figures(name)))
                    .as(name)
                    .isNotNull();
            assertThat(catchThrowableOfType(ProblemsFound.class, () -> library.ref(name)))
                    .as(name)
                    .isNotNull();
            assertThat(catchThrowableOfType(ProblemsFound.class, () -> library.ruleset(name)))
                    .as(name)
                    .isNotNull();
        }
    }

    @Test
    void a_ruleset_that_is_a_link_elsewhere_is_told_and_not_read() throws IOException {
        Example.ruleset().writeBelow(folder);
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("ruleset.yaml"), "the secret\n");
        Files.createSymbolicLink(folder.resolve("rules/mine"), elsewhere);

        ProblemsFound found =
                catchThrowableOfType(ProblemsFound.class, () -> library().ruleset("mine"));
        assertThat(kind(found)).isEqualTo(ProblemKind.LINK_OUTSIDE);
        assertThat(found).message().doesNotContain("the secret");
    }
}
