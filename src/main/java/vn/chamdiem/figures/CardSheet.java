package vn.chamdiem.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.FigureType;
import vn.chamdiem.facts.Period;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.Sheet;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** Reads the card sheet of a workbook: lines of a key, by its label or its name, and its value beside it. */
final class CardSheet {
    private final Sheet sheet;
    private final Forms otherwise;
    private final Problems problems;
    private final Map<CardKey, Cell> values = new EnumMap<>(CardKey.class);

    /**
     * A reader.
     *
     * @param otherwise the forms that hold where the sheet names none
     */
    CardSheet(Sheet sheet, Forms otherwise, Problems problems) {
        this.sheet = sheet;
        this.otherwise = otherwise;
        this.problems = problems;
    }

    FiguresCard read() {
        for (Sheet.Line line : sheet.lines()) {
            for (int column = 1; column <= line.texts().size(); column++) {
                CardKey key = key(line.cell(column).text());
                if (key != null) {
                    value(key, line, column);
                    break;
                }
            }
        }
        Forms forms = FiguresCard.forms(cell(CardKey.NUMBERS), cell(CardKey.DATES), otherwise, problems);
        return new FiguresCard(
                sheet.place(), text(CardKey.TITLE), period(forms), claim(CardKey.TO_DATE), text(CardKey.SOURCE), forms);
    }

    private void value(CardKey key, Sheet.Line line, int column) {
        Cell cell = line.cell(column + 1);
        if (values.putIfAbsent(key, cell) != null) {
            problems.add(
                    ProblemKind.KEY_TWICE, line.place(column), line.cell(column).text());
        }
    }

    private static @Nullable CardKey key(String written) {
        String plain = Heading.plain(written);
        for (CardKey key : CardKey.values()) {
            for (Language language : Language.values()) {
                if (written.equals(key.id())
                        || plain.equals(Heading.plain(Words.in(language).answer("cardKey", key)))) {
                    return key;
                }
            }
        }
        return null;
    }

    private Cell cell(CardKey key) {
        return values.getOrDefault(key, new Cell("", sheet.place()));
    }

    private @Nullable String text(CardKey key) {
        Cell cell = cell(key);
        return cell.empty() ? null : cell.line();
    }

    private boolean claim(CardKey key) {
        Cell cell = cell(key);
        if (cell.empty()) {
            return false;
        }
        Optional<Object> claimed = FigureType.YES_NO.parse(cell.text());
        if (claimed.isEmpty()) {
            problems.add(ProblemKind.NOT_YES_NO, cell.place(), key.id(), cell.text());
        }
        return claimed.filter(Boolean.TRUE::equals).isPresent();
    }

    /** The period, or nothing where neither of its days is there. */
    private @Nullable Period period(Forms forms) {
        if (cell(CardKey.FROM).empty() && cell(CardKey.TO).empty()) {
            return null;
        }
        LocalDate from = date(CardKey.FROM, forms).orElse(null);
        LocalDate to = date(CardKey.TO, forms).orElse(null);
        if (from == null || to == null) {
            return new Period(LocalDate.EPOCH, LocalDate.EPOCH);
        }
        if (to.isBefore(from)) {
            problems.add(ProblemKind.PERIOD_BACKWARDS, cell(CardKey.TO).place(), from, to);
        }
        return new Period(from, to);
    }

    private Optional<LocalDate> date(CardKey key, Forms forms) {
        Cell cell = cell(key);
        if (cell.empty()) {
            problems.add(ProblemKind.KEY_MISSING, cell.place(), key.id());
            return Optional.empty();
        }
        Optional<LocalDate> date =
                forms.dates().plain(cell.text()).flatMap(FigureType.DATE::parse).map(LocalDate.class::cast);
        if (date.isEmpty()) {
            problems.add(ProblemKind.NOT_A_DATE, cell.place(), key.id(), cell.text());
        }
        return date;
    }
}
