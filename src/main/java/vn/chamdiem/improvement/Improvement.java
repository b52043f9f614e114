package vn.chamdiem.improvement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.chamdiem.facts.Agency;

/**
 * What an agency could do to reach a goal, while all others stand still.
 *
 * @param now where it stands
 * @param proposal the least effort that was found to reach the goal; absent where nothing does
 * @param most as much as all its figures together can give
 */
public record Improvement(
        Agency agency, Proposal now, @Nullable Proposal proposal, Proposal most) {
    /** Looks for the least effort with which an agency reaches {@code goal}. */
    public static Improvement to(Goal goal, Situation situation) {
        return new Search(situation, goal).improvement();
    }

    /** Every part of what it could change by itself, at its best. */
    public static List<Proposal> parts(Situation situation) {
        return new Options(situation)
                .all().stream()
                        .map(options -> options.get(options.size() - 1))
                        .filter(option -> !option.changes().isEmpty())
                        .map(option -> situation.proposal(option.changes()))
                        .toList();
    }
}
