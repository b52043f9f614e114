package vn.chamdiem.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Measure;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.words.Words;

/**
 * What the rule files of a ruleset say.
 *
 * @param vocabulary what rules can look at
 * @param rules those that make sense, in the order of files and lines
 * @param spokenOf the criteria that any rule names, even one that makes no sense
 */
public record Rulebook(Vocabulary vocabulary, List<Rule> rules, Set<CriterionCode> spokenOf) {
    public Rulebook {
        rules = List.copyOf(rules);
        spokenOf = Set.copyOf(spokenOf);
    }

    /**
     * Reads rule files; everything that is wrong in them goes to {@code problems}.
     *
     * @param criteria that rules may speak on
     * @param grades that a rule may limit
     * @param cohorts that a rule may ask for
     * @param words for the labels of what is known without being declared
     */
    public static Rulebook read(
            List<SourceFile> files,
            CriteriaSet criteria,
            Set<String> grades,
            Collection<String> cohorts,
            Words words,
            Problems problems) {
        List<RuleFile> parsed =
                files.stream().map(file -> RuleFile.parse(file, problems)).toList();
        Vocabulary vocabulary = new DeclarationReader(problems).read(parsed, cohorts, words);
        if (problems.tells(ProblemKind.TOO_MANY)) {
            // What is too much takes too long to be looked at, too.
            problems.throwIfErrors();
        }
        boolean whole = parsed.stream().allMatch(RuleFile::whole);
        RuleReader reader = new RuleReader(criteria, grades, vocabulary, vocabulary.kinds(words), whole, problems);
        Rulebook rulebook = new Rulebook(vocabulary, reader.read(parsed), reader.spokenOf());
        new MeasureChecker(parsed, rulebook, reader.measured(), problems).check();
        return rulebook;
    }

    /** The rules that speak on a criterion, with those that measure what they look at. */
    public Set<Rule> rulesOn(CriterionCode criterion) {
        Set<Rule> meant = rules.stream()
                .filter(rule -> criterion.equals(rule.criterion()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean grown = true;
        while (grown) {
            Set<String> kinds = meant.stream()
                    .flatMap(rule -> rule.looks().stream())
                    .map(looking -> looking.look().kind())
                    .collect(Collectors.toSet());
            grown = meant.addAll(rules.stream()
                    .filter(rule -> rule.measure() != null && kinds.contains(rule.measure()))
                    .toList());
        }
        return meant;
    }

    /** The measures that a measure looks at, by the rules that measure it. */
    Set<String> measuredBy(String measure) {
        return rules.stream()
                .filter(rule -> measure.equals(rule.measure()))
                .flatMap(rule -> rule.looks().stream())
                .map(looking -> looking.look().kind())
                .filter(kind -> vocabulary.measure(kind).isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The measures in the order in which they can be worked out: each stage looks at those before it alone. */
    public List<Set<String>> stages() {
        Map<String, Set<String>> measuredBy = new HashMap<>();
        vocabulary.measures().forEach(measure -> measuredBy.put(measure.name(), measuredBy(measure.name())));
        List<Set<String>> stages = new ArrayList<>();
        Set<String> done = new LinkedHashSet<>();
        Set<String> left =
                vocabulary.measures().stream().map(Measure::name).collect(Collectors.toCollection(LinkedHashSet::new));
        while (!left.isEmpty()) {
            Set<String> stage = left.stream()
                    .filter(measure -> done.containsAll(measuredBy.getOrDefault(measure, Set.of())))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (stage.isEmpty()) {
                return stages;
            }
            stages.add(stage);
            done.addAll(stage);
            left.removeAll(stage);
        }
        return stages;
    }
}
