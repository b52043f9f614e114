package vn.chamdiem.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import vn.chamdiem.criteria.CriteriaSet;
import vn.chamdiem.facts.Agency;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.rule.Rule;

/**
 * What the measuring rules of many rulesets say, all of them heard at once.
 *
 * <p>Rulesets that differ in one measure ask the others the same: so each agency is run once for each thing that can be
 * known of it, and each ruleset takes what its own rules have said.
 */
final class Hearing {
    private final Sessions sessions;
    private final Set<Rule> rules;
    private final Map<Question, List<Spoken>> answers = new ConcurrentHashMap<>();

    /** The table is none of it: rules that measure speak on no line. */
    private record Question(Agency agency, List<Fact> known) {}

    Hearing(Sessions sessions, Set<Rule> rules) {
        this.sessions = sessions;
        this.rules = rules;
    }

    /** What those of the rules say that are asked. */
    List<Spoken> of(Agency agency, List<Fact> known, CriteriaSet table, Predicate<Rule> asked) {
        Question question = new Question(agency, known);
        List<Spoken> all = answers.get(question);
        if (all == null) {
            all = sessions.run(agency, known, table, rules::contains);
            answers.put(question, all);
        }
        return all.stream().filter(spoken -> asked.test(spoken.rule())).toList();
    }
}
