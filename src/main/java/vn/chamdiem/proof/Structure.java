package vn.chamdiem.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.proof.Reading.Followed;
import vn.chamdiem.rule.Gathering;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.rule.Rule.Looking;
import vn.chamdiem.rule.Rule.Manner;
import vn.chamdiem.rule.Rulebook;
import vn.chamdiem.rule.Vocabulary;

/**
 * What the rules on one criterion say in every box of what can be reported.
 *
 * @param rules those that answer
 * @param boxes all that may be
 */
record Structure(Criterion criterion, Reading reading, List<Followed> rules, List<Box> boxes) {
    /** Of one criterion, as it is for some cohorts; empty where its rules can't be followed. */
    static Optional<Structure> of(
            Criterion criterion, Rulebook rulebook, Map<String, FactKind> kinds, Set<String> cohorts) {
        List<Rule> answering = answering(criterion, rulebook);
        Reading reading = new Reading(answering, kinds);
        List<Followed> rules = new ArrayList<>();
        for (Rule rule : answering) {
            Optional<Followed> followed = reading.follow(rule);
            if (followed.isEmpty()) {
                return Optional.empty();
            }
            rules.add(followed.get());
        }
        return new Space(reading.cuts(), cohorts).boxes().map(boxes -> new Structure(criterion, reading, rules, boxes));
    }

    /** The rules that answer what a criterion earns. */
    static List<Rule> answering(Criterion criterion, Rulebook rulebook) {
        return rulebook.rules().stream()
                .filter(rule -> criterion.code().equals(rule.criterion()) && !rule.beside())
                .toList();
    }

    /** Who speaks in a box. */
    List<Followed> speaking(Box box) {
        return rules.stream().filter(rule -> rule.asks().of(box)).toList();
    }

    /** Whether silence in a box is for want of a figure, and so no fault of the rules. */
    boolean wanting(Box box) {
        return rules.stream()
                .flatMap(rule -> rule.rule().looks().stream())
                .filter(looking -> !looking.look().kind().equals(Vocabulary.AGENCY))
                .anyMatch(looking -> noFact(looking, box) || noFigure(looking, box));
    }

    private boolean noFact(Looking looking, Box box) {
        Cell there = box.of(reading.present(looking.look().kind()));
        boolean absent = there != null && Boolean.FALSE.equals(there.value());
        boolean answered = looking.manner() == Manner.NONE
                || (looking.gather() != null
                        && looking.gather().results().stream()
                                .allMatch(result -> Gathering.of(result.gathering())
                                        .orElseThrow()
                                        .ofNothing()));
        return absent && !answered;
    }

    private static boolean noFigure(Looking looking, Box box) {
        return looking.needs().stream()
                .map(field -> box.cells().get(looking.look().kind() + "." + field))
                .anyMatch(cell -> cell != null && cell.nothing());
    }
}
