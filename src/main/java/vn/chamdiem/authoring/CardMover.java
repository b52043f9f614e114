package vn.chamdiem.authoring;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import vn.chamdiem.facts.Period;
import vn.chamdiem.source.Place;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.ProblemsFound;
import vn.chamdiem.source.SourceFile;
import vn.chamdiem.source.YamlMap;
import vn.chamdiem.words.Language;
import vn.chamdiem.words.Words;

/** Moves a card to another period: the period itself, the year in its title, and a reminder above the legal act. */
record CardMover(SourceFile card, Period before, Period period, String old) {
    private static final String LEGAL_ACT = "legalAct";

    /** The year as a number of its own; the 2022 of “15/2022/NĐ-CP” belongs to the decree. */
    static Pattern year(int year) {
        return Pattern.compile("(?<![\\d/])" + year + "(?![\\d/])");
    }

    /** The card's text, moved. */
    String text() {
        Problems problems = new Problems();
        YamlMap map = YamlMap.read(card, problems);
        Edits edits = new Edits(card);
        YamlMap days = map.map("period");
        move(days, "from", before.from(), period.from(), edits);
        move(days, "to", before.to(), period.to(), edits);
        map.spanOf("title").ifPresent(title -> edits.rewrite(title, this::moved));
        remind(map, edits);
        return edits.done();
    }

    private void move(YamlMap days, String key, LocalDate from, LocalDate to, Edits edits) {
        days.spanOf(key).ifPresent(span -> edits.rewrite(span, day -> day.replace(from.toString(), to.toString())));
    }

    /** Both years in one go, so that 2025–2026 becomes 2026–2027. */
    private String moved(String title) {
        int from = before.from().getYear();
        int to = before.to().getYear();
        return Pattern.compile(year(from) + "|" + year(to))
                .matcher(title)
                .replaceAll(found -> String.valueOf(
                        found.group().equals(String.valueOf(to))
                                ? period.to().getYear()
                                : period.from().getYear()));
    }

    private void remind(YamlMap map, Edits edits) {
        Place act = map.placeOf(LEGAL_ACT);
        if (act.column() != 1) {
            throw ProblemsFound.one(ProblemKind.NOT_EDITABLE, act, LEGAL_ACT);
        }
        Language language = map.choice("language", Language.class, Language.VI);
        String reminder = "# " + Words.in(language).text("authoring.legalAct", old, period.from(), period.to());
        String mark = reminder.substring(0, reminder.indexOf(':') + 1);
        List<String> lines = card.text().lines().toList();
        // A ruleset that is itself the start of another has the reminder of its own year there.
        if (act.line() > 1 && lines.get(act.line() - 2).startsWith(mark)) {
            edits.replaceLine(act.line() - 1, reminder);
        } else {
            edits.lineAbove(act.line(), reminder);
        }
    }
}
