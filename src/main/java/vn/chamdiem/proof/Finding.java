package vn.chamdiem.proof;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.proof.Term.Reported;
import vn.chamdiem.rule.Rule;

/** Looks for facts that lie in a given box. */
final class Finding {
    /** So many facts are laid beside a box before it is given up. */
    private static final int MOST_TRIED = 30_000;

    /** So many of those that lie in it are handed on. */
    private static final int MOST_FOUND = 5;

    private final Structure structure;
    private final Map<String, FactKind> kinds;
    private final LocalDate day;
    private final List<Reported> figures;
    private final Set<BigDecimal> marks;
    private final Set<String> looked;

    /**
     * For the rules of a structure.
     *
     * @param day from which days are counted
     */
    Finding(Structure structure, Map<String, FactKind> kinds, LocalDate day) {
        this.structure = structure;
        this.kinds = kinds;
        this.day = day;
        figures = read(structure.rules().stream().map(Reading.Followed::rule).toList(), kinds);
        looked = structure.rules().stream()
                .flatMap(rule -> rule.rule().looks().stream())
                .map(looking -> looking.look().kind())
                .filter(kind -> kinds.containsKey(kind) && !kinds.get(kind).many())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        marks = structure.reading().cuts().stream()
                .flatMap(cut -> cut.marks().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The figures of one fact of a kind that rules read. */
    static List<Reported> read(Collection<Rule> rules, Map<String, FactKind> kinds) {
        Map<String, Reported> read = new LinkedHashMap<>();
        rules.stream().flatMap(rule -> rule.looks().stream()).forEach(looking -> {
            FactKind kind = kinds.get(looking.look().kind());
            if (kind != null && !kind.many()) {
                looking.fields()
                        .forEach(field -> kind.field(field)
                                .ifPresent(figure ->
                                        read.putIfAbsent(kind.name() + "." + field, new Reported(kind, figure))));
            }
        });
        return List.copyOf(read.values());
    }

    /** Facts in {@code box}, beside what {@code seed} knows of other things. */
    List<Given> in(Box box, Given seed, Set<String> reportedKinds) {
        Given start = seed;
        for (String kind : kinds.keySet()) {
            Cell there = box.of(structure.reading().present(kind));
            if (there != null && Boolean.FALSE.equals(there.value())) {
                start = start.without(kind);
            }
        }
        for (String kind : looked) {
            Cell there = box.of(structure.reading().present(kind));
            boolean absent = there != null && Boolean.FALSE.equals(there.value());
            if (!absent && reportedKinds.contains(kind) && start.first(kind) == null) {
                start = start.with(kind, "", null);
            }
        }
        Cell cohort = box.cells().get("Agency.cohort");
        if (cohort != null && cohort.value() != null) {
            start = start.in(cohort.value().toString());
        }
        List<Reported> asked = figures.stream()
                .filter(figure -> reportedKinds.contains(figure.kind().name()))
                .filter(figure -> {
                    Cell there =
                            box.of(structure.reading().present(figure.kind().name()));
                    return there == null || !Boolean.FALSE.equals(there.value());
                })
                .toList();
        Search search = new Search(box, asked);
        search.walk(0, Box.ALL, start);
        return search.found;
    }

    private final class Search {
        private final Box box;
        private final List<Reported> asked;
        private final List<Given> found = new ArrayList<>();
        private int tried;

        Search(Box box, List<Reported> asked) {
            this.box = box;
            this.asked = asked;
        }

        void walk(int at, Box so, Given given) {
            if (found.size() >= MOST_FOUND || tried > MOST_TRIED) {
                return;
            }
            if (at == asked.size()) {
                tried++;
                if (inside(so)) {
                    found.add(given);
                }
                return;
            }
            Reported figure = asked.get(at);
            for (Object value : values(figure, given)) {
                Object chosen = value == Nothing.REPORTED ? null : value;
                Cell cell = Cell.of(chosen);
                boolean own = Space.possible(figure, cell, so) && within(figure, cell);
                if (own) {
                    walk(
                            at + 1,
                            so.with(figure, cell),
                            given.with(figure.kind().name(), figure.field().name(), chosen));
                }
            }
        }

        private boolean within(Reported figure, Cell cell) {
            Cell wanted = box.of(figure);
            if (wanted == null) {
                return !cell.nothing();
            }
            if (wanted.nothing() || cell.nothing()) {
                return wanted.nothing() == cell.nothing();
            }
            if (wanted.value() != null) {
                return wanted.value().equals(cell.value());
            }
            return wanted.other() || wanted.range().and(cell.range()).some();
        }

        /** Whether what is made of the figures lies in the cells that it should. */
        private boolean inside(Box so) {
            return structure.reading().cuts().stream()
                    .filter(cut -> cut.term() instanceof Term.Made)
                    .allMatch(cut -> {
                        Cell wanted = box.of(cut.term());
                        if (wanted == null || wanted.value() != null || wanted.other()) {
                            return true;
                        }
                        Range worked = Values.workedOut(cut.term(), so);
                        return wanted.nothing()
                                ? worked.none()
                                : worked.and(wanted.range()).some();
                    });
        }

        private Collection<Object> values(Reported figure, Given given) {
            Cell wanted = box.of(figure);
            if (wanted != null && wanted.nothing()) {
                return List.of(Nothing.REPORTED);
            }
            FigureField field = figure.field();
            return switch (field.type()) {
                case YES_NO -> List.of(true, false);
                case TEXT -> texts(field, wanted);
                case DATE ->
                    numbers(figure, wanted).stream()
                            .map(number -> (Object) LocalDate.ofEpochDay(number.longValue()))
                            .toList();
                case COUNT ->
                    numbers(figure, wanted).stream()
                            .filter(number -> number.stripTrailingZeros().scale() <= 0)
                            .map(number -> (Object) number.longValueExact())
                            .toList();
                case NUMBER -> List.copyOf(numbers(figure, wanted));
            };
        }

        private List<Object> texts(FigureField field, @Nullable Cell wanted) {
            if (wanted != null && wanted.value() != null) {
                return List.of(wanted.value());
            }
            return field.oneOf().isEmpty() ? List.of("…") : List.copyOf(field.oneOf());
        }

        private Set<BigDecimal> numbers(Reported figure, @Nullable Cell wanted) {
            Set<BigDecimal> numbers = new LinkedHashSet<>();
            BigDecimal unit = figure.type() == FigureType.NUMBER ? new BigDecimal("0.01") : BigDecimal.ONE;
            if (wanted != null) {
                inside(wanted.range(), unit, numbers);
            }
            if (figure.type() == FigureType.DATE) {
                BigDecimal first = BigDecimal.valueOf(day.toEpochDay());
                numbers.add(first);
                for (BigDecimal mark : marks) {
                    if (mark.abs().compareTo(BigDecimal.valueOf(1_000)) < 0) {
                        BigDecimal week = mark.multiply(BigDecimal.valueOf(7))
                                .divide(BigDecimal.valueOf(5), 0, RoundingMode.FLOOR);
                        Stream.of(mark, week, week.add(BigDecimal.ONE), week.add(BigDecimal.valueOf(2)))
                                .flatMap(away -> around(away, BigDecimal.ONE))
                                .map(first::add)
                                .forEach(numbers::add);
                    }
                }
                return numbers.stream()
                        .map(number -> number.setScale(0, RoundingMode.FLOOR))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            }
            Stream.of("100", "10", "0", "1", "1000", "2", "50")
                    .map(BigDecimal::new)
                    .forEach(numbers::add);
            for (BigDecimal mark : marks) {
                around(mark, unit).forEach(numbers::add);
                around(mark.movePointRight(1), unit).forEach(numbers::add);
            }
            return numbers;
        }

        private void inside(Range range, BigDecimal unit, Set<BigDecimal> numbers) {
            BigDecimal low = range.low() == null ? null : range.low().value();
            BigDecimal high = range.high() == null ? null : range.high().value();
            if (low != null && high != null) {
                numbers.add(low.add(high).divide(BigDecimal.valueOf(2)));
            }
            Stream.of("0", "1", "10", "100")
                    .map(BigDecimal::new)
                    .map(unit::multiply)
                    .forEach(away -> {
                        if (low != null) {
                            numbers.add(low.add(away));
                        }
                        if (high != null) {
                            numbers.add(high.subtract(away));
                        }
                    });
        }

        private static Stream<BigDecimal> around(BigDecimal mark, BigDecimal unit) {
            return Stream.of(mark, mark.subtract(unit), mark.add(unit));
        }
    }

    private enum Nothing {
        REPORTED
    }
}
