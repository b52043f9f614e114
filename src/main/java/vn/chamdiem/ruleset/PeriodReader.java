package vn.chamdiem.ruleset;

import java.time.LocalDate;
import vn.chamdiem.facts.Period;
import vn.chamdiem.source.ProblemKind;
import vn.chamdiem.source.Problems;
import vn.chamdiem.source.YamlMap;

/** Reads {@code {from: 2026-01-01, to: 2026-12-31}}, wherever a file says which time it is about. */
public final class PeriodReader {
    private PeriodReader() {}

    /** The period; that its last day comes before its first is a problem. */
    public static Period read(YamlMap map, Problems problems) {
        Period period = new Period(map.date("from"), map.date("to"));
        boolean readable = !period.from().equals(LocalDate.MAX) && !period.to().equals(LocalDate.MAX);
        if (readable && period.to().isBefore(period.from())) {
            problems.add(ProblemKind.PERIOD_BACKWARDS, map.place(), period.from(), period.to());
        }
        map.nothingElse();
        return period;
    }
}
