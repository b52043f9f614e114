package vn.chamdiem.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.chamdiem.boundary.Neighbours;
import vn.chamdiem.criteria.WhenSeveralSpeak;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.scoring.Outcome;

/** Whether, whatever is reported, some rule answers on a criterion, and no two that exclude each other. */
final class OneAnswer {
    /** So many boxes in which something seems wrong are searched for facts. */
    private static final int MOST_BOXES = 24;

    /** So many facts are scored where rules can't be followed, or where no facts were found for a box. */
    private static final int MOST_SCORED = 120;

    private static final int MOST_SHOWN = 80;

    private final Bench bench;

    OneAnswer(Bench bench) {
        this.bench = bench;
    }

    Proof of(Subject subject, Optional<Structure> structure) {
        if (structure.isEmpty()) {
            return searched(subject);
        }
        List<Box> wrong = structure.get().boxes().stream()
                .filter(box -> wrong(structure.get(), box))
                .toList();
        if (wrong.isEmpty()) {
            return Proof.of(Law.ONE_ANSWER, subject, Verdict.PROVED, Way.CELLS, 0);
        }
        return confirmed(subject, structure.get(), wrong);
    }

    private static boolean wrong(Structure structure, Box box) {
        int speaking = structure.speaking(box).size();
        return speaking == 0
                ? !structure.wanting(box)
                : speaking > 1 && structure.criterion().whenSeveralSpeak() == WhenSeveralSpeak.BROKEN;
    }

    private Proof confirmed(Subject subject, Structure structure, List<Box> wrong) {
        Finding finding = new Finding(
                structure, bench.kinds(), bench.ruleset().card().period().from());
        Set<String> reported = bench.ruleset().rulebook().vocabulary().reported().stream()
                .map(FactKind::name)
                .collect(Collectors.toSet());
        List<Given> seeds = seeds(subject);
        Set<Given> tried = new HashSet<>();
        // Single values are the thresholds, where holes are most often; what can't be looked into comes last.
        List<Box> first = wrong.stream()
                .sorted(Comparator.comparing(OneAnswer::unseen).thenComparing(OneAnswer::open))
                .limit(MOST_BOXES)
                .toList();
        for (Box box : first) {
            for (Given seed : seeds.stream().limit(2).toList()) {
                for (Given given : finding.in(box, seed, reported)) {
                    if (tried.add(given) && broken(given, subject)) {
                        return Proof.of(Law.ONE_ANSWER, subject, Verdict.REFUTED, Way.CASE, tried.size())
                                .about(
                                        written(structure, box),
                                        List.of(bench.text(
                                                given, subject.criterion().code())));
                    }
                }
            }
        }
        Proof found = searched(subject);
        return found.verdict() == Verdict.REFUTED
                ? found
                : Proof.of(Law.ONE_ANSWER, subject, Verdict.NOT_DECIDED, Way.CELLS, tried.size() + found.tried())
                        .about(written(structure, first.get(0)), List.of());
    }

    private static long unseen(Box box) {
        return box.cells().keySet().stream().filter(key -> key.contains("(")).count();
    }

    private static long open(Box box) {
        return box.cells().values().stream()
                .filter(cell -> cell.range().some() && cell.range().only() == null)
                .count();
    }

    private List<Given> seeds(Subject subject) {
        List<Given> own = bench.seeds(subject.criterion().code()).stream()
                .map(seed -> subject.cohorts().contains(seed.own().agency().cohort())
                        ? seed
                        : seed.in(subject.cohorts().get(0)))
                .toList();
        return Stream.concat(
                        own.stream(), Stream.of(bench.nobody(subject.cohorts().get(0))))
                .toList();
    }

    private boolean broken(Given given, Subject subject) {
        return bench.line(given, subject.criterion().code())
                .map(line -> line.outcome() == Outcome.BROKEN)
                .orElse(false);
    }

    /** Facts on both sides of every threshold, in turn from every worked case. */
    private Proof searched(Subject subject) {
        Set<Rule> rules = bench.ruleset().rulebook().rulesOn(subject.criterion().code());
        Neighbours neighbours = new Neighbours(rules, bench.kinds());
        List<Given> seeds = seeds(subject);
        int each = Math.max(1, MOST_SCORED / seeds.size());
        Set<Given> near = new LinkedHashSet<>();
        for (Given seed : seeds) {
            List<List<Fact>> all = neighbours.of(seed.own().facts()).toList();
            // Spread over all figures, for the first of them has many values.
            int step = Math.max(1, all.size() / each);
            for (int at = 0; at < all.size(); at += step) {
                near.add(seed.of(all.get(at)));
            }
        }
        List<Given> some = new ArrayList<>(near);
        Optional<Given> broken =
                some.parallelStream().filter(given -> broken(given, subject)).findFirst();
        return broken.map(given -> Proof.of(Law.ONE_ANSWER, subject, Verdict.REFUTED, Way.CASE, some.size())
                        .about(
                                null,
                                List.of(bench.text(given, subject.criterion().code()))))
                .orElseGet(() -> Proof.of(Law.ONE_ANSWER, subject, Verdict.SEARCHED, Way.SEARCH, some.size()));
    }

    /** The values of a box, as conditions would write them. */
    static String written(Structure structure, Box box) {
        String all = structure.reading().cuts().stream()
                .filter(cut -> box.of(cut.term()) != null)
                .map(cut -> {
                    Cell cell = Objects.requireNonNull(box.of(cut.term()));
                    String key = cut.term().key();
                    String shown = key.length() > MOST_SHOWN ? key.substring(0, MOST_SHOWN) + "…" : key;
                    return shown + " " + cell.written(cut.term().type() == FigureType.DATE);
                })
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "–" : all;
    }
}
