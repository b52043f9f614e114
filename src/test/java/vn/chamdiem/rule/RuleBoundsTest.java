package vn.chamdiem.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chamdiem.engine.DroolsCompiler;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Problem;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.Quantity;
import vn.chamdiem.source.SourceFile;

/** However long, deep or broad a rule file is, reading it ends, and says what is too much. */
class RuleBoundsTest {
    private static final RulesetFolder MODEL = RulesetFolder.read(Path.of("fixtures/so-tay/bo-mau/rules"));
    private static final String PLANNED = "planned == false";

    private static RulesetFolder with(String file, String text) {
        SortedMap<String, SourceFile> files = new TreeMap<>(MODEL.files());
        files.put(file, new SourceFile(file, text));
        return new RulesetFolder(MODEL.id(), files);
    }

    /** The model with another condition in its first file. */
    private static RulesetFolder asking(String condition) {
        String text = MODEL.drl().get(0).text();
        assertThat(text).contains(PLANNED);
        return with("1-training.drl", text.replace(PLANNED, condition));
    }

    private static List<Problem> told(RulesetFolder folder) {
        return assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Problems problems = new Problems();
            try {
                Ruleset.read(folder, problems);
            } catch (ProblemsFound found) {
                return found.problems();
            }
            return problems.list();
        });
    }

    private static List<Problem> toldOf(String condition) {
        return told(asking(condition));
    }

    private static String repeat(int times, String between, IntFunction<String> text) {
        return IntStream.range(0, times).mapToObj(text).collect(Collectors.joining(between));
    }

    private static Object tooMuch(List<Problem> told) {
        return told.stream()
                .filter(problem -> problem.kind() == ProblemKind.TOO_MANY)
                .map(problem -> problem.details().get(0))
                .findFirst()
                .orElse("nothing");
    }

    @Test
    void brackets_within_brackets_end() {
        for (String open : List.of("(", "!(", "-(", "!", "- ", "abs(", "not (")) {
            String close = open.contains("(") ? ")" : "";
            assertThat(toldOf(open.repeat(50_000) + "staff" + close.repeat(50_000)))
                    .as(open)
                    .isNotEmpty();
        }
        assertThat(toldOf("!".repeat(50_000) + "planned"))
                .extracting(Problem::kind)
                .contains(ProblemKind.TOO_DEEP);
    }

    @Test
    void a_condition_has_a_thousand_parts_and_not_one_more() {
        assertThat(tooMuch(toldOf("staff in (" + repeat(Extent.MOST_PARTS - 2, ", ", Integer::toString) + ")")))
                .isEqualTo("nothing");
        assertThat(tooMuch(toldOf("staff in (" + repeat(Extent.MOST_PARTS, ", ", Integer::toString) + ")")))
                .isEqualTo(Quantity.PARTS_OF_A_CONDITION);
        assertThat(tooMuch(toldOf(repeat(100_000, " + ", i -> "staff") + " > 1")))
                .isEqualTo(Quantity.PARTS_OF_A_CONDITION);
        assertThat(tooMuch(toldOf(repeat(100_000, " && ", i -> "staff > 1")))).isEqualTo(Quantity.PARTS_OF_A_CONDITION);
    }

    @Test
    void what_is_as_deep_as_may_be_is_understood_by_the_engine() {
        String deepest = repeat(Extent.MOST_LEVELS - 1, " + ", i -> "staff") + " > 1";

        assertThat(new DroolsCompiler().compile(asking(deepest)).warnings()).isEmpty();
        assertThat(tooMuch(toldOf("staff + " + deepest))).isEqualTo(Quantity.LEVELS);
    }

    @Test
    void forty_names_each_of_the_one_before_it_twice_are_too_much() {
        String doubled =
                "$a0 : staff + 1, " + repeat(40, ", ", i -> "$a" + (i + 1) + " : $a" + i + " + $a" + i) + ", $a40 > 1";

        List<Problem> told = toldOf(doubled);
        assertThat(told.get(0).place().line()).isEqualTo(30);
        assertThat(told.get(0).details()).containsExactly(Quantity.PARTS_OF_A_CONDITION, 1_023L, Extent.MOST_PARTS);
    }

    @Test
    void a_name_counts_with_all_that_it_stands_for() {
        String tenfold = "$a0 : staff + 1, "
                + repeat(4, ", ", i -> "$a" + (i + 1) + " : sum(" + repeat(10, ", ", j -> "$a" + i) + ")")
                + ", $a4 > 1";

        assertThat(toldOf(tenfold).get(0).details())
                .containsExactly(Quantity.PARTS_OF_A_CONDITION, 3_111L, Extent.MOST_PARTS);
    }

    @Test
    void a_chain_of_names_is_as_deep_as_it_is_long() {
        String chain =
                "$a0 : staff + 1, " + repeat(3_000, ", ", i -> "$a" + (i + 1) + " : $a" + i + " + 1") + ", $a3000 > 1";

        assertThat(tooMuch(toldOf(chain))).isEqualTo(Quantity.LEVELS);
    }

    @Test
    void a_rule_is_bounded_however_its_parts_are_cut_into_conditions() {
        assertThat(tooMuch(toldOf(repeat(Extent.MOST_PARTS_OF_A_RULE / 3, ", ", i -> "staff > " + i))))
                .isEqualTo("nothing");
        assertThat(tooMuch(toldOf(repeat(Extent.MOST_PARTS_OF_A_RULE / 3 + 1, ", ", i -> "staff > " + i))))
                .isEqualTo(Quantity.PARTS_OF_A_RULE);
    }

    @Test
    void a_rule_looks_at_no_more_than_can_be_joined() {
        int most = ConditionChecker.MOST_LOOKS - 1;
        assertThat(tooMuch(toldOf(PLANNED + " ) " + "Service() ".repeat(most - 1) + "Service(")))
                .isEqualTo("nothing");
        assertThat(tooMuch(toldOf(PLANNED + " ) " + "Service() ".repeat(most) + "Service(")))
                .isEqualTo(Quantity.LOOKS_OF_A_RULE);
    }

    @Test
    void rules_kinds_figures_and_measures_are_counted() {
        assertThat(
                        tooMuch(
                                told(
                                        with(
                                                "3.drl",
                                                repeat(
                                                        RuleReader.MOST_RULES,
                                                        "\n",
                                                        i -> "rule \"" + i
                                                                + "\" @criterion(\"1.2\") when Training( staff == 1 ) then award.none(); end")))))
                .isEqualTo(Quantity.RULES);
        assertThat(tooMuch(told(with("3.drl", repeat(5_000, "\n", i -> "declare K" + i + " @label(\"k\") end")))))
                .isEqualTo(Quantity.KINDS);
        assertThat(tooMuch(told(with(
                        "3.drl",
                        "declare K @label(\"k\")\n" + repeat(5_000, "\n", i -> "f" + i + " : Long @label(\"f\")")
                                + "\nend"))))
                .isEqualTo(Quantity.FIGURES_OF_A_KIND);
        assertThat(tooMuch(told(with(
                        "3.drl",
                        repeat(
                                5_000,
                                "\n",
                                i -> "declare M" + i
                                        + " @measure @label(\"m\") end\nrule \"m" + i + "\" @measure(\"M" + i
                                        + "\") when M"
                                        + Math.max(0, i - 1) + "( $v : value ) then measure.is($v); end")))))
                .isEqualTo(Quantity.MEASURES);
    }

    @Test
    void a_number_has_as_many_digits_as_anybody_needs() {
        for (String number : List.of("9".repeat(31), "9".repeat(900_000), "0." + "0".repeat(31) + "1")) {
            assertThat(toldOf("score > " + number))
                    .extracting(Problem::kind)
                    .containsExactly(ProblemKind.NUMBER_TOO_LONG);
        }
        assertThat(toldOf("score > " + "9".repeat(30))).isEmpty();
    }

    @Test
    void what_a_declaration_bounds_a_figure_by_is_such_a_number() {
        String facts = MODEL.drl().get(2).text();
        for (String bound : List.of("1e999999999", "-1E-999999999", "9".repeat(100_000))) {
            assertThat(told(with("facts.drl", facts.replace("@min(0)", "@min(\"" + bound + "\")"))))
                    .extracting(Problem::kind)
                    .contains(ProblemKind.NOT_A_NUMBER);
        }
    }

    @Test
    void how_many_decimals_are_kept_is_written_down() {
        for (String places : List.of("1000000000", "-2000000000", "0.5", "staff", "11")) {
            assertThat(toldOf("round(score, " + places + ") > 1"))
                    .as(places)
                    .extracting(Problem::kind)
                    .containsExactly(ProblemKind.PLACES_UNFIT);
        }
        assertThat(toldOf("round(score, -3) > round(score, 10)")).isEmpty();
    }

    @Test
    void a_date_lies_in_a_year_of_four_digits() {
        for (String date : List.of("\"+999999999-12-31\"", "\"-0001-01-01\"", "LocalDate.of(999999999, 1, 1)")) {
            assertThat(toldOf("approved > " + date))
                    .as(date)
                    .extracting(Problem::kind)
                    .containsExactly(ProblemKind.DATE_UNREADABLE);
        }
    }

    @Test
    void names_and_texts_are_no_longer_than_can_be_read() {
        assertThat(tooMuch(toldOf("x".repeat(900_000) + " == 1"))).isEqualTo(Quantity.SIGNS_OF_A_NAME);
        assertThat(tooMuch(toldOf("quality == \"" + "\\x".repeat(Lexer.MOST_SIGNS_OF_A_TEXT) + "\"")))
                .isEqualTo(Quantity.SIGNS_OF_A_TEXT);
    }

    @Test
    void a_hidden_sign_is_told_where_it_stands() {
        for (String condition : List.of(
                "planned == false /*\u202E } \u2066if (x)\u2069*/",
                "quality == \"t\u200Bốt\"",
                "planned \u001B == false")) {
            assertThat(toldOf(condition)).anySatisfy(problem -> {
                assertThat(problem.kind()).isEqualTo(ProblemKind.SIGN_HIDDEN);
                assertThat(problem.place().line()).isEqualTo(30);
                assertThat(problem.place().column()).isPositive();
            });
        }
    }

    @Test
    void the_letter_u_behind_a_backslash_is_a_letter() {
        assertThat(toldOf("quality == \"\\u0022\""))
                .singleElement()
                .satisfies(problem -> assertThat(problem.details()).contains("u0022"));
    }

    @Test
    void a_text_that_makes_no_sense_is_told_in_time_however_long_it_is() {
        for (String text : List.of(
                "rule \"" + "x".repeat(900_000),
                "rule \"" + "\\x".repeat(400_000),
                "rule \"x\" @reason(\"" + "{".repeat(800_000) + "\") when then award.full(); end",
                "rule 'x" + ")) ".repeat(300_000) + "x",
                "/*" + "* ".repeat(400_000),
                "(".repeat(300_000),
                "^\n".repeat(300_000),
                "1% ".repeat(200_000),
                "1.1".repeat(200_000),
                "1" + ".1".repeat(300_000),
                "rule\n".repeat(100_000),
                "End\n".repeat(100_000),
                "@".repeat(300_000),
                "declare K " + "@label".repeat(100_000))) {
            assertThat(told(with("3.drl", text))).as(text.substring(0, 8)).isNotEmpty();
        }
    }

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("rules"))) {
            return folders.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void the_shipped_rules_stay_far_below_every_bound(Path folder) {
        Problems problems = new Problems();
        Ruleset ruleset = Ruleset.read(RulesetFolder.read(folder), problems);

        assertThat(problems.hasErrors()).isFalse();
        Rulebook rulebook = ruleset.rulebook();
        assertThat(rulebook.rules()).hasSizeLessThan(RuleReader.MOST_RULES / 10);
        assertThat(rulebook.vocabulary().measures()).hasSizeLessThan(DeclarationReader.MOST_MEASURES / 10);
        assertThat(rulebook.vocabulary().reported()).hasSizeLessThan(DeclarationReader.MOST_KINDS / 4);
        assertThat(rulebook.vocabulary().reported())
                .allSatisfy(kind -> assertThat(kind.fields()).hasSizeLessThan(DeclarationReader.MOST_FIGURES / 4));
        for (Rule rule : rulebook.rules()) {
            assertThat(rule.looks()).hasSizeLessThan(ConditionChecker.MOST_LOOKS / 8);
            List<Expression> expressions = rule.looks().stream()
                    .flatMap(looking -> looking.look().constraints().stream())
                    .map(Constraint::expression)
                    .toList();
            assertThat(expressions).allSatisfy(expression -> {
                assertThat(expression.all()).hasSizeLessThan(Extent.MOST_PARTS / 10);
                assertThat(Extent.of(expression, Map.of()).levels()).isLessThan(Extent.MOST_LEVELS);
            });
            assertThat(expressions.stream().flatMap(Expression::all)).hasSizeLessThan(Extent.MOST_PARTS_OF_A_RULE / 10);
        }
    }
}
