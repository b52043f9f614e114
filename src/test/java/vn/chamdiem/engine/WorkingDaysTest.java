package vn.chamdiem.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds the counting of working days to counting them one by one. */
class WorkingDaysTest {
    private static final String HOLIDAYS = "2026-01-01,2026-02-16,2026-02-17,2026-02-21,2026-04-30,2026-05-01";
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Test
    void counting_by_weeks_is_counting_one_by_one() {
        Random random = new Random(26);
        WorkingDays days = WorkingDays.without(HOLIDAYS);
        for (int trial = 0; trial < 2000; trial++) {
            LocalDate from = NEW_YEAR.plusDays(random.nextInt(150));
            LocalDate to = from.plusDays(random.nextInt(60));
            long counted = from.plusDays(1)
                    .datesUntil(to.plusDays(1))
                    .filter(WorkingDaysTest::working)
                    .count();

            assertThat(days.between(from, to)).as("%s to %s", from, to).isEqualTo(counted);
            assertThat(days.between(to, from)).isEqualTo(-counted);
        }
    }

    @Test
    void the_day_after_so_many_is_the_first_with_so_many_before_it() {
        WorkingDays days = WorkingDays.without(HOLIDAYS);
        for (int many = 1; many < 120; many++) {
            LocalDate day = days.after(NEW_YEAR, many);

            assertThat(days.between(NEW_YEAR, day)).isEqualTo(many);
            assertThat(working(day)).isTrue();
        }
    }

    private static boolean working(LocalDate day) {
        return day.getDayOfWeek().getValue() < 6 && !HOLIDAYS.contains(day.toString());
    }

    @Test
    void a_million_years_take_no_longer_than_a_week() {
        assertThat(WorkingDays.without("").between(LocalDate.of(2026, 1, 1), LocalDate.MAX))
                .isGreaterThan(200_000_000_000L);
    }
}
