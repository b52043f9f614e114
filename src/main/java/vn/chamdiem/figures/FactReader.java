package vn.chamdiem.figures;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Fact;
import vn.chamdiem.facts.FactKind;
import vn.chamdiem.facts.FigureField;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.source.Blanks;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Decimals;
import vn.chamdiem.source.HiddenSigns;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Problem.Severity;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.Quantity;

/** Makes a fact of the cells that were filled in for it, and names every cell that is wrong. */
public final class FactReader {
    /** As many as a spreadsheet keeps in a cell. */
    static final int MOST_SIGNS = 32_767;

    private static final String PERCENT = "%";

    private final Problems problems;
    private final Forms forms;
    private final Severity unfit;

    /** A reader of what is written plainly, by the declarations that it was written for. */
    public FactReader(Problems problems) {
        this(problems, Forms.PLAIN, Severity.ERROR);
    }

    /**
     * A reader.
     *
     * @param unfit how a figure is told that doesn't fit its declaration; one that is only warned of is left out
     */
    FactReader(Problems problems, Forms forms, Severity unfit) {
        this.problems = problems;
        this.forms = forms;
        this.unfit = unfit;
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
                figure(field, cell).ifPresent(value -> figures.put(field.name(), value));
            }
        }
        kind.fields().forEach(field -> compare(kind, field, cells, figures));
        return new Fact(kind.name(), figures, evidence, null);
    }

    /** Reports cells that go with no field of the kind; a table says so once, at the head of its column. */
    public void knownOnly(FactKind kind, Map<String, Cell> cells) {
        cells.forEach((name, cell) -> {
            if (kind.field(name).isEmpty() && !FiguresDraft.BESIDE.contains(name)) {
                tell(ProblemKind.FIELD_UNKNOWN, cell, name, kind.name(), Nearest.guess(name, kind.fieldNames()));
            }
        });
    }

    private void tell(ProblemKind kind, Cell cell, Object... details) {
        problems.tell(unfit, kind, cell.place(), details);
    }

    private Optional<Object> figure(FigureField field, Cell cell) {
        if (!certain(cell, problems)) {
            return Optional.empty();
        }
        String plain = plain(field, cell).orElse(null);
        if (plain == null) {
            return Optional.empty();
        }
        Object value = field.type().parse(Blanks.onOneLine(plain)).orElse(null);
        if (value == null) {
            tell(notOf(field.type()), cell, field.label(), shortened(cell));
            return Optional.empty();
        }
        if (!field.oneOf().isEmpty() && !field.oneOf().contains(value.toString())) {
            tell(
                    ProblemKind.NOT_IN_LIST,
                    cell,
                    shortened(cell),
                    field.label(),
                    Nearest.guess(cell.text(), field.oneOf()));
            return Optional.empty();
        }
        boolean fits = !(value instanceof Number number) || bounds(field, cell, new BigDecimal(number.toString()));
        return fits || unfit == Severity.ERROR ? Optional.of(value) : Optional.empty();
    }

    /** Whether the cell has a value that can be told and seen; a formula may have none, and not every sign can be seen. */
    static boolean certain(Cell cell, Problems problems) {
        if (cell.text().length() > MOST_SIGNS) {
            problems.add(
                    ProblemKind.TOO_MANY,
                    cell.place(),
                    Quantity.SIGNS_OF_A_TEXT,
                    cell.text().length(),
                    MOST_SIGNS);
            return false;
        }
        if (HiddenSigns.first(cell.text()) >= 0) {
            HiddenSigns.tell(cell.text(), cell.place(), problems);
            return false;
        }
        switch (cell.as()) {
            case FAILED -> problems.add(ProblemKind.FORMULA_FAILED, cell.place(), cell.text());
            case UNCALCULATED -> problems.add(ProblemKind.FORMULA_UNCALCULATED, cell.place());
            default -> {
                return true;
            }
        }
        return false;
    }

    /** What the cell means in the one form that figures are read in; empty where that can't be told. */
    private Optional<String> plain(FigureField field, Cell cell) {
        if (cell.as() == Cell.As.PERCENT) {
            return ofPercent(field, cell);
        }
        if (cell.as() == Cell.As.VALUE || !(field.type().numeric() || field.type() == FigureType.DATE)) {
            return Optional.of(cell.text());
        }
        boolean date = field.type() == FigureType.DATE;
        Optional<String> plain =
                date ? forms.dates().plain(cell.text()) : forms.numbers().plain(cell.text());
        if (plain.isEmpty()) {
            String others = date ? otherDates(cell.text()) : otherNumbers(cell.text());
            if (others.isEmpty()) {
                tell(notOf(field.type()), cell, field.label(), shortened(cell));
            } else {
                tell(
                        date ? ProblemKind.DATE_FORM : ProblemKind.NUMBER_FORM,
                        cell,
                        field.label(),
                        shortened(cell),
                        date ? forms.dates().example() : forms.numbers().example(),
                        others);
            }
        }
        return plain;
    }

    /** Where the unit is percent, 85% is 85; anywhere else it could be 85 as well as 0.85. */
    private Optional<String> ofPercent(FigureField field, Cell cell) {
        Optional<BigDecimal> share = Decimals.read(cell.text());
        if (share.isEmpty()) {
            tell(notOf(field.type()), cell, field.label(), shortened(cell));
            return Optional.empty();
        }
        String shown = share.get().movePointRight(2).stripTrailingZeros().toPlainString();
        if (PERCENT.equals(field.unit())) {
            return Optional.of(shown);
        }
        tell(ProblemKind.PERCENT_CELL, cell, field.label(), shown + PERCENT, cell.text());
        return Optional.empty();
    }

    private static String otherNumbers(String text) {
        return Arrays.stream(NumberForm.values())
                .filter(form -> form.plain(text).isPresent())
                .map(form -> "numbers: \"" + form.example() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String otherDates(String text) {
        return Arrays.stream(DateForm.values())
                .filter(form -> form.plain(text).isPresent())
                .map(form -> "dates: \"" + form.example() + "\"")
                .collect(Collectors.joining(", "));
    }

    private static String shortened(Cell cell) {
        return StringUtils.abbreviate(cell.text(), 60);
    }

    /** How it is told that a text is no value of a type. */
    static ProblemKind notOf(FigureType type) {
        return switch (type) {
            case COUNT -> ProblemKind.NOT_COUNT;
            case NUMBER -> ProblemKind.NOT_NUMBER;
            case YES_NO -> ProblemKind.NOT_YES_NO;
            case DATE -> ProblemKind.NOT_DATE;
            case TEXT -> ProblemKind.NOT_A_TEXT;
        };
    }

    private boolean bounds(FigureField field, Cell cell, BigDecimal value) {
        BigDecimal min = field.least();
        boolean below = min != null && value.compareTo(min) < 0;
        if (min != null && below) {
            tell(ProblemKind.BELOW_MINIMUM, cell, field.label(), value, min);
        }
        BigDecimal max = field.max();
        boolean above = max != null && value.compareTo(max) > 0;
        if (max != null && above) {
            tell(ProblemKind.ABOVE_MAXIMUM, cell, field.label(), value, max);
        }
        return !below && !above;
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
                tell(ProblemKind.FIGURES_CONTRADICT, cell, field.label(), value, label, limit);
                if (unfit == Severity.WARNING) {
                    figures.remove(field.name());
                }
            }
        }
    }
}
