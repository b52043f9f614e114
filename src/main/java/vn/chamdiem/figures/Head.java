package vn.chamdiem.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.Problem.Severity;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.Sheet;
import vn.chamdiem.source.Table;

/**
 * Finds the head of a table on a sheet: the line with most of the known names, and its neighbours that name columns too.
 *
 * <p>Above it there may be titles; the head itself may be of several lines, with titles of groups merged across columns, and
 * columns without a group merged downwards.
 */
final class Head {
    /** Further down than this, nobody looks for a head. */
    private static final int SEARCHED = 40;

    private final Sheet sheet;
    private final List<Heading> headings;
    private final Problems problems;
    private final Severity undeclared;
    private final int width;
    /** Those that begin where a head is looked for. */
    private final List<Sheet.Area> merged;

    Head(Sheet sheet, List<Heading> headings, Problems problems, Severity undeclared) {
        this.sheet = sheet;
        this.headings = headings;
        this.problems = problems;
        this.undeclared = undeclared;
        int last = sheet.lines().stream()
                .limit(SEARCHED)
                .mapToInt(Sheet.Line::number)
                .max()
                .orElse(0);
        this.merged =
                sheet.merged().stream().filter(area -> area.firstLine() <= last).toList();
        this.width = sheet.lines().stream()
                .limit(SEARCHED)
                .mapToInt(line -> line.texts().size())
                .max()
                .orElse(0);
    }

    /** The table below the head; empty, with what is wrong, where no line of the sheet makes sense as its head. */
    Optional<Table> table() {
        int best = bestLine();
        if (best < 0) {
            problems.add(ProblemKind.HEAD_MISSING, sheet.place(), names(heading -> heading.needed()));
            return Optional.empty();
        }
        int first = best;
        while (first > 0 && adjacent(first - 1) && score(first - 1) > 0) {
            first--;
        }
        int last = best;
        while (last + 1 < sheet.lines().size() && adjacent(last) && score(last + 1) > 0) {
            last++;
        }
        return table(Math.max(0, first - 1), first, last);
    }

    private String names(Predicate<Heading> which) {
        return Nearest.some(headings.stream().filter(which).map(Heading::name).toList());
    }

    private int bestLine() {
        int best = -1;
        int most = 0;
        for (int i = 0; i < Math.min(SEARCHED, sheet.lines().size()); i++) {
            int score = score(i);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    private boolean adjacent(int upper) {
        return sheet.lines().get(upper).number() + 1
                == sheet.lines().get(upper + 1).number();
    }

    private int score(int index) {
        Set<String> found = new HashSet<>();
        for (int column = 1; column <= width; column++) {
            Heading.meant(headings, List.of(shown(index, column))).forEach(heading -> found.add(heading.name()));
        }
        return found.size();
    }

    /** What a reader sees there: in merged cells, the upper left one. */
    private String shown(int index, int column) {
        Sheet.Line line = sheet.lines().get(index);
        String own = line.cell(column).text();
        if (!own.isEmpty()) {
            return own;
        }
        return merged.stream()
                .filter(area -> area.holds(line.number(), column))
                .findFirst()
                .map(area -> sheet.lines().stream()
                        .limit(SEARCHED)
                        .filter(upper -> upper.number() == area.firstLine())
                        .findFirst()
                        .map(upper -> upper.cell(area.firstColumn()).text())
                        .orElse(""))
                .orElse("");
    }

    private Optional<Table> table(int titles, int first, int last) {
        Sheet.Line lowest = sheet.lines().get(last);
        Map<String, Integer> positions = new LinkedHashMap<>();
        Set<Integer> unnamed = new TreeSet<>();
        for (int column = 1; column <= width; column++) {
            column(column, titles, first, last, positions, unnamed);
        }
        boolean complete = true;
        for (Heading heading : headings) {
            if (heading.needed() && !positions.containsKey(heading.name())) {
                Severity severity = heading.figure() ? undeclared : Severity.ERROR;
                problems.tell(
                        severity,
                        ProblemKind.COLUMN_MISSING,
                        lowest.place(0),
                        heading.name(),
                        names(other -> !positions.containsKey(other.name()) && other != heading));
                complete = complete && severity == Severity.WARNING;
            }
        }
        int below = last + 1 < sheet.lines().size() && numbers(sheet.lines().get(last + 1)) ? last + 2 : last + 1;
        List<Sheet.Line> body = sheet.lines().subList(below, sheet.lines().size());
        withoutHead(body, unnamed);
        return complete
                ? Optional.of(
                        new Table(lowest.place(0), positions, new MergedBody(sheet, problems).filled(body, positions)))
                : Optional.empty();
    }

    /** Whether a line only numbers the columns, as {@code (1) (2) (3)} below the head of many forms. */
    private static boolean numbers(Sheet.Line line) {
        List<String> texts =
                line.texts().stream().filter(text -> !text.isEmpty()).toList();
        return texts.size() > 1 && texts.stream().allMatch(text -> text.matches("\\(\\d{1,3}\\)|\\[\\d{1,3}]"));
    }

    private void column(
            int column, int titles, int first, int last, Map<String, Integer> positions, Set<Integer> unnamed) {
        List<String> stack = new ArrayList<>();
        for (int index = titles; index <= last; index++) {
            String text = shown(index, column);
            if (!text.isEmpty() && !stack.contains(text) && (index >= first || index == titles)) {
                stack.add(text);
            }
        }
        if (stack.isEmpty()) {
            unnamed.add(column);
            return;
        }
        Place place = sheet.lines().get(last).place(column);
        List<Heading> meant = meant(stack);
        if (meant.size() == 1) {
            if (positions.putIfAbsent(meant.get(0).name(), column) != null) {
                problems.add(ProblemKind.COLUMN_TWICE, place, stack.get(stack.size() - 1));
            }
        } else if (meant.size() > 1) {
            problems.add(
                    ProblemKind.COLUMN_AMBIGUOUS,
                    place,
                    stack.get(stack.size() - 1),
                    Nearest.some(meant.stream().map(Heading::name).toList()));
        } else if (!beside(stack)) {
            problems.warn(
                    ProblemKind.COLUMN_NOT_READ,
                    place,
                    stack.get(stack.size() - 1),
                    Nearest.to(
                            stack.get(stack.size() - 1),
                            headings.stream().map(Heading::name).toList()));
        }
    }

    /**
     * What names a column: its lowest line, or all of them read downwards. A line above it alone is the title of a group,
     * even where it is called like a figure.
     */
    private List<Heading> meant(List<String> stack) {
        List<Heading> byLowest = Heading.meant(headings, List.of(stack.get(stack.size() - 1)));
        return byLowest.isEmpty() ? Heading.meant(headings, List.of(String.join(" ", stack))) : byLowest;
    }

    /** The name of an agency may stand beside its code, for people. */
    private boolean beside(List<String> stack) {
        return stack.stream()
                .anyMatch(text -> Heading.ofAgencies().stream()
                        .anyMatch(heading -> heading.spellings().contains(Heading.plain(text))));
    }

    private void withoutHead(List<Sheet.Line> body, Set<Integer> unnamed) {
        Set<Integer> told = new HashSet<>();
        for (Sheet.Line line : body) {
            for (int column = 1; column <= line.texts().size(); column++) {
                boolean outside = column > width || unnamed.contains(column);
                if (outside && !line.texts().get(column - 1).isEmpty() && told.add(column)) {
                    Cell cell = line.cell(column);
                    problems.warn(ProblemKind.CELL_NOT_READ, cell.place(), cell.text());
                }
            }
        }
    }
}
