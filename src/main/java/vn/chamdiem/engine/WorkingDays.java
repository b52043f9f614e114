package vn.chamdiem.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The days on which offices work: Monday to Friday, without the holidays that the card names. */
record WorkingDays(Set<LocalDate> holidays) {
    private static final Map<String, WorkingDays> KNOWN = new ConcurrentHashMap<>();

    /** Those without some holidays, written one after the other with commas between. */
    static WorkingDays without(String holidays) {
        return KNOWN.computeIfAbsent(
                holidays,
                written -> new WorkingDays(Arrays.stream(written.split(","))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .collect(Collectors.toUnmodifiableSet())));
    }

    private boolean working(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** How many come after {@code from} up to {@code to}; negative where {@code to} comes first. */
    long between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::working).count();
    }

    /** The day that comes so many working days after {@code from}. */
    LocalDate after(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= working(day) ? 1 : 0;
        }
        return day;
    }
}
