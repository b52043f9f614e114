package vn.chamdiem.lineage;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.chamdiem.facts.Agency;

/** All that is known of what became of agencies, from one table or several. */
public final class Lineage {
    private final List<Step> steps;

    Lineage(List<Step> steps) {
        this.steps = steps.stream().sorted(Comparator.comparing(Step::date)).toList();
    }

    /** Nothing: who has the same code is the same agency. */
    public static Lineage none() {
        return new Lineage(List.of());
    }

    /** Both together. */
    public Lineage and(Lineage other) {
        return new Lineage(
                Stream.concat(steps.stream(), other.steps.stream()).distinct().toList());
    }

    /**
     * Follows the agencies of one day to those of another.
     *
     * @param since the day on which {@code before} were as they are listed
     * @param until the day on which {@code after} were
     */
    public Descent follow(List<Agency> before, LocalDate since, List<Agency> after, LocalDate until) {
        List<Step> between =
                steps.stream().filter(step -> step.within(since, until)).toList();
        return new Descent(between, before, after);
    }
}
