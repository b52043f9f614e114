package vn.chamdiem.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.chamdiem.comparison.RuleChanges;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.RuleRef;

/** Which rule of the later ruleset is which of the earlier, and what became of its text. */
final class RuleEdits {
    /** The surest first: what is the same to the letter, then what is called the same, then what means the same. */
    private static final List<Function<Rule, String>> LIKENESSES = List.of(
            rule -> rule.text().replaceAll("\\s+", " "), rule -> rule.ref().name(), RuleChanges::meaning);

    private final List<RuleEdit> changed = new ArrayList<>();
    private final Map<RuleRef, Edit> before = new HashMap<>();
    private final Map<RuleRef, Edit> after = new HashMap<>();

    RuleEdits(Ruleset earlier, Ruleset later) {
        Map<RuleRef, Rule> origins =
                origins(earlier.rulebook().rules(), later.rulebook().rules());
        for (Rule rule : later.rulebook().rules()) {
            Rule origin = origins.get(rule.ref());
            Edit edit = origin == null ? Edit.ADDED : edit(origin, rule);
            after.put(rule.ref(), edit);
            if (origin != null) {
                before.put(origin.ref(), edit);
            }
            if (edit != Edit.NONE) {
                changed.add(new RuleEdit(
                        rule.criterion(), rule.measure(), edit, origin == null ? null : origin.ref(), rule.ref()));
            }
        }
        for (Rule rule : earlier.rulebook().rules()) {
            if (before.putIfAbsent(rule.ref(), Edit.REMOVED) == null) {
                changed.add(new RuleEdit(rule.criterion(), rule.measure(), Edit.REMOVED, rule.ref(), null));
            }
        }
    }

    private static Map<RuleRef, Rule> origins(List<Rule> earlier, List<Rule> later) {
        Map<RuleRef, Rule> origins = new HashMap<>();
        List<Rule> free = new ArrayList<>(earlier);
        for (Function<Rule, String> likeness : LIKENESSES) {
            for (Rule rule : later) {
                if (!origins.containsKey(rule.ref())) {
                    free.stream()
                            .filter(other -> about(other).equals(about(rule))
                                    && likeness.apply(other).equals(likeness.apply(rule)))
                            .findFirst()
                            .ifPresent(origin -> {
                                origins.put(rule.ref(), origin);
                                free.remove(origin);
                            });
                }
            }
        }
        return origins;
    }

    /** A rule that speaks on something else is another rule. */
    private static String about(Rule rule) {
        return rule.criterion() + " " + rule.measure();
    }

    private static Edit edit(Rule was, Rule is) {
        if (LIKENESSES.get(0).apply(was).equals(LIKENESSES.get(0).apply(is))) {
            return Edit.NONE;
        }
        return RuleChanges.meaning(was).equals(RuleChanges.meaning(is)) ? Edit.WORDS : Edit.MEANING;
    }

    /** Rules that are not as they were: the later ones in their order, then those that are gone. */
    List<RuleEdit> changed() {
        return List.copyOf(changed);
    }

    /** What became of a rule of the earlier ruleset. */
    Edit ofEarlier(RuleRef rule) {
        return before.getOrDefault(rule, Edit.REMOVED);
    }

    /** Where a rule of the later ruleset comes from. */
    Edit ofLater(RuleRef rule) {
        return after.getOrDefault(rule, Edit.ADDED);
    }
}
