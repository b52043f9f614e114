package vn.chamdiem.boundary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.rule.Expression;
import vn.chamdiem.rule.Expression.Literal;
import vn.chamdiem.rule.Rule;

/**
 * Facts near given ones at which some rules may change their answer.
 *
 * <p>One figure is moved to every number that the rules write, to the shares of the other figures that those numbers are
 * percent of, to the ends of its bounds, and one unit to either side of each; an answer to every other answer; a row is
 * left out, or there are as many rows as a rule counts.
 */
public final class Neighbours {
    /** Among more rows than this a rule is not expected to count. */
    private static final int MOST_ROWS = 40;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    private final Map<String, FactKind> kinds;
    private final Map<String, Set<String>> read;
    private final Set<Object> literals;

    public Neighbours(Collection<Rule> rules, Map<String, FactKind> kinds) {
        this.kinds = kinds;
        read = rules.stream()
                .flatMap(rule -> rule.looks().stream())
                .collect(Collectors.toMap(
                        looking -> looking.look().kind(),
                        looking -> new LinkedHashSet<>(looking.fields()),
                        (one, other) -> Stream.of(one, other)
                                .flatMap(Set::stream)
                                .collect(Collectors.toCollection(LinkedHashSet::new)),
                        TreeMap::new));
        literals = rules.stream()
                .flatMap(Neighbours::expressions)
                .flatMap(Expression::all)
                .filter(Literal.class::isInstance)
                .map(literal -> ((Literal) literal).value())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Stream<Expression> expressions(Rule rule) {
        Stream<Expression> looked = rule.looks().stream()
                .flatMap(looking -> Stream.concat(
                        looking.look().constraints().stream().map(constraint -> constraint.expression()),
                        looking.gather() == null ? Stream.empty() : looking.gather().claims().stream()));
        return Stream.concat(looked, rule.values().stream());
    }

    /** What the rules look at among some facts, and nothing else of them. */
    public List<Fact> lookedAt(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> read.containsKey(fact.kind()))
                .map(fact -> new Fact(fact.kind(), readOf(fact), fact.evidence(), fact.inheritedFrom()))
                .toList();
    }

    private SortedMap<String, Object> readOf(Fact fact) {
        SortedMap<String, Object> figures = new TreeMap<>(fact.figures());
        figures.keySet().retainAll(read.getOrDefault(fact.kind(), Set.of()));
        return figures;
    }

    /**
     * Facts near any of several starts, one near each in turn: what one start has far away another has near.
     *
     * @param most after so many there are no more
     */
    public Stream<Start> around(List<Start> starts, int most) {
        List<Iterator<Start>> near = starts.stream()
                .map(start -> of(start.given().facts())
                        .map(facts -> start.with(new AgencyFacts(start.given().agency(), facts)))
                        .iterator())
                .toList();
        return Stream.generate(() -> near.stream()
                        .filter(Iterator::hasNext)
                        .map(Iterator::next)
                        .toList())
                .takeWhile(turn -> !turn.isEmpty())
                .flatMap(List::stream)
                .limit(most);
    }

    /** Facts near {@code facts}, which come first. */
    public Stream<List<Fact>> of(List<Fact> facts) {
        List<Fact> own = lookedAt(facts);
        List<List<Fact>> near = new ArrayList<>();
        near.add(own);
        for (int at = 0; at < own.size(); at++) {
            Fact fact = own.get(at);
            FactKind kind = kinds.get(fact.kind());
            if (kind == null) {
                continue;
            }
            for (String field : read.getOrDefault(fact.kind(), Set.of())) {
                FigureField figure = kind.field(field).orElse(null);
                if (figure != null) {
                    for (Object value : values(figure, fact, own)) {
                        near.add(with(own, at, changed(fact, figure, value)));
                    }
                    near.add(with(own, at, changed(fact, figure, null)));
                }
            }
            if (kind.many()) {
                rows(own, at, near);
            } else {
                near.add(without(own, at));
            }
        }
        return near.stream();
    }

    private void rows(List<Fact> own, int at, List<List<Fact>> near) {
        near.add(without(own, at));
        Fact row = own.get(at);
        long there = own.stream().filter(fact -> fact.kind().equals(row.kind())).count();
        for (Object literal : literals) {
            if (literal instanceof BigDecimal number
                    && number.signum() >= 0
                    && number.compareTo(BigDecimal.valueOf(MOST_ROWS)) < 0) {
                for (long wanted = number.longValue() - 1; wanted <= number.longValue() + 1; wanted++) {
                    if (wanted > there) {
                        List<Fact> more = new ArrayList<>(own);
                        for (long one = there; one < wanted; one++) {
                            more.add(row);
                        }
                        near.add(more);
                    }
                }
            }
        }
    }

    private static List<Fact> with(List<Fact> facts, int at, Fact other) {
        List<Fact> changed = new ArrayList<>(facts);
        changed.set(at, other);
        return changed;
    }

