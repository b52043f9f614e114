package vn.chamdiem.wording;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.lang3.StringUtils;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Template;
import vn.chamdiem.words.Words;

/** A rule as sentences that say what it says, and neither less nor more. */
final class RuleWords {
    private final Rule rule;
    private final Labels labels;
    private final String maximum;
    private final Words words;

    /**
     * Begins with a rule.
     *
     * @param maximum of its criterion, in words
     */
    RuleWords(Rule rule, Labels labels, String maximum, Words words) {
        this.rule = rule;
        this.labels = labels;
        this.maximum = maximum;
        this.words = words;
    }

    /** When it speaks and what it says; what its names stand for; what it needs beyond that. */
    String text() {
        Known known = new Known(rule, labels, words);
        Conditions conditions = new Conditions(rule, known, labels, words);
        String says = new Consequence(rule, known, labels, maximum, words).text();
        List<String> sentences = new ArrayList<>();
        sentences.add(when(conditions, says));
        List<String> definitions = known.definitions();
        if (!definitions.isEmpty()) {
            sentences.add(words.text("wording.definitions", String.join("; ", definitions)));
        }
        List<String> unnamed = known.unnamed();
        if (!unnamed.isEmpty()) {
            sentences.add(words.text("wording.needs", Joined.and(unnamed, words)));
        }
        return String.join(" ", sentences);
    }

    private String when(Conditions conditions, String says) {
        String each = Joined.and(conditions.each(), words);
        String when = when(conditions.when());
        if (each.isEmpty()) {
            return when.isEmpty()
                    ? words.text("wording.always", StringUtils.capitalize(says))
                    : words.text("wording.when", when, says);
        }
        return when.isEmpty()
                ? words.text("wording.each", each, says)
                : words.text("wording.eachWhen", each, when, says);
    }

    private String when(List<Phrase> claims) {
        if (claims.size() == 1) {
            return claims.get(0).text();
        }
        return Joined.and(
                claims.stream().map(claim -> claim.beside(Phrase.Form.BOTH)).toList(), words);
    }

    /** The reason that it gives, with what stands in its gaps. */
    String reason() {
        Known known = new Known(rule, labels, words);
        return Template.fill(rule.reason(), rule.names().keySet(), name -> "{" + known.placeholder(name) + "}");
    }
}
