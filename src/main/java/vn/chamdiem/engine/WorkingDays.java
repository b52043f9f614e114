package vn.chamdiem.engine;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The days on which offices work: Monday to Friday, without the holidays that the card names.
 *
 * <p>Counted by weeks, not day by day: between two dates that somebody mistyped there may be a million years.
 *
 * @param holidays those on which offices would work otherwise
 */
record WorkingDays(NavigableSet<LocalDate> holidays) {
    private static final int DAYS_OF_WEEK = 7;
    private static final int DAYS_OF_WORK = 5;
    private static final int MOST_KNOWN = 1000;

    private static final Map<String, WorkingDays> KNOWN = new ConcurrentHashMap<>();

    /** Those without some holidays, written one after the other with commas between. */
    static WorkingDays without(String holidays) {
        if (KNOWN.size() > MOST_KNOWN) {
            KNOWN.clear();
        }
        return KNOWN.computeIfAbsent(
                holidays,
                written -> new WorkingDays(Arrays.stream(written.split(","))
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse)
                        .filter(WorkingDays::ofWeek)
                        .collect(Collectors.collectingAndThen(
                                Collectors.toCollection(TreeSet::new), Collections::unmodifiableNavigableSet))));
    }

    private static boolean ofWeek(LocalDate day) {
        return day.getDayOfWeek().getValue() <= DAYS_OF_WORK;
    }

    /** How many come after {@code from} up to {@code to}; negative where {@code to} comes first. */
    long between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        return ofWeeks(from, to) - holidays.subSet(from, false, to, true).size();
    }

    /** The same, were there no holidays. */
    private static long ofWeeks(LocalDate from, LocalDate to) {
        long days = ChronoUnit.DAYS.between(from, to);
        long weeks = days / DAYS_OF_WEEK;
        LocalDate lastWeek = from.plusDays(weeks * DAYS_OF_WEEK);
        long rest = lastWeek.datesUntil(to)
                .map(day -> day.plusDays(1))
                .filter(WorkingDays::ofWeek)
                .count();
        return weeks * DAYS_OF_WORK + rest;
    }

    /** The day that comes so many working days after {@code from}. */
    LocalDate after(LocalDate from, int days) {
        LocalDate day = from;
        for (long left = days; left > 0; left = days - between(from, day)) {
            long weeks = left / DAYS_OF_WORK;
            day = weeks > 1 ? day.plusDays((weeks - 1) * DAYS_OF_WEEK) : day.plusDays(1);
        }
        return day;
    }
}
