package vn.chamdiem.lineage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Agency;

/**
 * One line of a table of lineage: what became of one agency on one day.
 *
 * @param cohort whose agencies are all meant; absent where {@code from} names one
 * @param from the agency's code before; absent where a new one was founded
 * @param to its code after; absent where it ended without a successor
 * @param fromName its name before, for those that are not scored
 * @param toName its name after, for those that are not scored
 * @param act the legal act behind it
 */
record Step(
        LocalDate date,
        @Nullable String cohort,
        @Nullable String from,
        @Nullable String to,
        String fromName,
        String toName,
        String act) {

    /** Whether it speaks of {@code agency} by its cohort. */
    boolean meansAllLike(Agency agency) {
        return agency.cohort().equals(cohort);
    }

    /** Whether it goes on from where an earlier one ended. */
    boolean continues(Step earlier) {
        return from != null && from.equals(earlier.to) && earlier.date.isBefore(date);
    }

    /** Whether it happened after {@code since}, and on {@code until} at the latest. */
    boolean within(LocalDate since, LocalDate until) {
        return date.isAfter(since) && !date.isAfter(until);
    }
}
