package vn.chamdiem.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.AgencyFacts;
import vn.chamdiem.facts.Figures;
import vn.chamdiem.facts.Period;
import vn.chamdiem.ruleset.PeriodReader;
import vn.chamdiem.source.Cell;
import vn.chamdiem.source.Nearest;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;

/**
 * What figures say about themselves; a file among others needs no title and no period of its own.
 *
 * @param place where it stands
 */
record FiguresCard(
        Place place,
        @Nullable String title,
        @Nullable Period period,
        boolean toDate,
        @Nullable String source,
        Forms forms) {

    /** Reads a card of its own file. */
    static FiguresCard read(SourceFile file, Problems problems) {
        YamlMap map = YamlMap.read(file, problems);
        String title = map.text(CardKey.TITLE.id());
        Period period = PeriodReader.read(map.map("period"), problems);
        boolean toDate = map.claim(CardKey.TO_DATE.id());
        String source = map.textOrNull(CardKey.SOURCE.id());
        Forms forms = forms(map.cell(CardKey.NUMBERS.id()), map.cell(CardKey.DATES.id()), Forms.PLAIN, problems);
        map.nothingElse();
        return new FiguresCard(Place.of(file.name()), title, period, toDate, source, forms);
    }

    /** The forms that two cells of a card name by an example, or those that hold {@code otherwise}. */
    static Forms forms(Cell numbers, Cell dates, Forms otherwise, Problems problems) {
        return new Forms(
                form(CardKey.NUMBERS, numbers, NumberForm::of, NumberForm.examples(), problems)
                        .orElse(otherwise.numbers()),
                form(CardKey.DATES, dates, DateForm::of, DateForm.examples(), problems)
                        .orElse(otherwise.dates()));
    }

    private static <F> Optional<F> form(
            CardKey key, Cell cell, Function<String, Optional<F>> of, Collection<String> examples, Problems problems) {
        if (cell.empty()) {
            return Optional.empty();
        }
        // A spreadsheet that took the example for a number has lost how it was written.
        Optional<F> form = cell.as() == Cell.As.TEXT ? of.apply(cell.text()) : Optional.empty();
        if (form.isEmpty()) {
            problems.add(ProblemKind.NOT_A_CHOICE, cell.place(), key.id(), cell.text(), Nearest.some(examples));
        }
        return form;
    }

    /** The figures that {@code draft} has gathered, under this card. */
    Figures over(String id, FiguresDraft draft) {
        Problems problems = draft.problems();
        Stream.of(title, source)
                .filter(Objects::nonNull)
                .forEach(text -> FactReader.certain(new Cell(text, place), problems));
        boolean unreadable = problems.tells(
                ProblemKind.WORKBOOK_BROKEN,
                ProblemKind.WORKBOOK_LOCKED,
                ProblemKind.WORKBOOK_OTHER,
                ProblemKind.WORKBOOK_TOO_LARGE,
                ProblemKind.JSON_SYNTAX,
                ProblemKind.JSON_TOO_LARGE,
                ProblemKind.LINK_OUTSIDE,
                ProblemKind.FILE_NOT_PLAIN,
                ProblemKind.TOO_MANY);
        if (title == null && !unreadable) {
            problems.add(ProblemKind.KEY_MISSING, place, CardKey.TITLE.id());
        }
        if (period == null && !unreadable) {
            problems.add(ProblemKind.KEY_MISSING, place, "period");
        }
        List<AgencyFacts> agencies = draft.finish();
        Period measured = period == null ? new Period(LocalDate.EPOCH, LocalDate.EPOCH) : period;
        return new Figures(id, String.valueOf(title), measured, toDate, source, agencies);
    }
}
