package vn.chamdiem.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.Sheet;
import vn.chamdiem.source.Sheet.Area;
import vn.chamdiem.source.Sheet.Line;

/** Merged cells below the head: an agency may stand beside several lines of its own, a figure may not. */
final class MergedBody {
    private final Sheet sheet;
    private final Problems problems;

    MergedBody(Sheet sheet, Problems problems) {
        this.sheet = sheet;
        this.problems = problems;
    }

    /** The lines of the body, with the agency in each line that it stands beside. */
    List<Line> filled(List<Line> body, Map<String, Integer> positions) {
        if (body.isEmpty() || sheet.merged().isEmpty()) {
            return body;
        }
        int first = body.get(0).number();
        Map<Integer, Line> byNumber = new HashMap<>();
        body.forEach(line -> byNumber.put(line.number(), line));
        sheet.merged().stream()
                .filter(area -> area.lastLine() >= first)
                .filter(area -> positions.values().stream()
                        .anyMatch(column -> column >= area.firstColumn() && column <= area.lastColumn()))
                .forEach(area -> merged(area, byNumber, positions));
        List<Line> filled = new ArrayList<>(byNumber.values());
        filled.sort(Comparator.comparingInt(Line::number));
        return filled;
    }

    private void merged(Area area, Map<Integer, Line> lines, Map<String, Integer> positions) {
        Line upper = lines.get(area.firstLine());
        if (upper == null || upper.cell(area.firstColumn()).empty()) {
            return;
        }
        Integer agency = positions.get(Column.AGENCY.id());
        boolean downwards = area.firstColumn() == area.lastColumn();
        if (agency == null || agency != area.firstColumn() || !downwards) {
            problems.add(
                    ProblemKind.CELLS_MERGED,
                    upper.place(area.firstColumn()),
                    upper.cell(area.firstColumn()).text());
            return;
        }
        for (int number = area.firstLine() + 1; number <= area.lastLine(); number++) {
            lines.computeIfPresent(
                    number, (any, line) -> with(line, agency, upper.cell(agency).text()));
        }
    }

    private static Line with(Line line, int column, String text) {
        List<String> texts = new ArrayList<>(line.texts());
        while (texts.size() < column) {
            texts.add("");
        }
        texts.set(column - 1, text);
        return new Line(line.sheet(), line.number(), List.copyOf(texts), line.as());
    }
}
