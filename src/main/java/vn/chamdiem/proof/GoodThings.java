package vn.chamdiem.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.boundary.Neighbours;
import vn.chamdiem.criteria.CriterionCode;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.facts.More;
import vn.chamdiem.proof.Term.Reported;
import vn.chamdiem.rule.Rule;

/** Whether more of a good thing costs points: figure by figure, criterion by criterion. */
final class GoodThings {
    /** So many starting points for each figure. */
    private static final int MOST_SEEDS = 3;

    /** So many values of the figure from each of them. */
    private static final int MOST_VALUES = 16;

    private final Bench bench;

    GoodThings(Bench bench) {
        this.bench = bench;
    }

    /** All figures that the rules of a criterion read, and that an agency reports once. */
    List<Proof> of(Subject subject, Optional<Structure> structure) {
        Set<String> reported = bench.ruleset().rulebook().vocabulary().reported().stream()
                .map(FactKind::name)
                .collect(Collectors.toSet());
        Set<Rule> rules = bench.ruleset().rulebook().rulesOn(subject.criterion().code());
        boolean alone = rules.stream().allMatch(rule -> rule.criterion() != null);
        boolean beside = rules.stream().anyMatch(Rule::beside);
        Optional<Structure> followed = alone && !beside ? structure : Optional.empty();
        return Finding.read(rules, bench.kinds()).stream()
                .filter(figure -> reported.contains(figure.kind().name()))
                .filter(figure -> figure.type().numeric() || figure.type() == FigureType.YES_NO)
                .filter(figure -> !figure.field().given() || figure.field().more() != null)
                .map(figure -> of(subject, followed, figure))
                .toList();
    }

    private Proof of(Subject subject, Optional<Structure> structure, Reported figure) {
        Direction wrong = wrong(figure);
        Optional<Direction> known = structure.flatMap(rules -> new Course(rules, figure).direction());
        if (known.isPresent() && known.get() != wrong) {
            return Proof.of(Law.MORE_OF_A_GOOD_THING, subject, Verdict.PROVED, Way.CELLS, 0)
                    .of(figure.key(), known.get());
        }
        Found found = search(subject.criterion().code(), figure, subject, wrong);
        if (!found.against().isEmpty()) {
            return Proof.of(Law.MORE_OF_A_GOOD_THING, subject, Verdict.REFUTED, Way.CASE, found.tried())
                    .of(figure.key(), found.direction())
                    .about(figure.key(), found.against());
        }
        boolean open = known.isPresent() || found.tried() == 0;
        return Proof.of(
                        Law.MORE_OF_A_GOOD_THING,
                        subject,
                        open ? Verdict.NOT_DECIDED : Verdict.SEARCHED,
                        Way.SEARCH,
                        found.tried())
                .of(figure.key(), found.direction());
    }

    private static @Nullable Direction wrong(Reported figure) {
        More meant = figure.kind().meant(figure.field());
        return meant == null ? null : meant == More.BETTER ? Direction.FALLS : Direction.RISES;
    }

    /**
     * What a search brought.
     *
     * @param against two cases that differ in the figure alone, and go the wrong way
     */
    private record Found(int tried, Direction direction, List<String> against) {}

    private Found search(CriterionCode code, Reported figure, Subject subject, @Nullable Direction wrong) {
        Set<Rule> rules = bench.ruleset().rulebook().rulesOn(code);
        Neighbours neighbours = new Neighbours(rules, bench.kinds());
        boolean up = false;
        boolean down = false;
        int tried = 0;
        List<Given> seeds = bench.seeds(code).stream()
                .map(seed -> subject.cohorts().contains(seed.own().agency().cohort())
                        ? seed
                        : seed.in(subject.cohorts().get(0)))
                .limit(MOST_SEEDS)
                .toList();
        for (Given seed : seeds) {
            Given before = null;
            BigDecimal had = null;
            for (Given given : grown(seed, figure, neighbours)) {
                tried++;
                BigDecimal points =
                        bench.line(given, code).map(line -> line.points()).orElse(null);
                if (points == null) {
                    continue;
                }
                int order = had == null ? 0 : points.compareTo(had);
                up |= order > 0;
                down |= order < 0;
                boolean against = (order > 0 && wrong == Direction.RISES) || (order < 0 && wrong == Direction.FALLS);
                if (against && wrong != null && before != null) {
                    return new Found(tried, wrong, List.of(bench.text(before, code), bench.text(given, code)));
                }
                before = given;
                had = points;
            }
        }
        Direction direction =
                up ? (down ? Direction.BOTH : Direction.RISES) : down ? Direction.FALLS : Direction.NEITHER;
        return new Found(tried, direction, List.of());
    }

    /** The same facts with more and more of the figure. */
    private static List<Given> grown(Given seed, Reported figure, Neighbours neighbours) {
        Fact fact = seed.first(figure.kind().name());
        if (fact == null || fact.figure(figure.field().name()) == null) {
            return List.of();
        }
        if (figure.type() == FigureType.YES_NO) {
            return Stream.of(false, true).map(yes -> with(seed, figure, yes)).toList();
        }
        Map<BigDecimal, Object> values = new LinkedHashMap<>();
        Fact read = neighbours.lookedAt(List.of(fact)).get(0);
        neighbours
                .of(seed.own().facts())
                .forEach(near -> near.stream()
                        .filter(one -> one.kind().equals(fact.kind()))
                        .filter(one -> differsOnlyIn(figure.field().name(), one, read))
                        .forEach(one -> {
                            Object value = one.figure(figure.field().name());
                            BigDecimal number = Cell.number(value);
                            if (number != null && value != null) {
                                values.putIfAbsent(number, value);
                            }
                        }));
        List<BigDecimal> order = new ArrayList<>(new TreeSet<>(values.keySet()));
        int step = Math.max(1, (order.size() + MOST_VALUES - 1) / MOST_VALUES);
        List<Given> grown = new ArrayList<>();
        for (int at = 0; at < order.size(); at += step) {
            grown.add(with(seed, figure, Objects.requireNonNull(values.get(order.get(at)))));
        }
        return grown;
    }

    private static boolean differsOnlyIn(String field, Fact one, Fact other) {
        Map<String, Object> first = new LinkedHashMap<>(one.figures());
        Map<String, Object> second = new LinkedHashMap<>(other.figures());
        first.remove(field);
        second.remove(field);
        return first.equals(second);
    }

    private static Given with(Given seed, Reported figure, Object value) {
        return seed.with(figure.kind().name(), figure.field().name(), value);
    }
}