    private static List<Fact> without(List<Fact> facts, int at) {
        List<Fact> fewer = new ArrayList<>(facts);
        fewer.remove(at);
        return fewer;
    }

    private static Fact changed(Fact fact, FigureField field, @Nullable Object value) {
        SortedMap<String, Object> figures = new TreeMap<>(fact.figures());
        if (value == null) {
            figures.remove(field.name());
        } else {
            figures.put(field.name(), value);
        }
        return new Fact(fact.kind(), figures, fact.evidence(), fact.inheritedFrom());
    }

    private Collection<Object> values(FigureField field, Fact fact, List<Fact> all) {
        return switch (field.type()) {
            case YES_NO -> List.of(true, false);
            case TEXT ->
                Stream.concat(
                                field.oneOf().stream(),
                                literals.stream()
                                        .filter(String.class::isInstance)
                                        .filter(text -> field.oneOf().isEmpty()))
                        .map(Object.class::cast)
                        .distinct()
                        .toList();
            case DATE -> dates(all);
            case COUNT, NUMBER -> numbers(field, fact, all);
        };
    }

    private Collection<Object> dates(List<Fact> all) {
        Set<Object> days = new LinkedHashSet<>();
        List<LocalDate> known = Stream.concat(
                        literals.stream(), all.stream().flatMap(fact -> fact.figures().values().stream()))
                .filter(LocalDate.class::isInstance)
                .map(LocalDate.class::cast)
                .distinct()
                .toList();
        for (LocalDate day : known) {
            numbers().forEach(number -> {
                long away = Math.min(1_000, Math.abs(number.longValue()));
                // Five working days make a week.
                Stream.of(away, away * 7 / 5)
                        .flatMap(days1 -> Stream.of(days1 - 1, days1, days1 + 1, days1 + 2))
                        .forEach(days1 -> {
                            days.add(day.plusDays(days1));
                            days.add(day.minusDays(days1));
                        });
            });
            days.add(day.plusDays(1));
            days.add(day);
            days.add(day.minusDays(1));
        }
        return days;
    }

    private List<BigDecimal> numbers() {
        return literals.stream()
                .filter(BigDecimal.class::isInstance)
                .map(BigDecimal.class::cast)
                .toList();
    }

    private Collection<Object> numbers(FigureField field, Fact fact, List<Fact> all) {
        List<BigDecimal> beside = all.stream()
                .flatMap(one -> one.figures().values().stream())
                .map(Fact::number)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Set<BigDecimal> marks = new LinkedHashSet<>(numbers());
        for (BigDecimal number : numbers()) {
            for (BigDecimal other : beside) {
                marks.add(number.multiply(other).divide(HUNDRED));
                marks.add(number.multiply(other));
                if (number.signum() != 0) {
                    marks.add(other.multiply(HUNDRED).divide(number, PLACES + 2, RoundingMode.HALF_UP));
                    marks.add(other.divide(number, PLACES + 2, RoundingMode.HALF_UP));
                }
            }
        }
        marks.addAll(beside);
        Stream.of(BigDecimal.ZERO, BigDecimal.ONE, HUNDRED, field.least(), field.max())
                .filter(Objects::nonNull)
                .forEach(marks::add);
        BigDecimal unit = field.type() == FigureType.COUNT ? BigDecimal.ONE : new BigDecimal("0.01");
        Set<BigDecimal> values = new LinkedHashSet<>();
        for (BigDecimal mark : marks) {
            BigDecimal down = mark.setScale(unit.scale(), RoundingMode.FLOOR);
            BigDecimal up = mark.setScale(unit.scale(), RoundingMode.CEILING);
            Stream.of(down, up, down.subtract(unit), up.add(unit)).forEach(values::add);
        }
        return values.stream()
                .filter(value -> allowed(value, field, fact))
                .map(value -> field.type() == FigureType.COUNT ? (Object) value.longValueExact() : value)
                .distinct()
                .toList();
    }

    /** Whether the figure can be so, beside the others of its fact. */
    private boolean allowed(BigDecimal value, FigureField field, Fact fact) {
        BigDecimal least = field.least();
        BigDecimal most = field.max();
        BigDecimal whole = field.atMost() == null ? null : Fact.number(fact.figure(field.atMost()));
        FactKind kind = kinds.get(fact.kind());
        boolean belowParts = kind != null
                && kind.fields().stream()
                        .filter(other -> field.name().equals(other.atMost()))
                        .map(other -> Fact.number(fact.figure(other.name())))
                        .anyMatch(part -> part != null && value.compareTo(part) < 0);
        return !belowParts
                && (least == null || value.compareTo(least) >= 0)
                && (most == null || value.compareTo(most) <= 0)
                && (whole == null || value.compareTo(whole) <= 0)
                && value.precision() - value.scale() <= 12;
    }
}
