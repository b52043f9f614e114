package vn.chamdiem.wording;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.rule.Function;
import vn.chamdiem.rule.Gathering;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Verb;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** The texts that differ from a rule in one thing; many of them are wrong, and no rules at all. */
final class Mutants {
    private static final Set<String> SIGNS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Pattern SIGN = Pattern.compile("[=!<>]=|[<>]");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?");
    private static final Pattern WORD = Pattern.compile("(?<![\\w$\"])[A-Za-z]\\w*(?![\\w\"])");

    private final String text;
    private final Set<String> all = new LinkedHashSet<>();

    private Mutants(String text) {
        this.text = text;
    }

    static Set<String> of(Rule rule, Ruleset ruleset) {
        String text = rule.text();
        int begin = text.indexOf("when");
        Mutants mutants = new Mutants(text);
        mutants.each(SIGN, begin, SIGNS);
        mutants.each(Pattern.compile("&&|\\|\\|"), begin, Set.of("&&", "||"));
        mutants.each(Pattern.compile(" [-+*] "), begin, Set.of(" + ", " - ", " * "));
        mutants.each(Pattern.compile("\\b(true|false)\\b"), begin, Set.of("true", "false"));
        mutants.each(Pattern.compile("\"(cao|vừa|thấp)\""), begin, Set.of("\"cao\"", "\"vừa\"", "\"thấp\""));
        mutants.each(Pattern.compile("\\b(not|exists) "), begin, Set.of("not ", "exists ", ""));
        mutants.each(Pattern.compile("!(?!=)"), begin, Set.of(""));
        NUMBER.matcher(text)
                .results()
                .filter(number -> number.start() > begin)
                .forEach(number -> mutants.put(number, number.group() + "1"));
        names(ruleset).forEach(names -> mutants.words(begin, names));
        mutants.claims(rule);
        mutants.all.remove(text);
        return mutants.all;
    }

    /** Names that could stand in each other's place. */
    private static List<Set<String>> names(Ruleset ruleset) {
        Map<String, FactKind> kinds = ruleset.rulebook().vocabulary().kinds(Words.in(Language.VI));
        List<Set<String>> names = new ArrayList<>();
        kinds.values().forEach(kind -> names.add(Set.copyOf(kind.fieldNames())));
        names.add(kinds.keySet());
        names.add(Set.copyOf(Function.names()));
        names.add(Set.copyOf(Gathering.names()));
        names.add(Set.copyOf(Verb.ofCriteria()));
        return names;
    }

    private void words(int begin, Set<String> names) {
        WORD.matcher(text)
                .results()
                .filter(word -> word.start() > begin && names.contains(word.group()))
                .forEach(word -> names.forEach(other -> put(word, other)));
    }

    private void each(Pattern pattern, int begin, Set<String> instead) {
        for (MatchResult found : pattern.matcher(text).results().toList()) {
            if (found.start() > begin) {
                instead.forEach(other -> put(found, other));
            }
        }
    }

    /** Every claim dropped, and every claim denied. */
    private void claims(Rule rule) {
        List<int[]> spans = new ArrayList<>();
        int offset = rule.looks().isEmpty() ? 0 : offset(rule);
        rule.looks()
                .forEach(looking -> looking.look().constraints().stream()
                        .filter(constraint -> constraint.name() == null)
                        .forEach(constraint -> spans.add(new int[] {
                            constraint.expression().at().start() - offset,
                            constraint.expression().at().end() - offset
                        })));
        for (int[] span : spans) {
            String before = text.substring(0, span[0]);
            String claim = text.substring(span[0], span[1]);
            String after = text.substring(span[1]);
            all.add(before + "!(" + claim + ")" + after);
            all.add(before.replaceFirst(",\\s*$", "") + after);
            all.add(before + after.replaceFirst("^\\s*,", ""));
        }
    }

    /** Where the rule begins in its file, told from where its first look is written. */
    private int offset(Rule rule) {
        Rule.Looking first = rule.looks().get(0);
        Pattern look = Pattern.compile("(?<!\\w)" + first.look().kind() + "\\s*\\(");
        MatchResult found = look.matcher(text).results().findFirst().orElseThrow();
        return first.look().at().start() - found.start();
    }

    private void put(MatchResult found, String instead) {
        all.add(text.substring(0, found.start()) + instead + text.substring(found.end()));
    }
}
