package vn.chamdiem.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Vocabulary;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.RuleRef;
import vn.chamdiem.words.Words;

/**
 * The rules of many rulesets, each once.
 *
 * @param rules all of them
 * @param ofEach which of them each ruleset has, in its order
 */
record Pool(List<Rule> rules, List<List<Rule>> ofEach) {
    Pool {
        rules = List.copyOf(rules);
        ofEach = ofEach.stream().map(List::copyOf).toList();
    }

    /** A rule is the same where it stands in the same place with the same words. */
    private record Written(RuleRef ref, String text) {}

    /**
     * Puts the rules of {@code rulesets} together.
     *
     * @throws IllegalArgumentException if they don't look at the same facts
     */
    static Pool of(List<Ruleset> rulesets) {
        Ruleset first = rulesets.get(0);
        Map<Written, Rule> all = new LinkedHashMap<>();
        List<List<Rule>> ofEach = new ArrayList<>();
        for (Ruleset ruleset : rulesets) {
            if (!looksAtTheSame(first, ruleset)) {
                throw new IllegalArgumentException("rulesets side by side look at the same facts");
            }
            List<Rule> own = new ArrayList<>();
            for (Rule rule : ruleset.rulebook().rules()) {
                Rule known = all.putIfAbsent(new Written(rule.ref(), rule.text()), rule);
                own.add(known == null ? rule : known);
            }
            ofEach.add(own);
        }
        return new Pool(List.copyOf(all.values()), ofEach);
    }

    /** What a measure is compared with is no matter of the facts. */
    private static boolean looksAtTheSame(Ruleset one, Ruleset other) {
        Words words = Words.in(one.card().language());
        Vocabulary known = one.rulebook().vocabulary();
        Vocabulary also = other.rulebook().vocabulary();
        return known.reported().equals(also.reported())
                && known.given().equals(also.given())
                && known.kinds(words).equals(also.kinds(words))
                && one.card().holidays().equals(other.card().holidays());
    }

    /** Rules told apart by which they are, not by what they say. */
    static Set<Rule> set() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }
}
