package vn.chamdiem.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.chamdiem.rule.Condition;
import vn.chamdiem.rule.Condition.Cases;
import vn.chamdiem.rule.Condition.Exists;
import vn.chamdiem.rule.Condition.Gather;
import vn.chamdiem.rule.Condition.Look;
import vn.chamdiem.rule.Condition.Not;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.words.Words;

/** The conditions of one rule in words: for each of which lines it speaks, and when. */
final class Conditions implements Cases<Boolean> {
    private final Known known;
    private final Labels labels;
    private final Words words;
    private final List<String> each = new ArrayList<>();
    private final List<Phrase> when = new ArrayList<>();
    private int next;

    Conditions(Rule rule, Known known, Labels labels, Words words) {
        this.known = known;
        this.labels = labels;
        this.words = words;
        for (Condition condition : rule.conditions()) {
            condition.as(this);
        }
    }

    /** The lines for each of which the rule speaks by itself. */
    List<String> each() {
        return each;
    }

    /** What must be so. */
    List<Phrase> when() {
        return when;
    }

    @Override
    public Boolean look(Look look) {
        int number = next++;
        if (labels.kind(look.kind()).many()) {
            return each.add(known.factWhere(number));
        }
        if (known.looking(number).needs().isEmpty()) {
            // No figure shows that there is such a fact at all.
            say("wording.there", known.fact(number));
        }
        return when.addAll(known.claims(number));
    }

    @Override
    public Boolean not(Not not) {
        if (not.looks().size() > 1) {
            return say("wording.notTogether", together(not.looks()));
        }
        int number = next++;
        List<Phrase> claims = known.claims(number);
        return claims.isEmpty()
                ? say("wording.notThere", known.fact(number))
                : say(
                        "wording.notWhere",
                        known.fact(number),
                        new Speech(known, number, words).all(claims).text());
    }

    @Override
    public Boolean exists(Exists exists) {
        if (exists.looks().size() > 1) {
            return say("wording.together", together(exists.looks()));
        }
        return say("wording.some", known.factWhere(next++));
    }

    @Override
    public Boolean gather(Gather gather) {
        next++;
        Speech speech = new Speech(known, -1, words);
        return when.addAll(gather.claims().stream().map(speech::claim).toList());
    }

    private String together(List<Look> looks) {
        List<String> facts = IntStream.range(next, next + looks.size())
                .mapToObj(known::factWhere)
                .toList();
        next += looks.size();
        return Joined.and(facts, words);
    }

    private boolean say(String key, Object... details) {
        return when.add(Phrase.claim(words.text(key, details)));
    }
}
