package vn.chamdiem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.chamdiem.check.Checker;
import vn.chamdiem.criteria.Combine;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.GradeScale;
import vn.chamdiem.criteria.RankingRule;
import vn.chamdiem.criteria.Rounding;
import vn.chamdiem.criteria.WhenNoData;
import vn.chamdiem.criteria.WhenNothingToMeasure;
import vn.chamdiem.criteria.WhenSeveralSpeak;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.evaluation.Evaluation;
import vn.chamdiem.evaluation.Library;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.ranking.Ranked;
import vn.chamdiem.rule.Function;
import vn.chamdiem.rule.Gathering;
import vn.chamdiem.rule.Verb;
import vn.chamdiem.rule.Vocabulary;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.source.YamlMap;

/** Holds the handbook to its promise: all that can be said is shown there at work, and explained on its front page. */
class HandbookTest {
    private static final String HANDBOOK = "so-tay";
    private static final Path RULES = Path.of("rules");
    private static final Path FIXTURES = Path.of("fixtures");
    private static final Library LIBRARY = new Library(RULES, FIXTURES, new DroolsCompiler());
    private static final String AT_WORK = texts(".drl").replaceAll("//.*", "");
    private static final String CARD = texts("ruleset.yaml");
    private static final String FRONT_PAGE = texts("README.md");

    private static String texts(String ending) {
        try (Stream<Path> files = Files.list(RULES.resolve(HANDBOOK))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(HandbookTest::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What a reader must be able to look up: every word of the language, and every choice of the tables. */
    static Stream<String> everythingSayable() {
        return Stream.of(
                        called("award.", Verb.ofCriteria()),
                        Stream.of("measure.is("),
                        called("", Function.names()),
                        called("", Gathering.names()),
                        Vocabulary.STANDING.stream(),
                        choices(Combine.values()),
                        choices(WhenNothingToMeasure.values()),
                        choices(WhenSeveralSpeak.values()),
                        choices(WhenNoData.values()),
                        choices(Rounding.At.values()),
                        choices(Rounding.Mode.values()),
                        choices(GradeScale.On.values()),
                        choices(GradeScale.Value.values()),
                        choices(RankingRule.On.values()),
                        choices(RankingRule.By.values()),
                        choices(RankingRule.Best.values()),
                        choices(RankingRule.Ties.values()))
                .flatMap(some -> some)
                .distinct();
    }

    private static Stream<String> called(String before, List<String> names) {
        return names.stream().map(name -> before + name + "(");
    }

    private static Stream<String> choices(Enum<?>... choices) {
        return Arrays.stream(choices).map(YamlMap::spelled);
    }

    @ParameterizedTest
    @MethodSource("everythingSayable")
    void the_front_page_explains(String said) {
        assertThat(FRONT_PAGE).containsPattern("(?<![A-Za-z-])" + Pattern.quote(said));
    }

    @Test
    void every_verb_function_gathering_and_standing_is_at_work_in_a_rule() {
        assertThat(called("award.", Verb.ofCriteria()))
                .allSatisfy(call -> assertThat(AT_WORK).contains(call));
        assertThat(called("", Function.names()))
                .allSatisfy(call -> assertThat(AT_WORK).contains(call));
        assertThat(called("[$][a-zA-Z]+ : ", Gathering.names()))
                .allSatisfy(call -> assertThat(AT_WORK).containsPattern(call.replace("(", "[(]")));
        assertThat(AT_WORK).contains("measure.is(");
        assertThat(Vocabulary.STANDING)
                .allSatisfy(field -> assertThat(AT_WORK).containsPattern("[:,] *" + field + "\\b"));
    }

    @Test
    void every_choice_of_the_table_is_at_work_on_a_line() {
        List<Criterion> lines =
                LIBRARY.ruleset(HANDBOOK).ruleset().criteria().all().toList();

        assertThat(lines).extracting(Criterion::whenNothingToMeasure).contains(WhenNothingToMeasure.values());
        assertThat(lines).extracting(Criterion::whenSeveralSpeak).contains(WhenSeveralSpeak.values());
        assertThat(lines.stream().filter(Criterion::group))
                .extracting(Criterion::combine)
                .contains(Combine.values());
        assertThat(lines.stream().filter(Criterion::group))
                .extracting(Criterion::whenNoData)
                .contains(WhenNoData.values());
        assertThat(lines.stream().map(Criterion::rounding).filter(rounding -> rounding != null))
                .extracting(Rounding::mode)
                .contains(Rounding.Mode.values());
        assertThat(lines).allSatisfy(line -> assertThat(line.legalBasis()).startsWith("Sổ tay, mục "));
    }

    @Test
    void the_card_lists_every_choice_of_which_it_can_make_one() {
        assertThat(Stream.of(
                                choices(Combine.values()),
                                choices(WhenNoData.values()),
                                choices(Rounding.At.values()),
                                choices(Rounding.Mode.values()),
                                choices(GradeScale.On.values()),
                                choices(GradeScale.Value.values()),
                                choices(RankingRule.On.values()),
                                choices(RankingRule.By.values()),
                                choices(RankingRule.Best.values()),
                                choices(RankingRule.Ties.values()))
                        .flatMap(some -> some))
                .allSatisfy(choice -> assertThat(CARD).containsPattern("(?<![a-z-])" + choice + "(?![a-z-])"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ruleset.yaml", "criteria.yaml"})
    void every_key_that_the_handbook_uses_is_on_its_front_page(String file) {
        Set<String> keys = Pattern.compile("(?m)(?:^|[{,]|- )\\s*([a-z][A-Za-z]+): ?")
                .matcher(texts(file).replaceAll("(?m)#.*$", ""))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(keys)
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(FRONT_PAGE).contains("`" + key));
    }

    @Test
    void it_has_no_problems_and_no_warnings() {
        assertThat(new Checker(RULES, FIXTURES, new DroolsCompiler())
                        .check(HANDBOOK)
                        .problems())
                .isEmpty();
    }

    @Test
    void the_front_page_names_only_lines_that_are_there() {
        List<String> codes = LIBRARY.ruleset(HANDBOOK)
                .ruleset()
                .criteria()
                .all()
                .map(line -> line.code().value())
                .toList();

        assertThat(Pattern.compile("\\*\\*([0-9][0-9.]*)\\*\\*")
                        .matcher(FRONT_PAGE)
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(50)
                .isSubsetOf(codes);
    }

    @Test
    void nobody_scores_by_it_without_naming_it() {
        assertThat(LIBRARY.onlyRuleset()).isNotEqualTo(HANDBOOK);
    }

    @Test
    void its_figures_show_ties_limited_grades_and_measures() {
        CompiledRuleset ruleset = LIBRARY.ruleset(HANDBOOK);
        Figures figures = LIBRARY.figures(ruleset, "vi-du");
        Evaluation evaluation = Evaluation.of(ruleset, figures, () -> {});

        assertThat(ranks(evaluation, "CQ04", "CQ05", "CQ06")).containsExactly(4, 4, 6);
        assertThat(evaluation.get("CQ03").analysis().grade()).isEqualTo("Trung bình");
        assertThat(evaluation.get("CQ03").analysis().gradeReason()).contains("Vi phạm nghiêm trọng");
        assertThat(evaluation.get("CQ01").analysis().measures()).hasSize(4);
        assertThat(figures.title().toLowerCase(Locale.ROOT)).contains("minh họa");
    }

    private static Stream<Integer> ranks(Evaluation evaluation, String... agencies) {
        return Arrays.stream(agencies).map(evaluation::get).map(Ranked::rank);
    }
}
