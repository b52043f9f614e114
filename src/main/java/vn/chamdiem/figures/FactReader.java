package vn.chamdiem.figures;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;

/** Makes a fact of the cells that were filled in for it, and names every cell that is wrong. */
public final class FactReader {
    private final Problems problems;

    public FactReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * The fact that {@code cells} state; an empty cell is a figure not reported.
     *
     * @param cells by field
     */
    public Fact read(FactKind kind, Map<String, Cell> cells, @Nullable String evidence) {
        SortedMap<String, Object> figures = new TreeMap<>();
        for (FigureField field : kind.fields()) {
            Cell cell = cells.get(field.name());
            if (cell != null && !cell.empty()) {
                figure(field, cell, figures);
            }
        }
        kind.fields().forEach(field -> compare(kind, field, cells, figures));
        return new Fact(kind.name(), figures, evidence, null);
    }

    /** Reports cells that go with no field of the kind; a table says so once, at the head of its column. */
    public void knownOnly(FactKind kind, Map<String, Cell> cells) {
        cells.forEach((name, cell) -> {
            if (kind.field(name).isEmpty() && !FiguresDraft.BESIDE.contains(name)) {
                problems.add(
                        ProblemKind.FIELD_UNKNOWN,
                        cell.place(),
                        name,
                        kind.name(),
                        Nearest.to(name, kind.fieldNames()));
            }
        });
    }

    private void figure(FigureField field, Cell cell, SortedMap<String, Object> figures) {
        Object value = field.type().parse(cell.text()).orElse(null);
        if (value == null) {
            problems.add(notOf(field.type()), cell.place(), field.label(), StringUtils.abbreviate(cell.text(), 60));
            return;
        }
        if (!field.oneOf().isEmpty() && !field.oneOf().contains(value.toString())) {
            problems.add(
                    ProblemKind.NOT_IN_LIST,
                    cell.place(),
                    StringUtils.abbreviate(cell.text(), 60),
                    field.label(),
                    Nearest.to(cell.text(), field.oneOf()));
            return;
        }
        figures.put(field.name(), value);
        if (value instanceof Number number) {
            bounds(field, cell, new BigDecimal(number.toString()));
        }
    }

    private static ProblemKind notOf(FigureType type) {
        return switch (type) {
            case COUNT -> ProblemKind.NOT_COUNT;
            case NUMBER -> ProblemKind.NOT_NUMBER;
            case YES_NO -> ProblemKind.NOT_YES_NO;
            case DATE -> ProblemKind.NOT_DATE;
            case TEXT -> throw new IllegalStateException("every text is a text");
        };
    }

    private void bounds(FigureField field, Cell cell, BigDecimal value) {
        BigDecimal min = field.min() == null && field.type() == FigureType.COUNT ? BigDecimal.ZERO : field.min();
        if (min != null && value.compareTo(min) < 0) {
            problems.add(ProblemKind.BELOW_MINIMUM, cell.place(), field.label(), value, min);
        }
        BigDecimal max = field.max();
        if (max != null && value.compareTo(max) > 0) {
            problems.add(ProblemKind.ABOVE_MAXIMUM, cell.place(), field.label(), value, max);
        }
    }

    private void compare(FactKind kind, FigureField field, Map<String, Cell> cells, SortedMap<String, Object> figures) {
        String limiting = field.atMost();
        if (limiting == null) {
            return;
        }
        Object value = figures.get(field.name());
        Object limit = figures.get(limiting);
        Cell cell = cells.get(field.name());
        if (value instanceof Number part && limit instanceof Number whole && cell != null) {
            if (new BigDecimal(part.toString()).compareTo(new BigDecimal(whole.toString())) > 0) {
                String label = kind.field(limiting).map(FigureField::label).orElse(limiting);
                problems.add(ProblemKind.FIGURES_CONTRADICT, cell.place(), field.label(), value, label, limit);
            }
        }
    }
}
