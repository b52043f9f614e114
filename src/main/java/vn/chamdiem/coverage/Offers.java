package vn.chamdiem.coverage;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chamdiem.boundary.Neighbours;
import vn.chamdiem.boundary.Somebody;
import vn.chamdiem.boundary.Start;
import vn.chamdiem.casebook.OfferedCase;
import vn.chamdiem.casebook.WorkedCase;
import vn.chamdiem.criteria.Criterion;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.rule.Rule;
import vn.chamdiem.ruleset.CompiledRuleset;
import vn.chamdiem.ruleset.Ruleset;
import vn.chamdiem.scoring.ScoreAnalysis;
import vn.chamdiem.words.Words;

/**
 * Cases that would show what no case shows yet, searched for near the cases and the agencies that there are.
 *
 * <p>Grades are left to people: what brings an agency to a bound is the whole of its facts.
 */
public final class Offers {
    /** So many facts are tried for a line before what it lacks is given up. */
    private static final int MOST_TRIED = 1_500;

    private static final int MOST_AGENCIES = 3;
    private static final int MOST_STARTS = 8;

    private final CompiledRuleset compiled;
    private final Ruleset ruleset;
    private final Targets targets;
    private final List<WorkedCase> cases;
    private final List<Figures> cohorts;
    private final Map<String, FactKind> kinds;

    private Offers(Targets targets, List<WorkedCase> cases, List<Figures> cohorts) {
        this.compiled = targets.compiled();
        this.ruleset = compiled.ruleset();
        this.targets = targets;
        this.cases = cases;
        this.cohorts = cohorts;
        this.kinds =
                ruleset.rulebook().vocabulary().kinds(Words.in(ruleset.card().language()));
    }

    /**
     * Cases for what {@code cases} leave open, in the order of the lines in which it lacks.
     *
     * @param cohorts agencies near which is searched too
     */
    public static List<Offer> of(CompiledRuleset compiled, List<WorkedCase> cases, List<Figures> cohorts) {
        Targets targets = new Targets(compiled);
        Shown shown = Shown.of(targets, cases);
        Offers offers = new Offers(targets, shown.right(), cohorts);
        return offers.lacking(shown.seen()).entrySet().stream()
                .flatMap(line -> offers.search(line.getKey(), line.getValue()).stream())
                .toList();
    }

    /** What lacks, by the line that a case for it would speak of. */
    private Map<CriterionCode, List<Offer.Open>> lacking(Map<Target, Set<Sight>> seen) {
        Map<CriterionCode, List<Offer.Open>> lacking = new LinkedHashMap<>();
        for (Subject subject : targets.subjects()) {
            List<Offer.Open> open = subject.targets().stream()
                    .flatMap(target -> target.seeing(seen.getOrDefault(target, Set.of())).lacking().stream()
                            .map(sight -> new Offer.Open(subject, target, sight)))
                    .toList();
            if (!open.isEmpty()) {
                line(subject)
                        .ifPresent(line -> lacking.computeIfAbsent(line, any -> new ArrayList<>())
                                .addAll(open));
            }
        }
        return lacking;
    }

    private Optional<CriterionCode> line(Subject subject) {
        return switch (subject.kind()) {
            case GRADE -> Optional.empty();
            case CRITERION -> Optional.of(new CriterionCode(subject.name()));
            case RULE ->
                ruleset.rulebook().rules().stream()
                        .filter(rule -> rule.ref().name().equals(subject.name()))
                        .findFirst()
                        .flatMap(this::line);
        };
    }

    /** Of a measure, the first line that looks at it. */
    private Optional<CriterionCode> line(Rule rule) {
        return rule.criterion() != null
                ? Optional.of(rule.criterion())
                : ruleset.criteria()
                        .all()
                        .filter(line -> !line.group())
                        .map(Criterion::code)
                        .filter(code -> scope(code).has(rule))
                        .findFirst();
    }

    private List<Offer> search(CriterionCode line, List<Offer.Open> lacking) {
        List<Offer> offers = new ArrayList<>();
        List<Offer.Open> open = new ArrayList<>(lacking);
        Scope scope = scope(line);
        List<Rule> rules =
                ruleset.rulebook().rules().stream().filter(scope::has).toList();
        Neighbours neighbours = new Neighbours(rules, kinds);
        List<Start> starts = starts(line);
        // What shows without figures that lack makes the better case.
        for (boolean lenient : new boolean[] {false, true}) {
            Iterator<Start> near = neighbours.around(starts, MOST_TRIED).iterator();
            while (!open.isEmpty() && near.hasNext()) {
                offer(line, near.next(), open, lenient).ifPresent(offers::add);
            }
        }
        return offers;
    }

    /** A case with these facts, if it shows something of what is open, which is so no longer. */
    private Optional<Offer> offer(CriterionCode line, Start start, List<Offer.Open> open, boolean lenient) {
        Period period = ruleset.card().period();
        ScoreAnalysis analysis =
                compiled.scorer().score(start.given(), compiled.scorer().standings(start.everyone(), period), period);
        return OfferedCase.of(start.given(), start.others(), line, analysis).flatMap(offered -> {
            Sights sights = targets.sights();
            sights.watch(offered.worked());
            List<Offer.Open> shows = open.stream()
                    .filter(one ->
                            sights.seen().getOrDefault(one.target(), Set.of()).contains(one.sight()))
                    .filter(one -> lenient || offered.known() || one.sight() == Sight.NO_DATA)
                    .toList();
            open.removeAll(shows);
            return shows.isEmpty() ? Optional.empty() : Optional.of(new Offer(offered, shows));
        });
    }

    private Scope scope(CriterionCode line) {
        return Scope.of(List.of(line), ruleset.criteria(), ruleset);
    }

    /** The facts of cases that speak of the line, of some agencies of each cohort, and of somebody in each. */
    private List<Start> starts(CriterionCode line) {
        Stream<Start> ofCases = cases.stream()
                .filter(worked -> worked.expected().stream()
                        .anyMatch(expectation -> expectation.criterion().equals(line)))
                .map(worked -> new Start(worked.given(), worked.others()));
        Stream<Start> ofAgencies = cohorts.stream()
                .flatMap(figures -> figures.agencies().stream().limit(MOST_AGENCIES))
                .map(agency -> new Start(agency, List.<AgencyFacts>of()));
        Stream<Start> ofNobody = ruleset.cohortIds().stream()
                .map(cohort -> Somebody.of(cohort, kinds, ruleset.card().period()));
        return Stream.of(ofCases.limit(MOST_STARTS), ofAgencies, ofNobody)
                .flatMap(some -> some)
                .distinct()
                .toList();
    }
}
