package vn.chamdiem.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Rulebook;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.ruleset.RulesetFolder;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** The words never say less or more than the rule: rules that differ in any one thing never have the same words. */
class WordingLawsTest {
    private static List<String> rules() {
        return Everything.RULES;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void rules_that_differ_in_one_thing_differ_in_words(String written) {
        RulesetFolder folder = Everything.example(written).folder();

        assertThat(differing(folder, "Một")).isGreaterThan(1);
    }

    @Test
    void shipped_rules_that_differ_in_one_thing_differ_in_words() {
        RulesetFolder folder = RulesetFolder.read(Path.of("rules/qd766-2026"));
        // A few shapes stand for all: a share, a share up to a bound, a condition, and a rule that only tracks.
        for (String begin : List.of("2.1", "2.2", "3a", "3.1", "5.4")) {
            assertThat(differing(folder, begin)).isGreaterThan(1);
        }
    }

    /** How many of the mutants are rules; each says something that no other says, in either language. */
    private static int differing(RulesetFolder folder, String name) {
        Ruleset ruleset = Everything.read(folder);
        Rule rule = ruleset.rulebook().rules().stream()
                .filter(one -> one.ref().name().startsWith(name))
                .findFirst()
                .orElseThrow();
        Map<String, String> said = new HashMap<>();
        for (Language language : Language.values()) {
            said.put(Everything.words(ruleset, rule, language), rule.text());
        }
        int valid = 0;
        for (String mutant : Mutants.of(rule, ruleset)) {
            Optional<Rule> read = mutated(ruleset, rule, mutant);
            if (read.isPresent()) {
                valid++;
                for (Language language : Language.values()) {
                    String words = Everything.words(ruleset, read.get(), language);
                    String same = said.put(words, mutant);
                    assertThat(same == null || spaces(same).equals(spaces(mutant)))
                            .as("%s%n%s%n%s", words, same, mutant)
                            .isTrue();
                }
            }
        }
        return valid;
    }

    private static String spaces(String text) {
        return text.replaceAll("\\s+", "");
    }

    /** The rule as {@code mutant} writes it, or nothing where that is no rule. */
    private static Optional<Rule> mutated(Ruleset ruleset, Rule rule, String mutant) {
        Problems problems = new Problems();
        List<SourceFile> files = ruleset.drl().stream()
                .map(file -> new SourceFile(file.name(), file.text().replace(rule.text(), mutant)))
                .toList();
        Rulebook rulebook = Rulebook.read(
                files, ruleset.criteria(), Set.of(), ruleset.cohortIds(), Words.in(Language.VI), problems);
        return problems.hasErrors()
                ? Optional.empty()
                : rulebook.rules().stream()
                        .filter(one -> one.ref().name().equals(rule.ref().name()))
                        .findFirst();
    }
}
