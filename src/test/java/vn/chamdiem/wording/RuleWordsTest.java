package vn.chamdiem.wording;

import org.junit.jupiter.api.Test;
import vn.chamdiem.words.Language;

class RuleWordsTest {
    @Test
    void print() {
        for (String rule : Everything.RULES) {
            System.err.println(rule);
            try {
            var r = Everything.read(Everything.example(rule).folder());
            for (Language l : Language.values()) System.err.println("   " + Everything.words(r, "Một", l));
            } catch (RuntimeException e) { System.err.println("   !!! " + e); }
        }
        var q = Everything.read(vn.chamdiem.ruleset.RulesetFolder.read(java.nio.file.Path.of("rules/qd766-2026")));
        q.rulebook().rules().forEach(r -> System.err.println(Everything.words(q, r, Language.VI)));
    }
}
