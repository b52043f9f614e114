package vn.chamdiem.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.proof.Reading.Cut;
import vn.chamdiem.proof.Term.Reported;
import vn.chamdiem.proof.Term.Together;
import vn.chamdiem.rule.Vocabulary;

/**
 * All that can be reported, cut into boxes in each of which every claim has one answer.
 *
 * <p>Boxes that can't be are left out as far as that can be told: a part is more than its whole, a share is not what its
 * parts make. Some that can't be may remain, none that can be is left out.
 */
final class Space {
    /** More boxes than this are not looked at. */
    static final int MOST = 200_000;

    /** What a count of facts is called before the look that they are counted by. */
    private static final String COUNT = "count() ";

    private final List<Axis> axes;

    /** A quantity with its cells. */
    record Axis(Term term, List<Cell> cells) {}

    Space(List<Cut> cuts, Set<String> cohorts) {
        // What others are made of comes before them, so that what can't be is seen early.
        axes = cuts.stream()
                .sorted(Comparator.comparing((Cut cut) -> cut.term() instanceof Reported ? 0 : 1)
                        .thenComparing(cut -> cut.term().all().count()))
                .map(cut -> new Axis(cut.term(), cells(cut, cohorts)))
                .toList();
    }

    List<Axis> axes() {
        return axes;
    }

    /** Every box that may be; empty where they are too many. */
    Optional<List<Box>> boxes() {
        List<Box> boxes = List.of(Box.ALL);
        for (Axis axis : axes) {
            List<Box> more = new ArrayList<>();
            for (Box box : boxes) {
                for (Cell cell : axis.cells()) {
                    if (possible(axis.term(), cell, box)) {
                        more.add(box.with(axis.term(), cell));
                    }
                }
                if (more.size() > MOST) {
                    return Optional.empty();
                }
            }
            boxes = more;
        }
        return Optional.of(boxes);
    }

    /** Whether a quantity can be in {@code cell} where others are in those of {@code box}. */
    static boolean possible(Term term, Cell cell, Box box) {
        if (term instanceof Together together && !counted(together, cell, box)) {
            return false;
        }
        if (term instanceof Together together && together.type() == FigureType.YES_NO) {
            Cell any = box.cells().get(together.kind() + "()");
            boolean none = any != null
                    && Boolean.FALSE.equals(any.value())
                    && !together.key().startsWith("!");
            boolean asked = together.key().startsWith(together.kind() + "(");
            return !(none && asked && Boolean.TRUE.equals(cell.value()));
        }
        if (cell.value() != null || cell.other()) {
            return true;
        }
        Range worked = Values.workedOut(term, box);
        if (cell.nothing()) {
            return term instanceof Reported || worked.none();
        }
        Range both = worked.and(cell.range());
        if (!both.some() || (term.whole() && !both.holdsWhole())) {
            return false;
        }
        return !(term instanceof Reported figure) || fitsParts(figure, cell, box);
    }

    /** There are some exactly where they are not counted as 0. */
    private static boolean counted(Together together, Cell cell, Box box) {
        Cell some = together.key().startsWith(COUNT)
                ? box.cells().get(together.key().substring(COUNT.length()))
                : cell;
        Cell count = together.key().startsWith(COUNT) ? cell : box.cells().get(COUNT + together.key());
        if (some == null || count == null || !(some.value() instanceof Boolean there)) {
            return true;
        }
        boolean none = count.range().only() != null && count.range().only().signum() == 0;
        boolean notNone = count.range().and(Range.point(BigDecimal.ZERO)).low() == null;
        return there ? !none : !notNone;
    }

    /** A whole is no less than its parts. */
    private static boolean fitsParts(Reported whole, Cell cell, Box box) {
        return whole.kind().fields().stream()
                .filter(field -> whole.field().name().equals(field.atMost()))
                .map(field -> box.of(new Reported(whole.kind(), field)))
                .allMatch(part -> part == null
                        || part.range().low() == null
                        || cell.range().high() == null
                        || Range.End.compare(part.range().low(), cell.range().high()) <= 0);
    }

    private static List<Cell> cells(Cut cut, Set<String> cohorts) {
        List<Cell> cells = new ArrayList<>();
        Term term = cut.term();
        if (cut.term().type() == FigureType.YES_NO) {
            cells.add(Cell.of(true));
            cells.add(Cell.of(false));
        } else if (cut.term().type() == FigureType.TEXT) {
            cells.addAll(texts(cut, cohorts));
        } else {
            cells.addAll(numbers(new TreeSet<>(cut.marks())));
        }
        boolean worked = !(term instanceof Reported) && !(term instanceof Together);
        boolean ofSome = term instanceof Together together && !together.ofNothing();
        if (cut.lacking() || worked || ofSome) {
            cells.add(Cell.NOTHING);
        }
        return cells.stream().filter(cell -> possible(term, cell, Box.ALL)).toList();
    }

    private static List<Cell> texts(Cut cut, Set<String> cohorts) {
        boolean cohort = cut.term().key().equals(Vocabulary.AGENCY + ".cohort");
        List<String> oneOf = cut.term() instanceof Reported figure ? oneOf(figure.field()) : List.of();
        if (cohort || !oneOf.isEmpty()) {
            return oneOf.stream()
                    .filter(text -> !cohort || cohorts.contains(text))
                    .map(Cell::of)
                    .toList();
        }
        return Stream.concat(cut.values().stream().sorted().map(Cell::of), Stream.of(Cell.OTHER_TEXT))
                .toList();
    }

    private static List<String> oneOf(FigureField field) {
        return field.oneOf();
    }

    private static List<Cell> numbers(TreeSet<BigDecimal> marks) {
        List<Cell> cells = new ArrayList<>();
        BigDecimal before = null;
        for (BigDecimal mark : marks) {
            cells.add(Cell.of(Range.between(before, mark, false)));
            cells.add(Cell.of(Range.point(mark)));
            before = mark;
        }
        cells.add(Cell.of(Range.between(before, null, false)));
        return cells;
    }
}
